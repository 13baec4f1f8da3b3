package io.followthrough.reading.dates;

import io.followthrough.reading.language.Grams;
import java.time.LocalDate;
import java.util.List;

/** Finds days of one kind in a sentence. */
interface DaysRule {

    /** Whether the sentence has what the rule looks for, perhaps: told from its parts without a search. */
    default boolean mayBeIn(Grams folded) {
        return true;
    }

    /** @param folded one sentence */
    List<Span> in(String folded, LocalDate on);
}
