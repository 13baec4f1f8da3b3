package io.followthrough.analytics.topology;

/** A record that is no event; it goes to the dead letters with the reason. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String reason) {
        super(reason);
    }
}
