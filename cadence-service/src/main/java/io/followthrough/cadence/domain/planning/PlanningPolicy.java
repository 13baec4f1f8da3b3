package io.followthrough.cadence.domain.planning;

import java.time.Duration;
import java.time.LocalTime;

/**
 * @param startWithinDays a plan that cannot start within so many days is refused
 * @param horizonDays how far ahead the earliest feasible start is looked for
 * @param gap least time between two contacts of one person; ten hours keep them on different days
 * @param emailsApart time between two e-mails that follow each other in a plan, where there is room for it: nobody can answer the one before
 *     the other is there, if both leave in one weekend
 * @param startOfDay local time at which a cadence begins that does not start at once
 */
public record PlanningPolicy(
        int startWithinDays, int horizonDays, Duration gap, Duration emailsApart, LocalTime startOfDay) {

    public static final PlanningPolicy DEFAULT =
            new PlanningPolicy(7, 60, Duration.ofHours(10), Duration.ofHours(60), LocalTime.of(8, 0));
}
