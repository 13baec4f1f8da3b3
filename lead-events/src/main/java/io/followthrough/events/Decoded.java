package io.followthrough.events;

/**
 * What came out of reading a record: an event, one of a type that this version does not know, one about somebody who is
 * forgotten, or nothing readable.
 */
public sealed interface Decoded {

    record Readable(EventEnvelope<?> event) implements Decoded {}

    /** A CloudEvent of a type that is not ours or not known yet; readers pass over it. */
    record UnknownType(String type) implements Decoded {}

    /** What tells about its subject was sealed, and the subject is forgotten: there is nothing left to act on. */
    record Forgotten(String subject) implements Decoded {}

    /** @param reason says what is wrong, names the field where there is one, and the remedy where it is known */
    record Unreadable(String reason) implements Decoded {}
}
