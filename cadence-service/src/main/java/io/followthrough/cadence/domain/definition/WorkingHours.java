package io.followthrough.cadence.domain.definition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A stretch of work without a break, in the representative's time zone. A break is the time between two of them.
 *
 * @param to exclusive
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public WorkingHours {
        days = days == null ? Set.of() : Set.copyOf(days);
    }
}
