package io.followthrough.analytics.topology;

/** A setting does not fit what this run has counted so far; the message names it and the remedy. */
public final class CannotGoOnException extends IllegalStateException {

    static final String COUNT_AGAIN = "give a new followthrough.analytics.application-id"
            + " (FOLLOWTHROUGH_ANALYTICS_APPLICATIONID) to count everything again";

    public CannotGoOnException(String message) {
        super(message);
    }
}
