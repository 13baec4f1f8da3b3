package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricWindow;

/**
 * What a reading may look at besides the counts of its cell.
 *
 * @param goal what the business aims at, and the rate that it was agreed with
 */
public record Surroundings(MetricWindow.Size window, Goal goal) {}
