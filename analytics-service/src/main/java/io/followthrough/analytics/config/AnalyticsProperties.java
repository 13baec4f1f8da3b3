package io.followthrough.analytics.config;

import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.GoalPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the measuring.
 *
 * @param applicationId tells one run over all events from another: under a new one everything is counted again, and every
 *     cell published again
 * @param mostValues how many values of a dimension are told apart in a window of a metric; what is beyond counts as one,
 *     the smallest first
 * @param publishEvery pause between two publications of the cells that changed
 * @param watchEvery pause between two looks at how many events wait
 * @param goal what progress is measured against
 */
@Validated
@ConfigurationProperties("followthrough.analytics")
record AnalyticsProperties(
        @NotBlank @DefaultValue("analytics-2") String applicationId,
        @Min(10) @DefaultValue("2000") int mostValues,
        @DefaultValue("100ms") Duration publishEvery,
        @DefaultValue("1s") Duration watchEvery,
        @DefaultValue @Valid Target goal) {

    /**
     * @param sales how many
     * @param per how often
     * @param assumedConversion sales per person contacted, taken for true until there are enough of our own
     */
    record Target(
            @Positive @DefaultValue("10") double sales,
            @DefaultValue("WEEK") GoalPlan.Period per,
            @Positive @DecimalMax("1") @DefaultValue("0.02") double assumedConversion) {

        Goal toGoal() {
            return new Goal(sales, per, assumedConversion);
        }
    }
}
