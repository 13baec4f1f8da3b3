package io.followthrough.reading.dates;

import java.time.LocalDate;

/**
 * Days that a text names, also past ones.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record Span(LocalDate from, LocalDate to, int start, int end) {

    static Span day(LocalDate day, int start, int end) {
        return new Span(day, day, start, end);
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
