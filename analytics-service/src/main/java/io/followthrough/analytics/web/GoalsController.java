package io.followthrough.analytics.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.application.GoalOutlook;
import io.followthrough.analytics.application.LookAhead;
import io.followthrough.analytics.application.PlanGoals;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.events.MetricUpdated;
import io.followthrough.kit.time.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/goals/plan}: how many contacts a goal takes; without parameters, the goal of the settings at the live rate.
 * {@code rate} plans with a rate of the asker's own; {@code until} is the day until when is to be sold, {@code country} has the
 * holidays, {@code minutes} is what all reps together have on a working day, as {@code GET /v1/capacity} of the cadence service
 * tells of each: without it nothing is said of whether they can.
 */
@RestController
class GoalsController {

    private static final List<String> NAMES = List.of("sales", "per", "rate", "until", "country", "minutes", "zone");
    private static final double MOST_SALES = 1e9;
    private static final double MOST_MINUTES = 1e7;

    /** One sale in a million: beyond it no number of contacts can be planned with. */
    private static final double LEAST_RATE = 1e-6;

    private final PlanGoals plans;

    private final LookAhead lookAhead;
    private final Counting counting;
    private final BusinessZone zone;

    GoalsController(PlanGoals plans, LookAhead lookAhead, Counting counting, BusinessZone zone) {
        this.plans = plans;
        this.lookAhead = lookAhead;
        this.zone = zone;
        this.counting = counting;
    }

    /**
     * @param conversion the live rate, whether it was used or not; absent before the first capture
     * @param outlook what it means for the days ahead; absent before the first event
     */
    record Plan(
            @JsonUnwrapped GoalPlan plan,
            @Nullable MetricUpdated conversion,
            @Nullable GoalOutlook outlook,
            SortedMap<String, Instant> completeUntil,
            @Nullable Long waiting,
            @Nullable Long of) {}

    @GetMapping(path = "/v1/goals/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    Plan plan(@RequestParam MultiValueMap<String, String> given) {
        var parameters = new Parameters(given).only(NAMES);
        parameters.zone(zone.id());
        var sales =
                parameters.number("sales", plans.goal().sales(), 0, MOST_SALES, "use a number above 0, for example 10");
        var period = parameters.oneOf("per", plans.goal().per(), GoalPlan.Period.values());
        var rate = parameters.number(
                "rate", 0, LEAST_RATE, 1, "use sales per person contacted, for example 0.02 for one in 50");
        var state = counting.state();
        var today = state.newestDay(zone.id());
        var terms = today == null ? null : terms(parameters, today);
        parameters.check();
        var plan = rate == 0 ? plans.plan(sales, period) : plans.planAt(rate, sales, period);
        return new Plan(
                plan,
                plans.customers().orElse(null),
                terms == null ? null : lookAhead.of(plan, terms),
                state.completeUntil(),
                state.waiting(),
                state.of());
    }

    private LookAhead.Terms terms(Parameters parameters, LocalDate today) {
        var until = parameters.day("until");
        if (until != null && !until.isAfter(today)) {
            parameters.wrong("until", until + " is over: the newest event is of " + today, "use a later day");
        }
        var country = parameters.text("country");
        if (country != null && !lookAhead.knowsHolidaysOf(country)) {
            parameters.wrong("country", "no holidays are known of " + country, "use an ISO 3166 code, for example DE");
        }
        var minutes = parameters.number(
                "minutes", 0, 0, MOST_MINUTES, "use minutes of all reps per working day, for example 960");
        return new LookAhead.Terms(today, until, country, minutes == 0 ? null : minutes);
    }
}
