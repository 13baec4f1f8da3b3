package io.followthrough.cadence.domain.definition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours of the week, in local time.
 *
 * @param from inclusive
 * @param to exclusive; midnight means the end of the day
 */
public record ContactHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public ContactHours {
        days = days == null || days.isEmpty() ? Set.of(DayOfWeek.values()) : Set.copyOf(days);
    }

    public boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    public boolean isEmpty() {
        return !endsAtMidnight() && !from.isBefore(to);
    }
}
