package io.followthrough.intake.application;

import io.followthrough.events.Traceparent;
import io.followthrough.kit.messaging.RequestTrace;
import org.jspecify.annotations.Nullable;

/**
 * What an input follows from, passed on with what it causes.
 *
 * @param traceparent W3C trace context, as it was sent
 */
public record Trace(
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    public static final Trace NONE = new Trace(null, null, null);

    /**
     * For the event that the input becomes: what follows from nothing is the first, and all that follows leads back to it. An
     * event's own trace goes before that of the request that brought it; one that is not valid is left out.
     */
    Trace orThatOf(String eventId) {
        var own = Traceparent.valid(traceparent);
        return new Trace(
                correlationId == null ? eventId : correlationId,
                causationId,
                own == null ? RequestTrace.current() : own);
    }
}
