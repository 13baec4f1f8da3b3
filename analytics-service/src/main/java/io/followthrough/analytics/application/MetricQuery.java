package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.events.MetricWindow;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param by the dimension to split by; null for the totals
 * @param from windows that start on this day or later; null for all
 * @param to windows that start on this day or earlier; null for all
 * @param filters values that dimensions must have
 */
public record MetricQuery(
        Metric metric,
        MetricWindow.Size window,
        @Nullable String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> filters) {

    /** All time and all people. */
    public static MetricQuery total(Metric metric) {
        return new MetricQuery(metric, MetricWindow.Size.ALL, null, null, null, Map.of());
    }
}
