package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricWindow;

/**
 * What a reading may look at besides the counts of its cell.
 *
 * @param plan what the business aims at
 */
public record Surroundings(MetricWindow.Size window, GoalPlan plan) {}
