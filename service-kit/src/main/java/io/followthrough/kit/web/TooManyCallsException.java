package io.followthrough.kit.web;

import java.time.Duration;

/** One caller calls more often than is allowed. */
public class TooManyCallsException extends Exception {

    private final Duration retryAfter;

    public TooManyCallsException(Duration retryAfter) {
        super("Too many calls; nothing was taken over. Send the same again after " + retryAfter.toSeconds()
                + " s, and many at a time (POST /v1/leads/batch) rather than one by one.");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
