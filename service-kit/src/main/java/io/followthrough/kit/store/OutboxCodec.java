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
        var record = EventCodec.toRecord(entry.event().topic(), entry.event().envelope());
        var headers = new Document();
        record.headers()
                .forEach(header -> headers.append(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Document("id", entry.id())
                .append("topic", record.topic())
                .append("headers", headers)
                .append("value", new Binary(record.value()));
    }

    static OutboxEntry read(Document stored) {
        var headers = new RecordHeaders();
        stored.get("headers", Document.class)
                .forEach((name, value) -> headers.add(name, ((String) value).getBytes(StandardCharsets.UTF_8)));
        var decoded =
                EventCodec.decode(headers, stored.get("value", Binary.class).getData());
        if (decoded instanceof Decoded.Readable(var event)) {
            return new OutboxEntry(stored.getString("id"), new Outgoing(stored.getString("topic"), event));
        }
        throw new IllegalStateException("outbox entry " + stored.getString("id") + " is " + decoded);
    }
}
