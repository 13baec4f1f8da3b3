package io.followthrough.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.EventCodec;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;

class InboundTests extends IntakeTest {

    private static final Instant LAST_MONTH = Instant.parse("2026-02-01T10:00:00Z");

    @Test
    void aValidCaptureGoesOnUnderTheKeyOfItsPerson() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var person = Fixtures.aPersonWithEmail("Inbound@Example.com");
            inbound.write(Fixtures.anEvent("anything", LAST_MONTH, Fixtures.aCapture("theirs", person, LAST_MONTH)));

            var record = captured.awaitRecord(each -> "email:inbound@example.com".equals(each.key()));
            var lead = captured.await(
                    LeadCaptured.class,
                    each -> "inbound@example.com".equals(each.person().email()));
            assertThat(lead.leadId()).isNotEqualTo("theirs");
            assertThat(lead.channel()).isEqualTo(CaptureChannel.WEB_FORM);
            assertThat(record.headers().lastHeader("ce_causationid")).isNotNull();
        }
    }

    @Test
    void aValidActivityGoesOnUnderItsProspect() {
        try (var inbound = TopicProbe.on(Topics.ACTIVITIES_INBOUND);
                var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            inbound.write(Fixtures.anEvent(
                    "anything",
                    LAST_MONTH,
                    Fixtures.anActivity("a-1", ActivityKind.MEETING_HELD, "p-inbound", LAST_MONTH)));

            captured.awaitRecord(each -> "p-inbound".equals(each.key()));
            captured.await(ActivityRecorded.class, each -> each.kind() == ActivityKind.MEETING_HELD);
        }
    }

    @Test
    void whatIsNoCloudEventIsKeptAsItCameWithTheReasonAndTheServiceGoesOn() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var rejected = TopicProbe.on(Topics.INBOUND_REJECTED);
                var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var garbage = new ProducerRecord<>(Topics.LEADS_INBOUND, "key-1", bytes("no event at all"));
            garbage.headers().add("their-header", bytes("their value"));
            inbound.writeRaw(List.of(garbage, new ProducerRecord<>(Topics.LEADS_INBOUND, "key-2", null)));
            var person = Fixtures.aPersonWithEmail("after@example.com");
            inbound.write(Fixtures.anEvent("x", LAST_MONTH, Fixtures.aCapture("l", person, LAST_MONTH)));

            var record = rejected.awaitRecord(each -> "key-1".equals(each.key()));
            assertThat(record.value()).isEqualTo(bytes("no event at all"));
            assertThat(record.headers().lastHeader("their-header").value()).isEqualTo(bytes("their value"));
            assertThat(text(record.headers().lastHeader(InboundRecords.PROBLEMS).value()))
                    .contains("not a CloudEvent")
                    .contains("remedy");
            rejected.awaitRecord(each -> "key-2".equals(each.key()));
            captured.awaitRecord(each -> "email:after@example.com".equals(each.key()));
        }
    }

    @Test
    void everyProblemOfARejectedCaptureIsInItsHeader() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var rejected = TopicProbe.on(Topics.INBOUND_REJECTED)) {
            var person = Fixtures.aPersonWithEmail("not an address");
            var event = Fixtures.anEvent(
                    "x", LAST_MONTH, Fixtures.aCapture("l", person, Instant.parse("2999-01-01T00:00:00Z")));
            var original = EventCodec.toRecord(Topics.LEADS_INBOUND, event);
            inbound.writeRaw(List.of(original));

            var record = rejected.awaitRecord(each -> java.util.Arrays.equals(each.value(), original.value()));
            assertThat(text(record.headers().lastHeader("ce_id").value())).isEqualTo(event.id());
            assertThat(text(record.headers().lastHeader(InboundRecords.PROBLEMS).value()))
                    .contains("person.email", "capturedAt");
        }
    }

    @Test
    void aHundredThousandCapturesPassInWellUnderAMinute() throws Exception {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < 100_000; i++) {
            var person = Fixtures.aPersonWithEmail(i % 1_000 == 0 ? "wrong" : "bulk" + i + "@example.com");
            var event = Fixtures.anEvent("bulk" + i, LAST_MONTH, Fixtures.aCapture("l" + i, person, LAST_MONTH));
            records.add(EventCodec.toRecord(Topics.LEADS_INBOUND, event));
        }
        var before = size(Topics.LEADS_CAPTURED);
        var rejectedBefore = size(Topics.INBOUND_REJECTED);
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND)) {
            inbound.writeRaw(records);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> size(Topics.LEADS_CAPTURED) - before == 99_900);
        Awaitility.await().until(() -> size(Topics.INBOUND_REJECTED) - rejectedBefore == 100);
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
