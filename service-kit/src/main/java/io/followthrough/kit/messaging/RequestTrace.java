package io.followthrough.kit.messaging;

import org.jspecify.annotations.Nullable;

/** The W3C trace context of the HTTP request that this thread answers: what the request leads to carries it on. */
public final class RequestTrace {

    private static final ThreadLocal<@Nullable String> TRACEPARENT = new ThreadLocal<>();

    private RequestTrace() {}

    /** The request's {@code traceparent}; null where it had no valid one, and where no request is answered. */
    public static @Nullable String current() {
        return TRACEPARENT.get();
    }

    /** @param traceparent valid, or null */
    static void begin(@Nullable String traceparent) {
        if (traceparent != null) {
            TRACEPARENT.set(traceparent);
        }
    }

    static void end() {
        TRACEPARENT.remove();
    }
}
