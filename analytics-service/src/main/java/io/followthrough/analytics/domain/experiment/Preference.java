package io.followthrough.analytics.domain.experiment;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Hours that are preferred for contacts, in the zone of the person.
 *
 * @param from first hour, 0 to 23
 * @param to the hour after the last, 1 to 24
 */
public record Preference(Set<DayOfWeek> days, int from, int to) {

    boolean has(DayOfWeek day, int hour) {
        return days.contains(day) && hour >= from && hour < to;
    }
}
