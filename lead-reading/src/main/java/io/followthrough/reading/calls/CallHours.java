package io.followthrough.reading.calls;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody can be called at all, by their own clock: on no day in particular, and every time.
 *
 * @param from the earliest hour; null if none is named
 * @param to the latest hour, after {@code from}; null if none is named
 * @param notOn days on which they are not to be called
 * @param words that say so, folded
 */
public record CallHours(@Nullable LocalTime from, @Nullable LocalTime to, Set<DayOfWeek> notOn, String words) {

    public CallHours {
        notOn = Set.copyOf(notOn);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("calls must end after they begin: " + from + " to " + to);
        }
    }
}
