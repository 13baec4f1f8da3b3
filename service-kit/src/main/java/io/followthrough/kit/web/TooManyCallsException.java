package io.followthrough.kit.web;

import java.time.Duration;

/** One caller calls more often than is allowed. */
public class TooManyCallsException extends Exception {

    private final Duration retryAfter;

    public TooManyCallsException(Duration retryAfter) {
        this(
                retryAfter,
                "Too many calls; nothing was taken over. Send the same again after " + retryAfter.toSeconds()
                        + " s, and many at a time (POST /v1/leads/batch) rather than one by one.");
    }

    private TooManyCallsException(Duration retryAfter, String message) {
        super(message);
        this.retryAfter = retryAfter;
    }

    static TooManyCallsException ofLargeBodies(Duration retryAfter) {
        return new TooManyCallsException(
                retryAfter,
                "Too many large bodies come at this moment; nothing was taken over. Send the same again after "
                        + retryAfter.toSeconds() + " s, one after the other.");
    }

    static TooManyCallsException ofFailedSignIns(Duration retryAfter) {
        return new TooManyCallsException(
                retryAfter,
                "Too many calls with unknown access keys came from this address. Correct the key, and send the same again"
                        + " after " + retryAfter.toSeconds() + " s.");
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
