package io.followthrough.kit.messaging;

/** The broker did not acknowledge in time. Whether the events were written is not known. */
public class EventsNotPublishedException extends RuntimeException {

    public EventsNotPublishedException(String message, Throwable cause) {
        super(message, cause);
    }
}
