package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.events.MetricUpdated;
import java.util.Map;
import java.util.Optional;

/** Plans how many contacts a goal takes, from the live rate or an assumed one. */
public final class PlanGoals {

    private final AskMetrics metrics;
    private final Goal goal;

    /** @param goal that holds when none is named */
    public PlanGoals(AskMetrics metrics, Goal goal) {
        this.metrics = metrics;
        this.goal = goal;
    }

    public Goal goal() {
        return goal;
    }

    /** The plan for another goal, with the same assumed rate. */
    public GoalPlan plan(double sales, GoalPlan.Period per) {
        return new Goal(sales, per, goal.assumedRate()).plan(customers().orElse(null));
    }

    /** @param rate sales per person contacted, above 0 and up to 1 */
    public GoalPlan planAt(double rate, double sales, GoalPlan.Period per) {
        return GoalPlan.given(sales, per, rate);
    }

    /** How many people became customers; empty before the first capture. */
    public Optional<MetricUpdated> customers() {
        var query = MetricQuery.total(new ConversionRate());
        return metrics.ask(query).stream()
                .filter(reading -> reading.dimensions().equals(Map.of(ConversionRate.TO, Milestone.CUSTOMER.name())))
                .findFirst();
    }
}
