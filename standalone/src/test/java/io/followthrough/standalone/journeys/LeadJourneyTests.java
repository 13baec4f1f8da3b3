package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchPlanned;
import io.followthrough.standalone.RunningStandalone;
import io.followthrough.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A lead comes in over each of the doors and goes all the way to a planned contact. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadJourneyTests {

    private static final int LEADS_TIMED = 5;

    private RunningStandalone system;
    private Operator operator;
    private TopicProbe inbound;
    private TopicProbe rejected;
    private TopicProbe qualification;
    private TopicProbe touches;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
        inbound = probe(Topics.LEADS_INBOUND);
        rejected = probe(Topics.INBOUND_REJECTED);
        qualification = probe(Topics.PROSPECTS_QUALIFICATION);
        touches = probe(Topics.PROSPECTS_TOUCHES);
    }

    @AfterAll
    void stop() {
        List.of(inbound, rejected, qualification, touches).forEach(TopicProbe::close);
    }

    @Test
    void aLeadPostedOverHttpIsQualifiedAndItsFirstContactPlanned() {
        var email = anAddress();
        operator.capture(Operator.aForm(email, "journey-http"));
        assertFirstContactIsPlanned(email);
    }

    @Test
    void aLeadIsQualifiedWithinTwoSeconds() {
        operator.prospect(postedNow());
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < LEADS_TIMED; i++) {
            long begin = System.nanoTime();
            awaitQualified(postedNow());
            waits.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        System.out.println("posted until qualified: " + waits);
        // The fastest: it shows that nothing waits by design, whatever else keeps this machine busy.
        assertThat(Collections.min(waits)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aCloudEventInBinaryModeGoesTheSameWay() {
        var email = anAddress();
        var headers = new RecordHeaders();
        for (var header : List.of(
                "ce_specversion:1.0",
                "ce_id:" + UUID.randomUUID(),
                "ce_type:io.followthrough.lead.captured.v1",
                "ce_source:/journeys",
                "content-type:application/json")) {
            var parts = header.split(":", 2);
            headers.add(parts[0], bytes(parts[1]));
        }
        inbound.writeRaw(List.of(new ProducerRecord<>(
                Topics.LEADS_INBOUND, null, null, "any", bytes(Operator.aForm(email, "journey-kafka")), headers)));
        assertFirstContactIsPlanned(email);
    }

    @Test
    void aCloudEventInStructuredModeGoesTheSameWay() {
        var email = anAddress();
        inbound.writeRaw(List.of(structured(email)));
        assertFirstContactIsPlanned(email);
    }

    @Test
    void aTextThatIsNoCloudEventIsKeptWithTheReasonAndTheNextLeadPasses() {
        var text = "not a CloudEvent " + UUID.randomUUID();
        var email = anAddress();
        var lead = structured(email);
        inbound.writeRaw(List.of(
                new ProducerRecord<>(Topics.LEADS_INBOUND, 0, "any", bytes(text)),
                new ProducerRecord<>(Topics.LEADS_INBOUND, 0, "any", lead.value(), lead.headers())));

        var kept = rejected.awaitRecord(record -> new String(record.value(), StandardCharsets.UTF_8).equals(text));
        var problems = kept.headers().lastHeader("followthrough-problems");
        assertThat(new String(problems.value(), StandardCharsets.UTF_8)).contains("is not a CloudEvent");
        awaitQualified(email);
    }

    private String postedNow() {
        var email = anAddress();
        operator.capture(Operator.aForm(email, "journey-timed"));
        return email;
    }

    private ProspectQualified awaitQualified(String email) {
        return qualification.await(
                ProspectQualified.class, event -> email.equals(event.person().email()));
    }

    private void assertFirstContactIsPlanned(String email) {
        var prospect = awaitQualified(email);
        var planned = touches.await(
                TouchPlanned.class,
                event -> event.prospectId().equals(prospect.prospectId())
                        && event.touch().step() == 1);
        assertThat(planned.touch().plannedAt()).isAfterOrEqualTo(operator.now().minus(Duration.ofMinutes(1)));
    }

    private static ProducerRecord<String, byte[]> structured(String email) {
        var event = """
                {"specversion": "1.0", "id": "%s", "type": "io.followthrough.lead.captured.v1", "source": "/journeys",
                 "datacontenttype": "application/json", "data": %s}
                """.formatted(UUID.randomUUID(), Operator.aForm(email, "journey-kafka"));
        var headers = new RecordHeaders().add("content-type", bytes("application/cloudevents+json"));
        return new ProducerRecord<>(Topics.LEADS_INBOUND, null, null, "any", bytes(event), headers);
    }

    private TopicProbe probe(String topic) {
        return new TopicProbe(system.bootstrapServers(), topic);
    }

    private static String anAddress() {
        return "ann-" + UUID.randomUUID() + "@example.com";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
