package io.followthrough.analytics.domain.metric;

import java.time.Instant;

/**
 * What is added to a slot, because something became known of a person.
 *
 * @param at event time of what became known
 */
public record Change(Slot slot, Counts counts, Instant at) {

    /** Both together, for changes of the same cell; the slot is that of this one. */
    public Change plus(Change other) {
        return new Change(slot, counts.plus(other.counts), at.isAfter(other.at) ? at : other.at);
    }
}
