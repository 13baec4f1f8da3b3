package io.followthrough.kit.store;

import io.followthrough.events.EventEnvelope;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RequestTrace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where all that is told of an aggregate comes from. It lies beside the state, so that what the clock or somebody's call
 * leads to belongs to the same story as what an event leads to, also after a restart.
 *
 * @param correlationId of the first event that was handled; everything told of the aggregate carries it
 * @param latestId id of the event that was told last, and before there was one of the event that was handled first: the
 *     cause of what no event asks for. What was heard and led to nothing is no cause
 * @param traceparent W3C trace context of the newest event that had one
 */
public record Lineage(
        String correlationId,
        @Nullable String latestId,
        @Nullable String traceparent) {

    /** What was decided, each event with its place in the story, and how the story goes on. */
    record Told(@Nullable Lineage lineage, List<Outgoing> events) {}

    /**
     * Continues the story by one decision.
     *
     * @param known null for an aggregate that is new, or was stored by a version that kept none
     */
    static Told tell(@Nullable Lineage known, Work<?> work, List<Outgoing> events) {
        var lineage = begin(known, work, events);
        if (lineage == null) {
            return new Told(null, events);
        }
        var told = events.stream().map(lineage::place).toList();
        return new Told(told.isEmpty() ? lineage : lineage.after(told.getLast().envelope()), told);
    }

    private static @Nullable Lineage begin(@Nullable Lineage known, Work<?> work, List<Outgoing> events) {
        var cause = work.cause();
        if (cause != null) {
            return known == null
                    ? new Lineage(correlationOf(cause), cause.id(), cause.traceparent())
                    : known.along(known.latestId, cause);
        }
        return events.isEmpty() ? known : of(known, work.aggregateId(), events);
    }

    /** Of a story that nobody kept, the aggregate's id is the name. */
    static Lineage of(@Nullable Lineage known, String aggregateId, List<Outgoing> events) {
        if (known != null) {
            return known;
        }
        var first = events.getFirst().envelope();
        return new Lineage(
                Objects.requireNonNullElse(first.correlationId(), aggregateId),
                first.causationId(),
                first.traceparent());
    }

    /** The first event of all has none, and is the one that the others lead back to. */
    private static String correlationOf(EventEnvelope<?> event) {
        return Objects.requireNonNullElse(event.correlationId(), event.id());
    }

    private Lineage after(EventEnvelope<?> told) {
        return along(told.id(), told);
    }

    private Lineage along(@Nullable String newLatestId, EventEnvelope<?> event) {
        return new Lineage(correlationId, newLatestId, event.traceparent() == null ? traceparent : event.traceparent());
    }

    /** What an event asked for names that as its cause, and its trace; the rest follows from what came last. */
    Outgoing place(Outgoing event) {
        var told = event.envelope();
        var cause = told.causationId() == null ? latestId : told.causationId();
        return new Outgoing(event.topic(), told.within(correlationId, cause, trace(told)));
    }

    private @Nullable String trace(EventEnvelope<?> told) {
        if (told.traceparent() != null) {
            return told.traceparent();
        }
        var ofRequest = RequestTrace.current();
        return ofRequest == null ? traceparent : ofRequest;
    }
}
