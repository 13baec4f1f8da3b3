package io.followthrough.events;

/** Whether there are enough observations to act upon. */
public enum MetricVerdict {
    ENOUGH,
    TOO_FEW
}
