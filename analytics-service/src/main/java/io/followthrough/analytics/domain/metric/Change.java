package io.followthrough.analytics.domain.metric;

import java.time.Instant;

/**
 * What is added to a slot, because something became known of a person.
 *
 * @param at event time of what became known
 */
public record Change(Slot slot, Counts counts, Instant at) {}
