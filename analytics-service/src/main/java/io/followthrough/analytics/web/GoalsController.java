package io.followthrough.analytics.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.followthrough.analytics.application.PlanGoals;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.events.MetricUpdated;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/goals/plan}: how many contacts a goal takes; without parameters, the goal of the settings. */
@RestController
class GoalsController {

    private final PlanGoals plans;

    GoalsController(PlanGoals plans) {
        this.plans = plans;
    }

    /** @param conversion the live rate, whether it was used or not; absent before the first capture */
    record Answer(@JsonUnwrapped GoalPlan plan, @Nullable MetricUpdated conversion) {}

    @GetMapping("/v1/goals/plan")
    Answer plan(
            @RequestParam(required = false) @Nullable String sales,
            @RequestParam(required = false) @Nullable String per) {
        var problems = new ArrayList<FieldProblem>();
        var goal = sales == null ? plans.goal().sales() : sales(sales, problems);
        var period = per == null ? plans.goal().per() : period(per, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Answer(plans.plan(goal, period), plans.customers().orElse(null));
    }

    private static double sales(String text, List<FieldProblem> problems) {
        try {
            var sales = Double.parseDouble(text);
            if (sales > 0 && sales <= 1e9) {
                return sales;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        problems.add(new FieldProblem("sales", text + " is no goal", "use a number above 0, for example 10"));
        return 1;
    }

    private static GoalPlan.Period period(String text, List<FieldProblem> problems) {
        for (var period : GoalPlan.Period.values()) {
            if (period.name().equalsIgnoreCase(text)) {
                return period;
            }
        }
        problems.add(new FieldProblem(
                "per",
                "unknown period " + text,
                "use one of " + Arrays.toString(GoalPlan.Period.values()).toLowerCase(Locale.ROOT)));
        return GoalPlan.Period.WEEK;
    }
}
