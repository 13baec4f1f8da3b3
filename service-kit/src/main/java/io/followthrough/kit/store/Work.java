package io.followthrough.kit.store;

import io.followthrough.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * One event for one aggregate, or what the clock or somebody asks for.
 *
 * @param causeId of the event or wish; handled once per aggregate
 * @param cause the event; null for what no event asks for
 */
public record Work<S>(
        String aggregateId, String causeId, @Nullable EventEnvelope<?> cause, Decider<S> decider) {

    /** What the clock or somebody asks for. */
    public Work(String aggregateId, String causeId, Decider<S> decider) {
        this(aggregateId, causeId, null, decider);
    }

    public static <S> Work<S> of(String aggregateId, EventEnvelope<?> cause, Decider<S> decider) {
        return new Work<>(aggregateId, cause.id(), cause, decider);
    }
}
