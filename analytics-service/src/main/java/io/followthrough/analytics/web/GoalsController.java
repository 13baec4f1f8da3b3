package io.followthrough.analytics.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.application.PlanGoals;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.events.MetricUpdated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/goals/plan}: how many contacts a goal takes; without parameters, the goal of the settings at the live rate.
 * {@code rate} plans with a rate of the asker's own.
 */
@RestController
class GoalsController {

    private static final List<String> NAMES = List.of("sales", "per", "rate");
    private static final double MOST_SALES = 1e9;

    private final PlanGoals plans;
    private final Counting counting;

    GoalsController(PlanGoals plans, Counting counting) {
        this.plans = plans;
        this.counting = counting;
    }

    /** @param conversion the live rate, whether it was used or not; absent before the first capture */
    record Plan(
            @JsonUnwrapped GoalPlan plan,
            @Nullable MetricUpdated conversion,
            SortedMap<String, Instant> completeUntil,
            @Nullable Long waiting,
            @Nullable Long of) {}

    @GetMapping(path = "/v1/goals/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    Plan plan(@RequestParam Map<String, String> given) {
        var parameters = new Parameters(given).only(NAMES);
        var sales =
                parameters.number("sales", plans.goal().sales(), 0, MOST_SALES, "use a number above 0, for example 10");
        var period = parameters.oneOf("per", plans.goal().per(), GoalPlan.Period.values());
        var rate = parameters.number("rate", 0, 0, 1, "use sales per person contacted, for example 0.02 for one in 50");
        parameters.check();
        var state = counting.state();
        var plan = rate == 0 ? plans.plan(sales, period) : plans.planAt(rate, sales, period);
        return new Plan(plan, plans.customers().orElse(null), state.completeUntil(), state.waiting(), state.of());
    }
}
