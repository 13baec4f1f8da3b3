package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days that a text names, also past ones.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record Span(LocalDate from, LocalDate to, int start, int end, Kind kind) {

    /** How the days are named. */
    public enum Kind {
        WEEKDAY,
        /** A month or a day without its year. */
        UNDATED,
        /** A day of a month that is not named: "the 24th". */
        NUMBERED,
        FEAST,
        /** By other days: "the month after". */
        REFERRED,
        OTHER
    }

    /** At each end of a sentence: whatever names more days in one is a table, and each is looked at in the light of the whole. */
    private static final int MOST = 20;

    private static final int MONTH_DAYS = 13;

    /** The first and the last of them, if they are too many. */
    static List<Span> mostOf(List<Span> spans) {
        var left = spans.size() - MOST;
        return left <= MOST
                ? spans
                : Stream.concat(spans.subList(0, MOST).stream(), spans.subList(left, spans.size()).stream())
                        .toList();
    }

    /** "Today, Thursday" is one day, and not the Thursday of the week after. */
    boolean repeats(@Nullable Span before, String folded, LocalDate on) {
        return before != null
                && before.from.equals(on)
                && before.to.equals(on)
                && from.equals(on.plusWeeks(1))
                && folded.substring(before.end, start).matches("[ ,]{1,2}");
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Some days to come: who knows more "by mid January" is asked then, and not before. */
    boolean isPartOfAMonth(LocalDate on) {
        return from.isAfter(on) && from.isBefore(to) && to.isBefore(from.plusDays(MONTH_DAYS));
    }

    Span with(LocalDate first, LocalDate last) {
        return new Span(first, last, start, end, kind);
    }
}
