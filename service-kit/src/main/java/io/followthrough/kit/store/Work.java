package io.followthrough.kit.store;

import io.followthrough.events.EventEnvelope;

/**
 * One event for one aggregate.
 *
 * @param causeId id of the event; handled once per aggregate
 */
public record Work<S>(String aggregateId, String causeId, Decider<S> decider) {

    public static <S> Work<S> of(String aggregateId, EventEnvelope<?> cause, Decider<S> decider) {
        return new Work<>(aggregateId, cause.id(), decider);
    }
}
