package io.followthrough.intake.application;

import org.jspecify.annotations.Nullable;

/**
 * What an input follows from, passed on with what it causes.
 *
 * @param traceparent W3C trace context
 */
public record Trace(
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    public static final Trace NONE = new Trace(null, null, null);
}
