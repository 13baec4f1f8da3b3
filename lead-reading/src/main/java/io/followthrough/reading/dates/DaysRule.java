package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.util.List;

/** Finds days of one kind in a sentence. */
interface DaysRule {

    /** @param folded one sentence */
    List<Span> in(String folded, LocalDate on);
}
