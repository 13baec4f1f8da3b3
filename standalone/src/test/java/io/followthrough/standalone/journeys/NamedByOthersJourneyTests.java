package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import jakarta.mail.MessagingException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** "Not me, but Jane Doe": from an answer by real mail to a proposal, a key, a capture, a prospect and what is planned for her. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedByOthersJourneyTests {

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @Test
    void whoIsNamedInAnAnswerBecomesALeadByOneKey() throws MessagingException {
        var domain = "house-" + UUID.randomUUID() + ".example";
        var ben = "ben@" + domain;
        var jane = "jane.doe@" + domain;
        var benId = captured(ben);

        Reply.to(firstMailTo(ben))
                .from(ben)
                .send(system.smtpPort(), "Not me, but my colleague Jane Doe, " + jane + ", looks after this.");

        var proposal = Operator.eventually("the proposal")
                .ignoreExceptions()
                .until(
                        () -> operator.qualification
                                .get("/v1/proposed-leads?prospect=" + benId)
                                .path("items")
                                .path(0),
                        item -> !item.isMissingNode());
        assertThat(proposal.path("name").asString()).isEqualTo("Jane Doe");
        assertThat(proposal.path("sources").path(0).path("prospectId").asString())
                .isEqualTo(benId);
        var path = "/v1/proposed-leads/" + proposal.path("proposalId").asString();

        // What the door refuses is shown with the reason, and can be put right.
        assertThat(operator.qualification
                        .post(path + "/take", "{\"email\": \"jane at the house\"}")
                        .status())
                .isEqualTo(200);
        var rejected = awaitState(path, "REJECTED");
        assertThat(rejected.path("problems").toString()).contains("could be reached by nothing");

        for (var press = 0; press < 2; press++) {
            assertThat(operator.qualification
                            .post(path + "/take", "{\"email\": \"" + jane + "\"}")
                            .status())
                    .isEqualTo(200);
        }
        var taken = awaitState(path, "TAKEN");
        var janeId = operator.prospect(jane).path("prospectId").asString();
        Operator.eventually("the link to the prospect")
                .ignoreExceptions()
                .until(() -> operator.qualification
                        .get(path)
                        .path("prospectId")
                        .asString("")
                        .equals(janeId));
        assertThat(taken.path("decidedBy").asString()).isNotBlank();

        var seen = operator.qualification.get("/v1/prospects/" + janeId);
        assertThat(seen.path("consent").path("email").asString()).isEqualTo("UNKNOWN");
        assertThat(seen.path("firstCapture").path("source").path("id").asString())
                .isEqualTo("named-by-contact");
        assertThat(seen.path("timeline")
                        .valueStream()
                        .filter(entry -> entry.path("what").asString().equals("CAPTURED"))
                        .count())
                .as("taken twice makes one lead")
                .isEqualTo(1);
        var planned = Operator.eventually("what is planned for her")
                .ignoreExceptions()
                .until(
                        () -> operator.cadence.get("/v1/enrolments?prospect=" + janeId),
                        enrolments -> !enrolments
                                .path("nextAction")
                                .path("kind")
                                .asString("NONE")
                                .equals("NONE"));
        assertThat(planned.path("nextAction").path("kind").asString())
                .isIn("ENROLLED", "PLANNING", "WAITING", "WAKE_UP");
        assertThat(operator.cadence
                        .get("/v1/audit/next-actions")
                        .path("withoutNextAction")
                        .asInt())
                .isZero();
    }

    private String captured(String email) {
        operator.capture(Operator.aForm(email, "named-by-others"));
        return operator.prospect(email).path("prospectId").asString();
    }

    private JsonNode firstMailTo(String email) {
        return Operator.eventually("the first e-mail")
                .ignoreExceptions()
                .until(
                        () -> operator.page
                                .get("/mailbox?to=" + email)
                                .path("items")
                                .path(0),
                        mail -> !mail.isMissingNode());
    }

    private JsonNode awaitState(String path, String state) {
        return Operator.eventually("that it is " + state)
                .ignoreExceptions()
                .until(
                        () -> operator.qualification.get(path),
                        item -> item.path("state").asString("").equals(state));
    }
}
