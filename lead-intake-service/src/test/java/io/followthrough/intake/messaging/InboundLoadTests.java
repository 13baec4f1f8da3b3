package io.followthrough.intake.messaging;

import io.followthrough.events.EventCodec;
import io.followthrough.events.Person;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last, since other tests read the topics that it fills. More by hand: {@code -Dflood=100000}. */
@Order(Integer.MAX_VALUE)
class InboundLoadTests extends IntakeTest {

    private static final int CAPTURES = Integer.getInteger("flood", 10_000);
    private static final int ONE_WRONG_IN = 100;
    private static final Instant LAST_MONTH = Instant.parse("2026-02-01T10:00:00Z");

    @Test
    void ofManyCapturesNoneIsLost() throws Exception {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < CAPTURES; i++) {
            var person = i % ONE_WRONG_IN == 0
                    ? new Person(null, "wrong", null, Map.of(), null, null, null, Map.of())
                    : Fixtures.aPersonWithEmail("bulk" + i + "@example.com");
            var event = Fixtures.anEvent("bulk" + i, LAST_MONTH, Fixtures.aCapture("l" + i, person, LAST_MONTH));
            records.add(EventCodec.toRecord(Topics.LEADS_INBOUND, event));
        }
        var before = size(Topics.LEADS_CAPTURED);
        var rejectedBefore = size(Topics.INBOUND_REJECTED);
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND)) {
            inbound.writeRaw(records);
        }
        var wrong = CAPTURES / ONE_WRONG_IN;
        // At least: under a heavy load a batch may be delivered again, with the same ids.
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> size(Topics.LEADS_CAPTURED) - before >= CAPTURES - wrong);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> size(Topics.INBOUND_REJECTED) - rejectedBefore >= wrong);
    }

    private static long size(String topic) throws ExecutionException, InterruptedException {
        try (var admin =
                Admin.create(Map.<String, Object>of("bootstrap.servers", EmbeddedPlatform.bootstrapServers()))) {
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            each -> new TopicPartition(topic, each.partition()),
                            each -> org.apache.kafka.clients.admin.OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(each -> each.offset())
                    .sum();
        }
    }
}
