package io.followthrough.qualification.messaging;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.aCapture;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Topics;
import io.followthrough.qualification.QualificationApplication;
import io.followthrough.qualification.application.LookUpProspects;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What rows of exports make of a person, over a real broker and store. */
@SpringBootTest(
        classes = {QualificationApplication.class, QualifyingTests.Clock.class},
        properties = "spring.config.name=qualification-service",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QualifyingExportsTests {

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Autowired
    private LookUpProspects lookUp;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    /** Both exports date the row by the day on which the person was entered. */
    @Test
    void whatANewerExportSaysStands() {
        var email = unique + "@example.com";
        var entered = MONDAY_8AM.minus(Duration.ofDays(300));
        for (var rows : List.of(
                List.of(row("z", email, entered, 1), row("a", email, entered, 2)),
                List.of(row("y", "b" + email, entered, 2), row("b", "b" + email, entered, 1)))) {
            rows.forEach(
                    row -> write(Topics.LEADS_CAPTURED, anEvent(row.person().email(), entered, row)));
            var prospectId =
                    decision(String.valueOf(rows.getFirst().person().email())).prospectId();
            await().untilAsserted(() -> assertThat(lookUp.find(prospectId)).hasValueSatisfying(seen -> {
                assertThat(seen.prospect().captures()).hasSize(2);
                assertThat(seen.decision().person().jobTitle()).isEqualTo("title of export 2");
            }));
        }
    }

    @Test
    void aRowReplacesNothingThatThePersonTyped() {
        var email = unique + "@example.com";
        var typed = new Person("Ann Berger", email, "+4930123456", Map.of(), "Buyer", "de", null, Map.of());
        write(Topics.LEADS_CAPTURED, anEvent(email, MONDAY_8AM, aCapture(unique + "-1", typed, MONDAY_8AM)));
        var prospectId = decision(email).prospectId();

        write(Topics.LEADS_CAPTURED, anEvent(email, MONDAY_8AM, row("2", email, MONDAY_8AM, 1)));

        await().untilAsserted(() -> assertThat(lookUp.find(prospectId)).hasValueSatisfying(seen -> {
            assertThat(seen.prospect().captures()).hasSize(2);
            assertThat(seen.decision().person()).isEqualTo(typed);
        }));
    }

    private LeadCaptured row(String id, String email, Instant at, int export) {
        return new LeadCaptured(
                unique + "-" + id,
                CaptureChannel.IMPORT,
                CaptureSource.of("crm"),
                new Person("Ann Berger", email, null, Map.of(), "title of export " + export, null, null, Map.of()),
                null,
                Map.of(),
                List.of(),
                null,
                Consent.UNKNOWN,
                Machine.UNKNOWN,
                null,
                false,
                at,
                List.of(),
                List.of("import-" + export),
                false,
                MONDAY_8AM.plus(Duration.ofDays(export)));
    }

    private static void write(String topic, EventEnvelope<?> event) {
        try (var probe = TopicProbe.on(topic)) {
            probe.write(event);
        }
    }

    private static ProspectQualified decision(String email) {
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            return decisions.await(
                    ProspectQualified.class,
                    event -> email.equals(event.person().email()));
        }
    }
}
