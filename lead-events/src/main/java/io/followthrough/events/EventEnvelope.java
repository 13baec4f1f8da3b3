package io.followthrough.events;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with what CloudEvents 1.0 says about it.
 *
 * @param id unique within the source; derived from the cause, see {@link DerivedIds}
 * @param source {@code /services/<name>} or the publisher's own URI
 * @param subject the key of the record: whom it is about
 * @param time when it happened (event time)
 * @param correlationId joins all that happens to a person: of the event that came first, which has its own id or what its
 *     publisher gave it
 * @param causationId id of the event that this one follows from; null of what comes from outside
 * @param traceparent W3C trace context
 */
public record EventEnvelope<E extends Event>(
        String id,
        URI source,
        String subject,
        Instant time,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        E data) {

    /** By the id alone, which tells events apart: batches are kept in maps, and data is deep. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public EventType type() {
        return EventType.of(data);
    }

    /** An event that follows from this one. Its id is derived from this id and the discriminator. */
    public <F extends Event> EventEnvelope<F> causes(
            String discriminator, URI newSource, String newSubject, Instant newTime, F newData) {
        return new EventEnvelope<>(
                DerivedIds.of(id, EventType.of(newData).wireName(), discriminator),
                newSource,
                newSubject,
                newTime,
                correlationId == null ? id : correlationId,
                id,
                traceparent,
                newData);
    }

    /** The same event in the story that it belongs to. */
    public EventEnvelope<E> within(
            String newCorrelationId, @Nullable String newCausationId, @Nullable String newTraceparent) {
        return new EventEnvelope<>(id, source, subject, time, newCorrelationId, newCausationId, newTraceparent, data);
    }
}
