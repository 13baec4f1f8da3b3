package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Topics;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/metrics}: what is measured, and the readings of one metric as JSON or CSV. */
@RestController
class MetricsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AskMetrics metrics;

    MetricsController(AskMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * @param by dimensions that it can be split by
     * @param facets dimensions that tell its readings apart, with their values
     */
    record Description(
            String name, String topic, int definitionVersion, List<String> by, Map<String, List<String>> facets) {}

    @GetMapping(path = "/v1/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Description> all() {
        return Page.whole(Metrics.ALL.stream()
                .map(metric -> new Description(
                        metric.name(),
                        Topics.metric(metric.name()),
                        metric.definitionVersion(),
                        metric.dimensions(),
                        metric.facets()))
                .toList());
    }

    @GetMapping("/v1/metrics/{name}")
    ResponseEntity<?> readings(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
        var asked = QueryParameters.parse(named(name), parameters);
        var readings = metrics.ask(asked.query());
        var page = page(readings, asked.offset(), asked.limit());
        return wantsCsv(accept)
                ? ResponseEntity.ok().contentType(CSV).body(MetricsCsv.write(page.items()))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page);
    }

    private static Metric named(String name) {
        return Metrics.named(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no metric " + name + ". There are " + String.join(", ", Metrics.names()) + "."));
    }

    private static Page<MetricUpdated> page(List<MetricUpdated> readings, int offset, int limit) {
        var start = Math.min(offset, readings.size());
        var end = (int) Math.min((long) start + limit, readings.size());
        var next = end < readings.size() ? String.valueOf(end) : null;
        return new Page<>(readings.subList(start, end), next, (long) readings.size());
    }

    /** The first of the accepted types that is one of ours decides; JSON when the caller takes anything. */
    private static boolean wantsCsv(String accept) {
        var accepted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(accepted);
        for (var type : accepted) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (type.includes(CSV)) {
                return true;
            }
        }
        return false;
    }
}
