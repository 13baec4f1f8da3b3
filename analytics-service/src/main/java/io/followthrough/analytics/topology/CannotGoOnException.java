package io.followthrough.analytics.topology;

/** A setting does not fit what this run has counted so far; the message names it and the remedy. */
public final class CannotGoOnException extends IllegalStateException {

    public CannotGoOnException(String message) {
        super(message);
    }
}
