package io.followthrough.kit.store;

import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.kit.messaging.Outgoing;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.bson.types.Binary;

/** An outbox entry as it is stored: exactly the record that is to be written to Kafka. */
final class OutboxCodec {

    private OutboxCodec() {}

    static Document write(OutboxEntry entry) {
        return switch (entry) {
            case OutboxEntry.ToPublish(var id, var event) -> write(id, event);
            case OutboxEntry.Unreadable unreadable -> unreadable.stored();
        };
    }

    private static Document write(String id, Outgoing event) {
        var record = event.record();
        var headers = new Document();
        record.headers()
                .forEach(header -> headers.append(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Document("id", id)
                .append("topic", record.topic())
                .append("headers", headers)
                .append("value", new Binary(record.value()));
    }

    /** Never throws: whatever a later version or a hand wrote there comes back as unreadable. */
    static OutboxEntry read(Document stored) {
        try {
            return decode(stored);
        } catch (RuntimeException notOurs) { // missing fields, other types, or what the event's library throws
            return new OutboxEntry.Unreadable(String.valueOf(stored.get("id")), stored, notOurs.toString());
        }
    }

    private static OutboxEntry decode(Document stored) {
        var headers = new RecordHeaders();
        stored.get("headers", Document.class)
                .forEach((name, value) -> headers.add(name, ((String) value).getBytes(StandardCharsets.UTF_8)));
        var decoded =
                EventCodec.decode(headers, stored.get("value", Binary.class).getData());
        var id = stored.getString("id");
        return decoded instanceof Decoded.Readable(var event)
                ? new OutboxEntry.ToPublish(id, new Outgoing(stored.getString("topic"), event))
                : new OutboxEntry.Unreadable(id, stored, decoded.toString());
    }
}
