package io.followthrough.cadence.domain.planning;

import java.time.Duration;
import java.time.LocalTime;

/**
 * @param startWithinDays a plan that cannot start within so many days is refused
 * @param horizonDays how far ahead the earliest feasible start is looked for
 * @param gap least time between two contacts of one person; ten hours keep them on different days
 * @param startOfDay local time at which a cadence begins that does not start at once
 */
public record PlanningPolicy(int startWithinDays, int horizonDays, Duration gap, LocalTime startOfDay) {

    public static final PlanningPolicy DEFAULT = new PlanningPolicy(7, 60, Duration.ofHours(10), LocalTime.of(8, 0));
}
