package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import io.followthrough.events.Topics;
import io.followthrough.standalone.RunningStandalone;
import io.followthrough.testkit.TopicProbe;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Promised contacts are made at their time, and what came of them is measured. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactJourneyTests {

    private static final Pattern CONFIRMATION = Pattern.compile("/confirm/\\S+");

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void anEmailReachesTheMailboxAtItsTime() {
        var lead = aLeadWithAPlan("mailed");
        var last = lead.touches("EMAIL").get(1);
        // A call that nobody makes is put off, and with it all that follows.
        lead.touches("CALL").stream()
                .filter(call -> call.plannedAt().isBefore(last.plannedAt()))
                .forEach(this::leaveAMessage);
        operator.waitUntil(last.plannedAt());

        Operator.eventually("the second e-mail")
                .until(() -> mails(lead).path("total").asInt() == 2);
        var mail = mails(lead).path("items").path(0);
        assertThat(Instant.parse(mail.path("at").asString())).isAfterOrEqualTo(last.plannedAt());
        assertThat(mail.path("headers").path("List-Unsubscribe").asString())
                .contains(system.addresses().intake());
        assertThat(mail.path("headers").path("List-Unsubscribe-Post").asString())
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.path("text").asString()).contains("Ann").doesNotContain("{{");
    }

    private void leaveAMessage(PlannedContact call) {
        operator.waitUntil(call.plannedAt());
        Operator.eventually("the call on the list").until(() -> taskOf(call), found -> !found.isMissingNode());
        var outcome = operator.cadence.post(
                "/v1/touches/" + call.touchId() + "/outcome", "{\"outcome\": \"VOICEMAIL\", \"minutes\": 2}");
        assertThat(outcome.status()).as(outcome.body()).isEqualTo(200);
    }

    @Test
    void aCallIsOnTheListOfItsRepAndItsOutcomeInTheResponseRate() {
        var lead = aLeadWithAPlan("called");
        var call = lead.touches("CALL").getFirst();
        operator.waitUntil(call.plannedAt());
        var task =
                Operator.eventually("the call on the list").until(() -> taskOf(call), found -> !found.isMissingNode());
        assertThat(task.path("script").path("questions")).isNotEmpty();

        var outcome = operator.cadence.post("/v1/touches/" + call.touchId() + "/outcome", """
                {"outcome": "CONNECTED", "minutes": 12, "notes": "wants a quote", "answers": {"budget": "20000"}}
                """);
        assertThat(outcome.status()).as(outcome.body()).isEqualTo(200);

        // Delivered: the e-mail that greets at once and the call. Answered: the call.
        Operator.eventually("the response rate")
                .untilAsserted(() -> assertThat(responseRate(lead.source())).isEqualTo("1/2"));
        try (var probe = new TopicProbe(system.bootstrapServers(), Topics.metric("response-rate"))) {
            // Whichever of the two is counted first, a later revision has both.
            probe.await(
                    MetricUpdated.class,
                    metric -> metric.window().equals(MetricWindow.ALL)
                            && metric.dimensions().equals(Map.of("source", lead.source()))
                            && metric.numerator() == 1
                            && metric.denominator() == 2);
        }
        assertThat(taskOf(call).isMissingNode()).isTrue();
    }

    @Test
    void aSubscriberConfirmsTheAddressAndThenTheNewsletterBegins() {
        var email = "subscriber-" + UUID.randomUUID() + "@example.com";
        var signUp = operator.intake.post(
                "/forms/newsletter",
                "application/x-www-form-urlencoded",
                "person.email=" + email.replace("@", "%40") + "&consent=yes");
        assertThat(signUp.status()).as(signUp.body()).isEqualTo(303);
        var asked = Operator.eventually("the question for confirmation")
                .until(
                        () -> operator.page
                                .get("/mailbox?to=" + email)
                                .path("items")
                                .path(0),
                        mail -> !mail.isMissingNode());
        var link = CONFIRMATION.matcher(asked.path("text").asString());
        assertThat(link.find()).as(asked.toString()).isTrue();
        var prospectId = operator.prospect(email).path("prospectId").asString();
        assertThat(enrolments(prospectId)).isEmpty();

        var confirmed = operator.intake.post(link.group(), "application/x-www-form-urlencoded", "");
        assertThat(confirmed.body()).contains("has arrived");

        var enrolment = Operator.eventually("the newsletter")
                .until(() -> enrolments(prospectId).path(0), found -> !found.isMissingNode());
        assertThat(enrolment.path("cadence").path("id").asString()).isEqualTo("newsletter");
        var consent = operator.qualification.get("/v1/prospects/" + prospectId).path("consent");
        assertThat(consent.path("email").asString()).isEqualTo("GRANTED");
        assertThat(consent.path("proof").asString()).contains("ticked on /forms/newsletter", "confirmed by the link");
    }

    private JsonNode enrolments(String prospectId) {
        return operator.cadence.get("/v1/enrolments?prospect=" + prospectId).path("items");
    }

    @Test
    void nobodyIsWithoutANextAction() {
        aLeadWithAPlan("audited");
        var audit = operator.cadence.get("/v1/audit/next-actions");
        assertThat(audit.path("people").asInt()).isPositive();
        assertThat(audit.path("withoutNextAction").asInt()).as(audit.toString()).isZero();
    }

    private Lead aLeadWithAPlan(String name) {
        var source = "journey-" + name + "-" + UUID.randomUUID(); // of its own, also when a test is tried again
        var email = name + "-" + UUID.randomUUID() + "@example.com";
        operator.capture(Operator.aForm(email, source));
        var prospectId = operator.prospect(email).path("prospectId").asString();
        var enrolment = Operator.eventually("a plan for " + email)
                .ignoreExceptions()
                .until(
                        () -> operator.cadence
                                .get("/v1/enrolments?prospect=" + prospectId)
                                .path("items")
                                .path(0),
                        found -> !found.path("touches").isEmpty());
        return new Lead(email, source, enrolment);
    }

    private JsonNode mails(Lead lead) {
        return operator.page.get("/mailbox?to=" + lead.email());
    }

    private JsonNode taskOf(PlannedContact call) {
        for (var task : operator.cadence.get("/v1/worklist?rep=" + call.repId()).path("items")) {
            if (task.path("touchId").asString().equals(call.touchId())) {
                return task;
            }
        }
        return MissingNode.getInstance();
    }

    private String responseRate(String source) {
        for (var cell : operator.analytics
                .get("/v1/metrics/response-rate?window=all&by=source")
                .path("items")) {
            if (cell.path("dimensions").path("source").asString("").equals(source)) {
                return Operator.fraction(cell);
            }
        }
        return "nothing yet";
    }
}
