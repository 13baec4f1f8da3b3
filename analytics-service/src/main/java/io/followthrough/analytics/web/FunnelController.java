package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Reading;
import io.followthrough.events.MetricInterval;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricVerdict;
import io.followthrough.kit.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/funnel}: how many of all people captured came how far. */
@RestController
class FunnelController {

    private final AskMetrics metrics;

    FunnelController(AskMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * @param ofAll share of all people captured
     * @param ofPrevious share of those who reached the stage before
     */
    record Step(Milestone stage, long people, Share ofAll, Share ofPrevious) {}

    record Share(@Nullable Double value, @Nullable MetricInterval interval, MetricVerdict verdict) {

        static Share of(long part, long whole) {
            var reading = Reading.rate(Map.of(), part, whole);
            return new Share(reading.value(), reading.interval(), reading.verdict());
        }
    }

    @GetMapping("/v1/funnel")
    Page<Step> funnel() {
        var readings = metrics.ask(MetricQuery.total(new ConversionRate()));
        var steps = new ArrayList<Step>();
        var all = readings.isEmpty() ? 0 : (long) readings.getFirst().denominator();
        var previous = all;
        for (var stage : Milestone.values()) {
            var people = stage == Milestone.LEAD ? all : people(readings, stage);
            steps.add(new Step(stage, people, Share.of(people, all), Share.of(people, previous)));
            previous = people;
        }
        return Page.whole(List.copyOf(steps));
    }

    private static long people(List<MetricUpdated> readings, Milestone stage) {
        return readings.stream()
                .filter(reading -> stage.name().equals(reading.dimensions().get(ConversionRate.TO)))
                .mapToLong(reading -> (long) reading.numerator())
                .sum();
    }
}
