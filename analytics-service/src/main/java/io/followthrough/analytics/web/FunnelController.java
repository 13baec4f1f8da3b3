package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.Milestone;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Reading;
import io.followthrough.events.MetricInterval;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricVerdict;
import io.followthrough.kit.time.BusinessZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/funnel}: how many of the people captured came how far, and where they stopped. {@code from} and {@code to}
 * are days of the first capture; one dimension of the conversion rate can be picked, for example {@code channel=WEB_FORM}.
 */
@RestController
class FunnelController {

    private static final List<String> DIMENSIONS = new ConversionRate().dimensions();
    private static final List<String> NAMES =
            Stream.concat(Stream.of("from", "to", "zone"), DIMENSIONS.stream()).toList();

    private final AskMetrics metrics;
    private final Counting counting;
    private final BusinessZone zone;

    FunnelController(AskMetrics metrics, Counting counting, BusinessZone zone) {
        this.metrics = metrics;
        this.zone = zone;
        this.counting = counting;
    }

    /**
     * Counts of the stages lie in cells of their own: for a moment one may be ahead of the whole that it is a part of.
     *
     * @param ofAll share of all people captured
     * @param ofPrevious share of those who reached the stage before
     * @param droppedOff people who reached the stage before and, so far, not this one
     */
    record Step(Milestone stage, long people, Share ofAll, Share ofPrevious, long droppedOff) {}

    record Share(@Nullable Double value, @Nullable MetricInterval interval, MetricVerdict verdict) {

        static Share of(long part, long whole) {
            var reading = Reading.rate(Map.of(), part, whole);
            return new Share(reading.value(), reading.interval(), reading.verdict());
        }
    }

    @GetMapping(path = "/v1/funnel", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer<Step> funnel(@RequestParam MultiValueMap<String, String> given) {
        var parameters = new Parameters(given).only(NAMES);
        parameters.zone(zone.id());
        var from = parameters.day("from");
        var to = parameters.day("to");
        parameters.inOrder(from, to);
        var by = DIMENSIONS.stream().filter(given::containsKey).toList();
        if (by.size() > 1) {
            parameters.wrong(by.getLast(), "cannot be asked for together with " + by.getFirst(), "use one of them");
        }
        parameters.check();
        var state = counting.state();
        var picked = by.isEmpty() ? null : by.getFirst();
        var readings = metrics.ask(query(from, to, picked, picked == null ? null : parameters.text(picked)));
        var covers = from == null || to == null ? null : new Answer.Days(from, to);
        return Answer.whole(steps(readings), covers, state, zone.id());
    }

    private static MetricQuery query(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String by, @Nullable String value) {
        var filters = by == null || value == null ? Map.<String, String>of() : Map.of(by, value);
        return MetricQuery.days(new ConversionRate(), by, from, to, filters);
    }

    private static List<Step> steps(List<MetricUpdated> readings) {
        var steps = new ArrayList<Step>();
        var all = people(readings, Milestone.CUSTOMER, MetricUpdated::denominator);
        var previous = all;
        for (var stage : Milestone.values()) {
            var people = stage == Milestone.LEAD
                    ? all
                    : Math.min(previous, people(readings, stage, MetricUpdated::numerator));
            steps.add(new Step(stage, people, Share.of(people, all), Share.of(people, previous), previous - people));
            previous = people;
        }
        return List.copyOf(steps);
    }

    private static long people(List<MetricUpdated> readings, Milestone stage, ToDoubleFunction<MetricUpdated> count) {
        return (long) readings.stream()
                .filter(reading -> stage.name().equals(reading.dimensions().get(ConversionRate.TO)))
                .mapToDouble(count)
                .sum();
    }
}
