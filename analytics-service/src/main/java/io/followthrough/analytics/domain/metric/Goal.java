package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricUpdated;
import org.jspecify.annotations.Nullable;

/**
 * What the business aims at.
 *
 * @param sales how many
 * @param per how often
 * @param assumedRate sales per person contacted, until there is a live rate
 */
public record Goal(double sales, GoalPlan.Period per, double assumedRate) {

    /** The plan at the assumed rate: it says the same whenever it is asked. */
    public GoalPlan agreed() {
        return GoalPlan.of(sales, per, assumedRate, null);
    }

    /** @param live how many became customers, of all people; null before the first */
    public GoalPlan plan(@Nullable MetricUpdated live) {
        return GoalPlan.of(sales, per, assumedRate, live);
    }
}
