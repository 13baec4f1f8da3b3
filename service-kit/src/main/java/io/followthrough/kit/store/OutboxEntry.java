package io.followthrough.kit.store;

import io.followthrough.kit.messaging.Outgoing;

/** An event that was decided and may not be published yet. Entries are published in the order of the list. */
public record OutboxEntry(String id, Outgoing event) {

    static OutboxEntry of(Outgoing event) {
        return new OutboxEntry(event.envelope().id(), event);
    }
}
