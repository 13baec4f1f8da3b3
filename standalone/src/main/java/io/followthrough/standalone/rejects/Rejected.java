package io.followthrough.standalone.rejects;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One rejected input as it lies in Kafka.
 *
 * @param place {@code <partition>-<offset>}, by which it is named on the command line
 */
record Rejected(String place, ConsumerRecord<byte[], byte[]> record) {

    static final String TOPIC = "inbound.rejected.v1";
    private static final String INBOUND = "leads.inbound.v1";
    private static final String PROBLEMS = "followthrough-problems";
    private static final String PART = "followthrough-part";
    private static final String SENDER = "followthrough-sender";
    private static final String RECEIVED = "followthrough-received";
    private static final JsonMapper JSON = new JsonMapper();

    static Rejected of(ConsumerRecord<byte[], byte[]> record) {
        return new Rejected(record.partition() + "-" + record.offset(), record);
    }

    /** Each as {@code field problem (remedy)}. */
    List<String> problems() {
        var told = header(PROBLEMS);
        var problems = new ArrayList<String>();
        if (told != null) {
            try {
                JSON.readTree(told)
                        .forEach(problem -> problems.add((problem.path("field").asString("") + " "
                                        + problem.path("problem").asString("") + " ("
                                        + problem.path("remedy").asString("") + ")")
                                .strip()));
            } catch (JacksonException notJson) {
                problems.add(told);
            }
        }
        return problems;
    }

    Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** What it calls itself: the id of a CloudEvent, or the sender of a webhook. */
    String name() {
        var sender = header(SENDER);
        var id = header("ce_id");
        return sender != null ? "webhook " + sender : id != null ? "event " + id : "key " + text(record.key());
    }

    /** Headers one per line, an empty line, and the value. */
    String whole() {
        var text = new StringBuilder();
        record.headers()
                .forEach(header -> text.append(header.key())
                        .append(": ")
                        .append(text(header.value()))
                        .append('\n'));
        return text.append('\n').append(text(record.value())).append('\n').toString();
    }

    /** Why it cannot be given in again as it is; null: it can. */
    @Nullable
    String obstacle() {
        if (header(PART) != null) {
            return "is a part of a record that was cut because of its size";
        }
        return header(SENDER) != null
                ? "came by webhook: send it to /v1/leads as the API wants it, with \"capturedAt\": \"" + receivedAt()
                        + "\", or let its sender send it again"
                : null;
    }

    /** When it came in first: whoever was erased since must not come back by it as if they had come now. */
    private String receivedAt() {
        var first = header(RECEIVED);
        return first == null ? at().toString() : first;
    }

    /** @param correctedValue in place of its own; null: as it is */
    ProducerRecord<byte[], byte[]> again(byte @Nullable [] correctedValue) {
        var headers = new RecordHeaders(record.headers());
        headers.remove(PROBLEMS);
        headers.remove(RECEIVED).add(RECEIVED, receivedAt().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(
                INBOUND, null, null, record.key(), correctedValue == null ? record.value() : correctedValue, headers);
    }

    private @Nullable String header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
