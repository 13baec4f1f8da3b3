package io.followthrough.events;

import org.jspecify.annotations.Nullable;

/** @param unit of mean and percentiles: {@code SECONDS} or {@code MINUTES} */
public record MetricDistribution(
        long count,
        double sum,
        double mean,
        @Nullable Double p50,
        @Nullable Double p95,
        String unit) {}
