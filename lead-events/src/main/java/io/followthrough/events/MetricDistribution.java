package io.followthrough.events;

import org.jspecify.annotations.Nullable;

/**
 * How durations or amounts spread.
 *
 * @param unit of mean and percentiles: {@code SECONDS} or {@code MINUTES}
 */
public record MetricDistribution(
        long count,
        double sum,
        double mean,
        @Nullable Double p50,
        @Nullable Double p95,
        String unit) {}
