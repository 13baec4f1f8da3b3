package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.forecast.Forecast;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.analytics.domain.metric.ClosingRatio;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.OpenDeals;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets the deals that are open against how those before them ended. */
public final class AskForecast {

    private final AskMetrics metrics;

    public AskForecast(AskMetrics metrics) {
        this.metrics = metrics;
    }

    /** @param dimensions whose deals they are; empty for all */
    public record Expected(Map<String, String> dimensions, Forecast forecast) {}

    /**
     * Of all deals, or for each value of a dimension that has open ones: the most open ones first. Each value learns from its
     * own deals alone, which may be few; the forecast of all is no sum of theirs.
     *
     * @param by one of both metrics; null for all deals
     */
    public List<Expected> of(@Nullable String by) {
        var decided = new TreeMap<String, MetricUpdated>();
        readings(new ClosingRatio(), by).forEach(it -> decided.put(value(it, by), it));
        return readings(new OpenDeals(), by).stream()
                .filter(it -> it.numerator() > 0)
                // What is together beyond the bound of values differs between both metrics.
                .filter(it -> !CellKey.OTHER.equals(value(it, by)))
                .map(it -> expected(it, decided.get(value(it, by))))
                .sorted(Comparator.comparing((Expected it) -> it.forecast().open())
                        .reversed())
                .toList();
    }

    private static Expected expected(MetricUpdated open, @Nullable MetricUpdated decided) {
        var won = decided == null ? 0 : (long) decided.numerator();
        var all = decided == null ? 0 : (long) decided.denominator();
        return new Expected(open.dimensions(), Forecast.of((long) open.numerator(), won, all));
    }

    private List<MetricUpdated> readings(Metric metric, @Nullable String by) {
        return metrics.ask(new MetricQuery(metric, MetricWindow.Size.ALL, by, null, null, Map.of(), Integer.MAX_VALUE));
    }

    private static String value(MetricUpdated reading, @Nullable String by) {
        return by == null ? "" : reading.dimensions().getOrDefault(by, "");
    }
}
