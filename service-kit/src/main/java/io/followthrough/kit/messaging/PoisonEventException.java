package io.followthrough.kit.messaging;

/** One event of a batch cannot be processed, however often it is tried: our own fault, kept as a dead letter. */
public class PoisonEventException extends RuntimeException {

    private final String eventId;

    public PoisonEventException(String eventId, Throwable cause) {
        super("event " + eventId + " cannot be processed: " + cause, cause);
        this.eventId = eventId;
    }

    public String eventId() {
        return eventId;
    }
}
