package io.followthrough.analytics.web;

import io.followthrough.analytics.application.AskMetrics;
import io.followthrough.analytics.application.Counting;
import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.Windows;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import io.followthrough.kit.time.BusinessZone;
import io.followthrough.kit.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /v1/metrics}: what is measured, and the readings of one metric as JSON or CSV. */
@RestController
class MetricsController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final AskMetrics metrics;
    private final Counting counting;
    private final BusinessZone zone;

    MetricsController(AskMetrics metrics, Counting counting, BusinessZone zone) {
        this.metrics = metrics;
        this.zone = zone;
        this.counting = counting;
    }

    @GetMapping(path = "/v1/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer<Description> all() {
        var all = Metrics.ALL.stream().map(Description::of).toList();
        return Answer.whole(all, null, counting.state(), zone.id());
    }

    @GetMapping(path = "/v1/metrics/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer<MetricUpdated> readings(@PathVariable String name, @RequestParam MultiValueMap<String, String> given) {
        var asked = QueryParameters.parse(named(name), given, zone.id());
        var query = asked.query();
        // First what is complete, then the figures: they may know more than is promised, and never less.
        var state = counting.state();
        var found = metrics.find(query);
        var behind = asked.behind();
        var left = behind == null
                ? found.readings()
                : found.readings().stream()
                        .filter(it -> AskMetrics.place(query, it).compareTo(behind) > 0)
                        .toList();
        var items = left.subList(0, Math.min(asked.limit(), left.size()));
        return new Answer<>(
                items,
                items.size() < left.size()
                        ? QueryParameters.cursor(query).encode(AskMetrics.place(query, items.getLast()))
                        : null,
                found.readings().size(),
                query.top() == Integer.MAX_VALUE ? null : (Integer) found.values(),
                covers(query),
                state.newestDay(zone.id()),
                zone.id(),
                state.completeUntil(),
                state.waiting(),
                state.of());
    }

    @GetMapping(path = "/v1/metrics/{name}", produces = CSV)
    void csv(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        var asked = QueryParameters.parseWhole(named(name), given, zone.id());
        var state = counting.state();
        var readings = metrics.ask(asked.query());
        state.completeUntil().forEach((topic, until) -> answer.addHeader("Complete-Until", topic + "=" + until));
        if (!new ServletWebRequest(request, answer).checkNotModified(EntityTag.of(readings, asked.form()))) {
            answer.setContentType(CSV);
            answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
            MetricsCsv.write(readings, asked.form(), answer.getWriter());
        }
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

    static Metric named(String name) {
        return Metrics.named(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no metric " + name + ". There are " + String.join(", ", Metrics.names()) + "."));
    }
}
