package io.followthrough.events;

/** What came out of reading a record: an event, one of a type that this version does not know, or nothing readable. */
public sealed interface Decoded {

    record Readable(EventEnvelope<?> event) implements Decoded {}

    /** A CloudEvent of a type that is not ours or not known yet; readers pass over it. */
    record UnknownType(String type) implements Decoded {}

    /** @param reason says what is wrong, names the field where there is one, and the remedy where it is known */
    record Unreadable(String reason) implements Decoded {}
}
