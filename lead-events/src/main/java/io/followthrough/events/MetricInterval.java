package io.followthrough.events;

/** Between which values the true rate lies, 95 times of 100. */
public record MetricInterval(double low, double high) {}
