package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.Windows;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import io.followthrough.events.Topics;
import io.followthrough.kit.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/metrics}: what is measured, and the readings of one metric as JSON or CSV. */
@RestController
class MetricsController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final AskMetrics metrics;
    private final Counting counting;

    MetricsController(AskMetrics metrics, Counting counting) {
        this.metrics = metrics;
        this.counting = counting;
    }

    /**
     * @param by dimensions that it can be split by
     * @param facets dimensions that tell its readings apart, with their values
     */
    record Description(
            String name, String topic, int definitionVersion, List<String> by, Map<String, List<String>> facets) {}

    @GetMapping(path = "/v1/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer<Description> all(@RequestParam Map<String, String> given) {
        new Parameters(given).only(List.of()).check();
        var all = Metrics.ALL.stream()
                .map(metric -> new Description(
                        metric.name(),
                        Topics.metric(metric.name()),
                        metric.definitionVersion(),
                        metric.dimensions(),
                        metric.facets()))
                .toList();
        return Answer.whole(all, null, counting.state());
    }

    @GetMapping(path = "/v1/metrics/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer<MetricUpdated> readings(@PathVariable String name, @RequestParam Map<String, String> given) {
        var asked = QueryParameters.parse(named(name), given);
        var query = asked.query();
        // First what is complete, then the figures: they may know more than is promised, and never less.
        var state = counting.state();
        var found = metrics.find(query);
        var behind = asked.cursor() == null ? null : decode(asked.cursor());
        var left = behind == null
                ? found.readings()
                : found.readings().stream()
                        .filter(it -> AskMetrics.place(query, it).compareTo(behind) > 0)
                        .toList();
        var items = left.subList(0, Math.min(asked.limit(), left.size()));
        return new Answer<>(
                items,
                items.size() < left.size() ? encode(AskMetrics.place(query, items.getLast())) : null,
                found.readings().size(),
                query.top() == Integer.MAX_VALUE ? null : (Integer) found.values(),
                covers(query),
                state.completeUntil(),
                state.waiting(),
                state.of());
    }

    @GetMapping(path = "/v1/metrics/{name}", produces = CSV)
    ResponseEntity<String> csv(@PathVariable String name, @RequestParam Map<String, String> given) {
        var query = QueryParameters.parseWhole(named(name), given);
        var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(CSV));
        counting.state()
                .completeUntil()
                .forEach((topic, until) -> answer.header("Complete-Until", topic + "=" + until));
        return answer.body(MetricsCsv.write(metrics.ask(query)));
    }

    /** The windows of an answer are whole, though a day in the middle of one was asked for. */
    private static Answer.@Nullable Days covers(MetricQuery query) {
        if (query.window() == MetricWindow.Size.ALL || query.from() == null || query.to() == null) {
            return null;
        }
        var end = Windows.of(query.to(), query.window()).end();
        LocalDate start = Windows.of(query.from(), query.window()).start();
        return start == null || end == null ? null : new Answer.Days(start, end.minusDays(1));
    }

    private static Metric named(String name) {
        return Metrics.named(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no metric " + name + ". There are " + String.join(", ", Metrics.names()) + "."));
    }

    private static String encode(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            var parameters = new Parameters(Map.of());
            parameters.wrong("cursor", "is none of ours", "use next of the answer before");
            parameters.check();
            throw notOurs;
        }
    }
}
