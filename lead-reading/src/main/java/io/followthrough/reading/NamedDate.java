package io.followthrough.reading;

import java.time.LocalDate;

/**
 * A day or a span of days that lies on or after the day on which it was said.
 *
 * @param from first day
 * @param to last day, the same for a day
 * @param words as written
 * @param sentence index into {@link Reading#sentences}
 */
public record NamedDate(LocalDate from, LocalDate to, String words, int sentence) {

    public NamedDate {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span must not end before it begins: " + from + " to " + to);
        }
    }
}
