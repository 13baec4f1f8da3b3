package io.followthrough.kit.messaging;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in Kafka, for input that is not trusted.
 *
 * @param partition -1 for a record that is still to be written
 * @param offset -1 for a record that is still to be written
 */
public record RawRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        byte @Nullable [] key,
        Headers headers,
        byte @Nullable [] value) {

    public static RawRecord of(ConsumerRecord<byte[], byte[]> consumed) {
        return new RawRecord(
                consumed.topic(),
                consumed.partition(),
                consumed.offset(),
                Instant.ofEpochMilli(consumed.timestamp()),
                consumed.key(),
                consumed.headers(),
                consumed.value());
    }

    /** The same key, headers and bytes for another topic. The headers are copied, so that some can be added. */
    public RawRecord to(String otherTopic) {
        return new RawRecord(otherTopic, -1, -1, timestamp, key, new RecordHeaders(headers.toArray()), value);
    }
}
