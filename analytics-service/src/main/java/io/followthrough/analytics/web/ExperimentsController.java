package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskExperiments;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.domain.experiment.Experiment;
import io.followthrough.analytics.domain.experiment.WeekHours;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.ResponseRate;
import io.followthrough.events.TouchChannel;
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
 * {@code GET /v1/experiments}: variants of templates with a verdict that stays valid though people look every day. {@code GET
 * /v1/timing}: answers by hour of the week beside the policy's preference.
 */
@RestController
class ExperimentsController {

    private static final List<String> RATES = List.of(ResponseRate.NAME, "open-rate", "click-rate");

    private final AskExperiments experiments;
    private final Counting counting;
    private final BusinessZone zone;

    ExperimentsController(AskExperiments experiments, Counting counting, BusinessZone zone) {
        this.experiments = experiments;
        this.counting = counting;
        this.zone = zone;
    }

    /** @param at until the end of which answers came; null while nothing is counted */
    record Experiments(
            List<Experiment> items,
            String metric,
            @Nullable LocalDate at,
            SortedMap<String, Instant> completeUntil,
            @Nullable Long waiting,
            @Nullable Long of) {}

    /** What was found for one channel. */
    record Timing(
            TouchChannel channel,
            String metric,
            WeekHours week,
            SortedMap<String, Instant> completeUntil,
            @Nullable Long waiting,
            @Nullable Long of) {}

    @GetMapping(path = "/v1/experiments", produces = MediaType.APPLICATION_JSON_VALUE)
    Experiments experiments(@RequestParam MultiValueMap<String, String> given) {
        var parameters = new Parameters(given).only(List.of("metric", "from", "to", "at", "zone"));
        parameters.zone(zone.id());
        var metric = metric(parameters);
        var from = parameters.day("from");
        var to = parameters.day("to");
        parameters.inOrder(from, to);
        var state = counting.state();
        var asked = parameters.day("at");
        parameters.check();
        var at = asked == null ? state.newestDay(zone.id()) : asked;
        var found = at == null ? List.<Experiment>of() : experiments.variants(metric, from, to, at);
        return new Experiments(found, metric.name(), at, state.completeUntil(), state.waiting(), state.of());
    }

    @GetMapping(path = "/v1/timing", produces = MediaType.APPLICATION_JSON_VALUE)
    Timing timing(@RequestParam MultiValueMap<String, String> given) {
        var parameters = new Parameters(given).only(List.of("metric", "channel", "from", "to", "zone"));
        parameters.zone(zone.id());
        var metric = metric(parameters);
        var from = parameters.day("from");
        var to = parameters.day("to");
        parameters.inOrder(from, to);
        var channel = parameters.oneOf("channel", TouchChannel.CALL, TouchChannel.values());
        parameters.check();
        var state = counting.state();
        var week = experiments.hours(metric, channel, from, to);
        return new Timing(channel, metric.name(), week, state.completeUntil(), state.waiting(), state.of());
    }

    private static Metric metric(Parameters parameters) {
        var name = parameters.text("metric");
        if (name == null || RATES.contains(name)) {
            return Metrics.named(name == null ? ResponseRate.NAME : name).orElseThrow();
        }
        parameters.wrong("metric", "unknown rate " + name, "use one of " + String.join(", ", RATES));
        return new ResponseRate();
    }
}
