package io.followthrough.cadence.domain.definition;

import java.time.DayOfWeek;
import java.time.Duration;
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

    /** By the clock; the changes of the clocks make single days longer or shorter. */
    public Duration length() {
        return hasTime() ? Duration.between(from, to).plusDays(endsAtMidnight() ? 1 : 0) : Duration.ZERO;
    }

    public boolean hasTime() {
        return endsAtMidnight() || from.isBefore(to);
    }
}
