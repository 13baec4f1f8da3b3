package io.followthrough.standalone.faults;

import io.followthrough.events.Topics;
import io.followthrough.standalone.faults.Row.Scene;
import io.followthrough.standalone.faults.Row.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What nobody should ever have written to an internal topic. */
final class Poison {

    private static final String LETTERS = Topics.deadLetters(Topics.LEADS_CAPTURED, "qualification");
    private static final String CAPTURED = "io.followthrough.lead.captured.v1";

    private Poison() {}

    static Seen written(Scene scene) {
        var topics = new Records(scene.plant().bootstrapServers());
        var unreadable = List.of(
                record(CAPTURED, bytes("{\"leadId\": \"broken")),
                record(CAPTURED, bytes("[1, 2, 3]")),
                record(CAPTURED, new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}),
                record(CAPTURED, bytes("{\"leadId\": {\"a\": 1}, \"capturedAt\": \"yesterday\"}")));
        var passedOver = record("io.followthrough.lead.captured.v9", bytes("{}"));
        topics.write(unreadable);
        topics.write(List.of(passedOver));
        try (var customers = new Customers(scene.plant()).come(5)) {
            var broken = new ArrayList<String>();
            for (var poison : unreadable) {
                if (!Patience.comes(Duration.ofMinutes(1), () -> isKept(topics, poison))) {
                    broken.add(
                            "no dead letter with the bytes of " + new String(poison.value(), StandardCharsets.UTF_8));
                }
            }
            return Rows.balanced(
                    scene,
                    customers,
                    broken,
                    "%d of %d kept as dead letters with their bytes, the unknown version passed over; "
                            .formatted(unreadable.size() - broken.size(), unreadable.size()));
        }
    }

    private static boolean isKept(Records topics, ProducerRecord<byte[], byte[]> poison) {
        if (topics.deadLetters().getOrDefault(LETTERS, 0L) == 0) {
            return false;
        }
        var found = new ArrayList<byte[]>();
        topics.read(LETTERS, letter -> {
            if (Arrays.equals(letter.value(), poison.value())) {
                found.add(letter.value());
            }
        });
        return !found.isEmpty();
    }

    private static ProducerRecord<byte[], byte[]> record(String type, byte[] value) {
        var headers = new RecordHeaders();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_type", bytes(type));
        headers.add("ce_id", bytes("poison-" + Arrays.hashCode(value)));
        headers.add("ce_source", bytes("/faults"));
        headers.add("ce_subject", bytes("poison"));
        headers.add("ce_time", bytes("2026-01-01T00:00:00Z"));
        headers.add("content-type", bytes("application/json"));
        return new ProducerRecord<>(Topics.LEADS_CAPTURED, null, null, bytes("poison"), value, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
