package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.standalone.RunningStandalone;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whoever reads the topics finds out what came of a capture, and what anything came of; each event is there once. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventTrailJourneyTests {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final URI INTAKE = URI.create("/services/lead-intake");
    private static final List<String> TOPICS = List.of(
            Topics.LEADS_CAPTURED,
            Topics.ACTIVITIES_CAPTURED,
            Topics.PROSPECTS_ACTIVITY,
            Topics.PROSPECTS_QUALIFICATION,
            Topics.PROSPECTS_TOUCHES);

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void everyEventLeadsBackToTheCaptureThatItBeganWith() throws MessagingException {
        var email = "trail-" + UUID.randomUUID() + "@example.com";
        var prospectId = aJourney(email);

        var events = eventsAbout(prospectId, email);

        assertThat(events).extracting(EventEnvelope::id).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.type().wireName().replaceAll(".*followthrough\\.|\\.v1", ""))
                .contains("lead.captured", "prospect.qualified", "enrolment.started", "touch.planned", "touch.due")
                .contains("touch.sent", "touch.completed", "enrolment.finished", "activity.recorded");
        var capture = events.stream()
                .filter(event -> event.data() instanceof LeadCaptured)
                .findFirst()
                .orElseThrow();
        var byId = events.stream().collect(Collectors.toMap(EventEnvelope::id, Function.identity()));
        assertThat(events).allSatisfy(event -> {
            var beginning = beginningOf(event, byId);
            if (beginning == capture) {
                assertThat(event.traceparent()).isEqualTo(TRACE);
            } else { // the download: that came in from outside as well
                assertThat(beginning.source()).isEqualTo(INTAKE);
                assertThat(beginning.data()).isInstanceOf(ActivityRecorded.class);
            }
            var expected = event == beginning ? event.id() : capture.id();
            assertThat(event.correlationId()).as(event.toString()).isEqualTo(expected);
        });
    }

    /** The first of the chain of causes, each of which is on a topic. */
    private static EventEnvelope<?> beginningOf(EventEnvelope<?> event, Map<String, EventEnvelope<?>> byId) {
        var first = event;
        for (var steps = 0; first.causationId() != null; steps++) {
            assertThat(byId).as("the cause of %s", first).containsKey(first.causationId());
            assertThat(steps).as("no circle").isLessThan(byId.size());
            first = byId.get(first.causationId());
        }
        return first;
    }

    /** A form, an e-mail, a download, a call, a note, days that pass, and an answer. */
    private String aJourney(String email) throws MessagingException {
        var taken =
                operator.intake.post("/v1/leads", Operator.aForm(email, "journey-trail"), Map.of("traceparent", TRACE));
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        var prospectId = operator.prospect(email).path("prospectId").asString();
        var mail = Operator.eventually("the first e-mail")
                .until(
                        () -> operator.page
                                .get("/mailbox?to=" + email)
                                .path("items")
                                .path(0),
                        found -> !found.isMissingNode());
        var download = operator.intake.post("/v1/activities", """
                {"kind": "CONTENT_DOWNLOADED", "person": {"email": "%s"}, "at": "%s", "text": "price list"}
                """.formatted(email, operator.now()));
        assertThat(download.status()).as(download.body()).isEqualTo(202);
        report(aCallOf(email, prospectId));
        assertThat(operator.qualification
                        .post("/v1/prospects/" + prospectId + "/notes", "{\"text\": \"wants a quote\"}")
                        .status())
                .isEqualTo(202);
        operator.waitUntil(operator.now().plus(Duration.ofDays(3)));
        Reply.to(mail).from(email).send(system.smtpPort(), "Yes, I am interested. Call me on Thursday.");
        Operator.eventually("the end of the cadence")
                .until(() -> enrolment(prospectId).path("state").asString("").equals("FINISHED"));
        return prospectId;
    }

    private PlannedContact aCallOf(String email, String prospectId) {
        var lead = new Lead(email, "journey-trail", enrolment(prospectId));
        var call = lead.touches("CALL").getFirst();
        operator.waitUntil(call.plannedAt());
        return call;
    }

    private void report(PlannedContact call) {
        Operator.eventually("the call's outcome")
                .until(() -> operator.cadence
                                .post(
                                        "/v1/touches/" + call.touchId() + "/outcome",
                                        "{\"outcome\": \"VOICEMAIL\", \"minutes\": 3}")
                                .status()
                        == 200);
    }

    private JsonNode enrolment(String prospectId) {
        return operator.cadence
                .get("/v1/enrolments?prospect=" + prospectId)
                .path("items")
                .path(0);
    }

    /** In the order of the topics. */
    private List<EventEnvelope<?>> eventsAbout(String prospectId, String email) {
        var events = new ArrayList<EventEnvelope<?>>();
        for (var topic : TOPICS) {
            try (var probe = new TopicProbe(system.bootstrapServers(), topic)) {
                probe.records().forEach(record -> {
                    if (EventCodec.decode(record.headers(), record.value()) instanceof Decoded.Readable(var event)
                            && (event.subject().equals(prospectId)
                                    || event.subject().contains(email))) {
                        events.add(event);
                    }
                });
            }
        }
        return events;
    }
}
