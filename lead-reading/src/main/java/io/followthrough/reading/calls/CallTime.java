package io.followthrough.reading.calls;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody asks to be called, by the clock and calendar of whoever asks.
 *
 * @param day never before the day on which it was said
 * @param from the earliest hour; null if none is named
 * @param to the latest hour, after {@code from}; null if none is named
 */
public record CallTime(
        LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {

    public CallTime {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a call must end after it begins: " + from + " to " + to);
        }
    }

    /** Whether an hour is named, and not only a day. */
    public boolean hasHour() {
        return from != null || to != null;
    }
}
