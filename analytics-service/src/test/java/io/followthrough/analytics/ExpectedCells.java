package io.followthrough.analytics;

import io.followthrough.analytics.RandomHistory.Figure;
import io.followthrough.analytics.RandomHistory.Fraction;
import io.followthrough.analytics.domain.metric.Metrics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What the metric topics have to say of a past, put together of its days by other code than the product's. */
public final class ExpectedCells {

    private ExpectedCells() {}

    /** By key of the record. */
    public static Map<String, Fraction> of(Map<Figure, Fraction> figures) {
        var expected = new TreeMap<String, Fraction>();
        Map<String, UnaryOperator<LocalDate>> windows = Map.of(
                "DAY", day -> day,
                "WEEK", day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                "MONTH", day -> day.withDayOfMonth(1));
        figures.forEach((figure, fraction) -> {
            var metric = Metrics.named(figure.metric()).orElseThrow();
            for (var size : metric.windows()) {
                var start = windows.get(size.name());
                var day = start == null ? "" : start.apply(figure.day()) + "/";
                expected.merge(key(figure, size.name(), day), fraction, Fraction::sum);
            }
        });
        return expected;
    }

    private static String key(Figure figure, String size, String start) {
        var parts = new TreeMap<String, String>();
        if (!figure.dimension().isEmpty()) {
            parts.put(figure.dimension(), figure.value());
        }
        if (!figure.facet().isEmpty()) {
            var facets = Metrics.named(figure.metric()).orElseThrow().facets();
            parts.put(facets.keySet().iterator().next(), figure.facet());
        }
        var tail = new StringBuilder();
        parts.forEach((name, value) -> tail.append(tail.isEmpty() ? "" : "&")
                .append(name)
                .append("=")
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var dimension = figure.dimension().isEmpty() ? "total" : figure.dimension();
        return figure.metric() + "/" + size + "/" + dimension + "/" + start + tail;
    }
}
