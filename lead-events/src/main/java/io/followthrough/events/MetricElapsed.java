package io.followthrough.events;

/**
 * How many came to it after so many days.
 *
 * @param days whole days since the day of the window
 */
public record MetricElapsed(int days, long count) {}
