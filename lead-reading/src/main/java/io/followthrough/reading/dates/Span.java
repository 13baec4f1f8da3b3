package io.followthrough.reading.dates;

import java.time.LocalDate;

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

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    Span with(LocalDate first, LocalDate last) {
        return new Span(first, last, start, end, kind);
    }
}
