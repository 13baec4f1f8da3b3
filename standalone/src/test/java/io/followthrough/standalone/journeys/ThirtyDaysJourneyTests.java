package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.RunningStandalone;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Thirty days of two people: one answers by e-mail, the other does not come to the meeting. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThirtyDaysJourneyTests {

    private RunningStandalone system;
    private Operator operator;

    @BeforeAll
    void start() {
        system = RunningStandalone.shared();
        operator = new Operator(system.addresses(), system.accessKey());
    }

    @AfterEach
    void nobodyFellThroughTheCracks() {
        assertThat(operator.cadence
                        .get("/v1/audit/next-actions")
                        .path("withoutNextAction")
                        .asInt())
                .isZero();
    }

    @Test
    void anAnswerByRealMailStopsTheCadence() throws MessagingException {
        var email = "answers-" + UUID.randomUUID() + "@example.com";
        var prospectId = enrolled(email);
        var sent = Operator.eventually("the first e-mail")
                .until(
                        () -> operator.page
                                .get("/mailbox?to=" + email)
                                .path("items")
                                .path(0),
                        mail -> !mail.isMissingNode());

        Reply.to(sent).from(email).send(system.smtpPort(), "Yes, I am interested. Call me on Thursday.");

        Operator.eventually("the end of the cadence")
                .until(() -> enrolments(prospectId)
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString("")
                        .equals("FINISHED"));
        assertThat(enrolments(prospectId).path("nextAction").path("cause").asString())
                .as("the call that the answer asks for")
                .isEqualTo("CALL_BACK");
        operator.waitUntil(operator.now().plus(Duration.ofDays(2)));
        assertThat(operator.page.get("/mailbox?to=" + email).path("total").asInt())
                .as("nothing more is sent")
                .isEqualTo(1);
        assertThat(operator.qualification.get("/v1/prospects/" + prospectId).toString())
                .contains("EMAIL_REPLIED");
    }

    @Test
    void whoNeverAnswersIsFollowedForThirtyDaysAndThenNurtured() {
        var email = "silent-" + UUID.randomUUID() + "@example.com";
        var prospectId = enrolled(email);
        var began = operator.now();

        for (var day = 1; day <= 30 && isRunning(prospectId); day++) {
            operator.waitUntil(began.plus(Duration.ofDays(day)));
            Operator.eventually("what was due on day " + day).until(() -> nothingIsOverdue(prospectId));
            reportThatNobodyCame(prospectId);
            nobodyFellThroughTheCracks();
        }

        var after = enrolments(prospectId);
        assertThat(after.path("items").path(0).path("state").asString()).isEqualTo("FINISHED");
        assertThat(after.path("nextAction").path("cause").asString())
                .as("the road of future interest")
                .isIn("NURTURE", "REENTRY");
        assertThat(operator.page.get("/mailbox?to=" + email).path("total").asInt())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoMovesTheClockByWeeksFindsThemOver() {
        var email = "leap-" + UUID.randomUUID() + "@example.com";
        var prospectId = enrolled(email);
        var end = operator.now().plus(Duration.ofDays(24));

        var answer = operator.page.post("/clock", "{\"advance\": \"P24D\"}");

        assertThat(answer.body()).contains("\"settled\":true");
        var written = new ArrayList<Instant>();
        for (var mail : operator.page.get("/mailbox?to=" + email).path("items")) {
            written.add(Instant.parse(mail.path("at").asString()));
            var dated = DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                    mail.path("headers").path("Date").asString().replace(" (UTC)", ""), Instant::from);
            assertThat(Duration.between(dated, written.getLast()).abs()).isLessThan(Duration.ofHours(2));
        }
        written.sort(null);
        assertThat(written).hasSizeGreaterThanOrEqualTo(2);
        for (int next = 1; next < written.size(); next++) {
            assertThat(Duration.between(written.get(next - 1), written.get(next)))
                    .isGreaterThanOrEqualTo(Duration.ofDays(1));
        }
        assertThat(nothingIsOverdue(prospectId)).as("by %s all is done", end).isTrue();
    }

    /** Calls come to nothing: nobody answers, and at the last one it is clear that the person does not come. */
    private void reportThatNobodyCame(String prospectId) {
        for (var task : operator.cadence.get("/v1/worklist").path("items")) {
            if (task.path("prospectId").asString().equals(prospectId)
                    && task.path("touch").path("state").asString().equals("DUE")) {
                var outcome = task.path("touch").path("step").asInt() > 3 ? "NO_SHOW" : "VOICEMAIL";
                var answer = operator.cadence.post(
                        "/v1/touches/" + task.path("touchId").asString() + "/outcome",
                        "{\"outcome\": \"" + outcome + "\", \"minutes\": 3}");
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            }
        }
    }

    private boolean nothingIsOverdue(String prospectId) {
        var now = operator.now();
        for (var touch : enrolments(prospectId).path("items").path(0).path("touches")) {
            var isDue = !Instant.parse(touch.path("plannedAt").asString()).isAfter(now);
            if (isDue && touch.path("state").asString().matches("PLANNED|SENDING")) {
                return false;
            }
        }
        return true;
    }

    private boolean isRunning(String prospectId) {
        return !enrolments(prospectId)
                .path("items")
                .path(0)
                .path("state")
                .asString("")
                .equals("FINISHED");
    }

    private String enrolled(String email) {
        operator.capture(Operator.aForm(email, "journey-thirty-days"));
        var prospectId = operator.prospect(email).path("prospectId").asString();
        Operator.eventually("a plan for " + email)
                .ignoreExceptions()
                .until(() -> !enrolments(prospectId)
                        .path("items")
                        .path(0)
                        .path("touches")
                        .isEmpty());
        return prospectId;
    }

    private JsonNode enrolments(String prospectId) {
        return operator.cadence.get("/v1/enrolments?prospect=" + prospectId);
    }
}
