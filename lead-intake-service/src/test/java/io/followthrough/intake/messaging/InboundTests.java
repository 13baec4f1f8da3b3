package io.followthrough.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
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
            assertThat(text(record.headers()
                            .lastHeader(RejectedRecords.PROBLEMS)
                            .value()))
                    .contains("not a CloudEvent")
                    .contains("remedy");
            rejected.awaitRecord(each -> "key-2".equals(each.key()));
            captured.awaitRecord(each -> "email:after@example.com".equals(each.key()));
        }
    }

    @Test
    void aStructuredEventWithBrokenJsonIsTheSendersFaultAndNotOurs() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var rejected = TopicProbe.on(Topics.INBOUND_REJECTED)) {
            var broken = new ProducerRecord<>(Topics.LEADS_INBOUND, "key-broken", bytes("{\"specversion\": oops"));
            broken.headers().add("content-type", bytes("application/cloudevents+json"));
            inbound.writeRaw(List.of(broken));

            var record = rejected.awaitRecord(each -> "key-broken".equals(each.key()));
            assertThat(text(record.headers()
                            .lastHeader(RejectedRecords.PROBLEMS)
                            .value()))
                    .contains("is not JSON")
                    .doesNotContain("jackson", "report this to us");
        }
    }

    @Test
    void anIdThatComesBackWithSomebodyElseIsKeptWithTheReason() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var rejected = TopicProbe.on(Topics.INBOUND_REJECTED);
                var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var first = Fixtures.aPersonWithEmail("inbound-first@example.com");
            var second = Fixtures.aPersonWithEmail("inbound-second@example.com");
            inbound.write(reusing("inbound-reused", Fixtures.aCapture("l", first, LAST_MONTH)));
            captured.awaitRecord(each -> "email:inbound-first@example.com".equals(each.key()));
            inbound.write(reusing("inbound-reused", Fixtures.aCapture("l", second, LAST_MONTH)));

            var record = rejected.awaitRecord(
                    each -> each.value() != null && text(each.value()).contains("inbound-second@example.com"));
            assertThat(text(record.headers()
                            .lastHeader(RejectedRecords.PROBLEMS)
                            .value()))
                    .contains("was used by this source for something else");
        }
    }

    private static EventEnvelope<LeadCaptured> reusing(String id, LeadCaptured capture) {
        return new EventEnvelope<>(id, URI.create("/tests"), "x", LAST_MONTH, null, null, null, capture);
    }

    @Test
    void whatIsTooLargeToCarryItsProblemsIsKeptInParts() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var rejected = TopicProbe.on(Topics.INBOUND_REJECTED)) {
            var noise = new byte[1024 * 1024 - 100];
            new Random(1).nextBytes(noise);
            inbound.writeRaw(List.of(new ProducerRecord<>(Topics.LEADS_INBOUND, "large", noise)));

            var second = rejected.awaitRecord(each -> "large".equals(each.key()) && each.value().length < 512 * 1024);
            assertThat(text(second.headers().lastHeader(RejectedRecords.PART).value()))
                    .isEqualTo("2/2");
            var whole = new ByteArrayOutputStream();
            rejected.records().stream()
                    .filter(each -> "large".equals(each.key()))
                    .forEach(each -> whole.writeBytes(each.value()));
            assertThat(whole.toByteArray()).isEqualTo(noise);
        }
    }

    @Test
    void everyProblemOfARejectedCaptureIsInItsHeader() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var rejected = TopicProbe.on(Topics.INBOUND_REJECTED)) {
            var person = new Person(null, "not an address", null, Map.of(), null, null, null, Map.of());
            var event = Fixtures.anEvent(
                    "x", LAST_MONTH, Fixtures.aCapture("l", person, Instant.parse("2999-01-01T00:00:00Z")));
            var original = EventCodec.toRecord(Topics.LEADS_INBOUND, event);
            inbound.writeRaw(List.of(original));

            var record = rejected.awaitRecord(each -> java.util.Arrays.equals(each.value(), original.value()));
            assertThat(text(record.headers().lastHeader("ce_id").value())).isEqualTo(event.id());
            assertThat(text(record.headers()
                            .lastHeader(RejectedRecords.PROBLEMS)
                            .value()))
                    .contains("person.email", "capturedAt");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
