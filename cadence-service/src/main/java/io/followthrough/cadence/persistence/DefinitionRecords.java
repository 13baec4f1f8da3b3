package io.followthrough.cadence.persistence;

import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;

/** One definition as it is told: {@code cadence/new-web-lead/3} with {@code {kind, id, version, body}} and whether a release {@code shipped} it, where that is known. */
final class DefinitionRecords {

    private DefinitionRecords() {}

    static RawRecord of(Document stored) {
        var told = new Document("kind", stored.get("kind"))
                .append("id", stored.get("id"))
                .append("version", stored.get("version"))
                .append("body", stored.get("body"));
        if (stored.containsKey("shipped")) {
            told.append("shipped", stored.get("shipped"));
        }
        return new RawRecord(
                Topics.CADENCE_DEFINITIONS,
                -1,
                -1,
                Instant.EPOCH,
                stored.getString("_id").getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                told.toJson().getBytes(StandardCharsets.UTF_8));
    }

    static Document read(ConsumerRecord<byte[], byte[]> told) {
        return Document.parse(new String(told.value(), StandardCharsets.UTF_8))
                .append("_id", new String(told.key(), StandardCharsets.UTF_8));
    }
}
