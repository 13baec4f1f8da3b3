package io.followthrough.reading.dates;

import io.followthrough.reading.language.Grams;
import io.followthrough.reading.language.Prefilter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A way to write days, and which days are meant. */
record DateRule(Pattern pattern, Prefilter prefilter, Meaning meaning, Span.Kind kind) implements DaysRule {

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
        var pattern = Pattern.compile(folded);
        return new DateRule(pattern, Prefilter.of(pattern), meaning, Span.Kind.OTHER);
    }

    DateRule as(Span.Kind how) {
        return new DateRule(pattern, prefilter, meaning, how);
    }

    @Override
    public boolean mayBeIn(Grams folded) {
        return prefilter.admits(folded);
    }

    @Override
    public List<Span> in(String folded, LocalDate on) {
        var spans = new ArrayList<Span>();
        var words = pattern.matcher(folded);
        while (words.find()) {
            span(words.toMatchResult(), on).ifPresent(spans::add);
        }
        return spans;
    }

    Optional<Span> span(MatchResult words, LocalDate on) {
        try {
            var days = meaning.of(words, on);
            return days == null
                    ? Optional.empty()
                    : Optional.of(new Span(days.from(), days.to(), words.start(), words.end(), kind));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
