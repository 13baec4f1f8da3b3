package io.followthrough.cadence.domain.definition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
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

    /** Whether it has any time in it. */
    boolean isSomething() {
        return !days.isEmpty() && from != null && to != null && from.isBefore(to);
    }

    /** The days on which an hour of one is an hour of the other, in the order of the week. */
    List<DayOfWeek> overlap(WorkingHours other) {
        return from.isBefore(other.to) && other.from.isBefore(to)
                ? days.stream().filter(other.days::contains).sorted().toList()
                : List.of();
    }
}
