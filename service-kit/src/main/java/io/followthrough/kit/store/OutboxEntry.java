package io.followthrough.kit.store;

import io.followthrough.kit.messaging.Outgoing;
import org.bson.Document;

/** An event that was decided and may not be published yet. Entries are published in the order of the list. */
public sealed interface OutboxEntry {

    String id();

    static OutboxEntry of(Outgoing event) {
        return new ToPublish(event.envelope().id(), event);
    }

    /** @param event as it goes to the broker */
    record ToPublish(String id, Outgoing event) implements OutboxEntry {}

    /**
     * An entry that this version of the service cannot read, perhaps since a newer one wrote it. It is kept as it is and
     * holds up nobody; a version that can read it publishes it.
     *
     * @param stored as it lies in the store
     */
    record Unreadable(String id, Document stored, String reason) implements OutboxEntry {}
}
