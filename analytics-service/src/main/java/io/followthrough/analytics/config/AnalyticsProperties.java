package io.followthrough.analytics.config;

import io.followthrough.analytics.domain.experiment.Preference;
import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.events.TouchChannel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 * @param metricPartitions of each topic of metrics that is new; as many as other topics have, unless it is set
 * @param preferredHours hours that the windows of the cadences prefer: answers are compared with them
 */
@Validated
@ConfigurationProperties("followthrough.analytics")
record AnalyticsProperties(
        @NotBlank @DefaultValue("analytics-10") String applicationId,
        @Min(10) @DefaultValue("2000") int mostValues,
        @DefaultValue("100ms") Duration publishEvery,
        @DefaultValue("2s") Duration watchEvery,
        @DefaultValue @Valid Target goal,
        @Nullable @Min(1) Integer metricPartitions,
        @DefaultValue List<@Valid PreferredHours> preferredHours) {

    /** By channel. */
    Map<TouchChannel, List<Preference>> preferences() {
        return preferredHours.stream()
                .collect(Collectors.groupingBy(
                        PreferredHours::channel,
                        Collectors.mapping(PreferredHours::toPreference, Collectors.toList())));
    }

    /**
     * @param days of the week
     * @param from first hour, in the zone of the person
     * @param to the hour after the last
     */
    record PreferredHours(
            @NotNull TouchChannel channel,
            @NotEmpty Set<DayOfWeek> days,
            @Min(0) @Max(23) int from,
            @Min(1) @Max(24) int to) {

        Preference toPreference() {
            return new Preference(days, from, to);
        }
    }

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
