package io.followthrough.analytics.application;

import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Windows;
import io.followthrough.events.MetricWindow;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param by the dimension to split by; null for the totals
 * @param from windows that end after the day before it; null for all
 * @param to windows that start on this day or earlier; null for all
 * @param filters values that dimensions must have
 * @param top only so many values of the dimension, the largest over all windows asked for
 */
public record MetricQuery(
        Metric metric,
        MetricWindow.Size window,
        @Nullable String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> filters,
        int top) {

    /** All time and all people. */
    public static MetricQuery total(Metric metric) {
        return new MetricQuery(metric, MetricWindow.Size.ALL, null, null, null, Map.of(), Integer.MAX_VALUE);
    }

    /** Each day from one to the other. */
    public static MetricQuery days(
            Metric metric,
            @Nullable String by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, String> filters) {
        return new MetricQuery(metric, MetricWindow.Size.DAY, by, from, to, filters, Integer.MAX_VALUE);
    }

    /** Where the first window starts that has a day of those asked for; null for all. */
    public @Nullable LocalDate firstStart() {
        return from == null ? null : Windows.of(from, window).start();
    }
}
