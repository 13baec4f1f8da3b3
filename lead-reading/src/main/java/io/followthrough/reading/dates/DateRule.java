package io.followthrough.reading.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A way to write days, and which days are meant. */
record DateRule(Pattern pattern, Meaning meaning) {

    /** From the first to the last day. */
    record Days(LocalDate from, LocalDate to) {

        static Days of(LocalDate day) {
            return new Days(day, day);
        }
    }

    interface Meaning {
        /** @return null when the words name no days after all, for example 31.2. */
        @Nullable
        Days of(MatchResult words, LocalDate on);
    }

    static DateRule of(String folded, Meaning meaning) {
        return new DateRule(Pattern.compile(folded), meaning);
    }

    Optional<Span> span(MatchResult words, LocalDate on) {
        try {
            var days = meaning.of(words, on);
            return days == null
                    ? Optional.empty()
                    : Optional.of(new Span(days.from(), days.to(), words.start(), words.end()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
