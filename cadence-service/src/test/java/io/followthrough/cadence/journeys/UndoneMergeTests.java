package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Stage;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A reply that came while two were taken for one is to be answered under the name of whoever wrote it. */
class UndoneMergeTests extends JourneyTest {

    private static final String WORDS = "Olga here: please send the secret price list";

    private final String kern = "kern-" + UUID.randomUUID();
    private final String olga = "olga-" + UUID.randomUUID();

    @Test
    void theReplyGoesToWhoWroteIt() {
        qualified(kern);
        qualified(olga);
        awaitMailTo(kern + "@example.com", 1);
        awaitMailTo(olga + "@example.com", 1);
        var reply = reply();
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION);
                var activities = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            decisions.write(event(kern, new ProspectMerged(kern, olga, "mistake")));
            Awaitility.await().atMost(PATIENCE).until(() -> !isRunning(olga));
            activities.write(event(kern, reply));
            Awaitility.await().atMost(PATIENCE).until(() -> WORDS.equals(toAnswer(kern)));

            decisions.write(event(
                    olga,
                    new ProspectUnmerged(
                            olga,
                            kern,
                            "two people",
                            List.of(reply.activityId()),
                            List.of(reply.withoutWords()),
                            List.of())));
            decisions.write(event(olga, People.aNewLead(olga, draft -> draft.revision(2))));
        }

        Awaitility.await().atMost(PATIENCE).until(() -> WORDS.equals(toAnswer(olga)));
        Awaitility.await().atMost(PATIENCE).until(() -> isRunning(kern));
        assertThat(toAnswer(kern)).isEmpty();
        assertThat(isRunning(olga)).isFalse();
        assertThat(mailTo(kern + "@example.com")).hasSize(1);
    }

    @Test
    void aCallThatWasAskedForIsMadeUnderTheNameThatGoesOnAndComesBack() {
        mondayMorning();
        qualified(kern);
        qualified(olga);
        awaitMailTo(kern + "@example.com", 1);
        awaitMailTo(olga + "@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var asked = CLOCK.instant()
                .atZone(ZoneId.of("Europe/Berlin"))
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.THURSDAY))
                .atTime(15, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        var call = post(
                        "/v1/touches/" + awaitTask(olga).path("touchId").asString() + "/outcome",
                        "{\"outcome\": \"CALL_BACK\", \"callBackAt\": \"%s\"}".formatted(asked))
                .body()
                .at("/nextAttempt/plannedAt")
                .asString();

        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            decisions.write(event(kern, new ProspectMerged(kern, olga, "mistake")));
            Awaitility.await().atMost(PATIENCE).until(() -> isCalledAt(kern, call));
            assertThat(isCalledAt(olga, call)).isFalse();

            decisions.write(event(olga, new ProspectUnmerged(olga, kern, "two people")));
            decisions.write(event(olga, People.aNewLead(olga, draft -> draft.revision(2))));
            Awaitility.await().atMost(PATIENCE).until(() -> isCalledAt(olga, call));
            Awaitility.await().atMost(PATIENCE).until(() -> isRunning(kern) && !isCalledAt(kern, call));
        }
    }

    @Test
    void aRefusalOfTheOtherBeginsNothingAnew() {
        mondayMorning();
        qualified(kern);
        awaitMailTo(kern + "@example.com", 1);
        try (var decisions = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            decisions.write(event(olga, People.aNewLead(olga, draft -> draft.stage(Stage.OPTED_OUT))));
            decisions.write(event(kern, new ProspectMerged(kern, olga, "mistake")));
            decisions.write(event(
                    kern,
                    People.aNewLead(kern, draft -> draft.stage(Stage.OPTED_OUT).revision(2))));
            Awaitility.await().atMost(PATIENCE).until(() -> !isRunning(kern));

            decisions.write(event(kern, new ProspectUnmerged(olga, kern, "two people")));
            decisions.write(event(kern, People.aNewLead(kern, draft -> draft.revision(3))));
            Awaitility.await().atMost(PATIENCE).until(() -> isRunning(kern));
        }

        assertThat(get("/v1/enrolments?prospect=" + kern).body().path("items")).hasSize(1);
        CLOCK.advance(Duration.ofHours(26));
        awaitTask(kern);
        assertThat(mailTo(kern + "@example.com")).hasSize(1);
    }

    private boolean isCalledAt(String prospectId, String at) {
        return get("/v1/enrolments?prospect=" + prospectId)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("state").asString().equals("RUNNING"))
                .flatMap(item -> item.path("touches").valueStream())
                .anyMatch(touch -> touch.path("plannedAt").asString().equals(at)
                        && touch.path("state").asString().equals("PLANNED"));
    }

    private ActivityRecorded reply() {
        return new ActivityRecorded(
                UUID.randomUUID().toString(),
                ActivityKind.EMAIL_REPLIED,
                null,
                kern,
                null,
                null,
                CLOCK.instant(),
                null,
                WORDS,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    private String toAnswer(String prospectId) {
        return next(prospectId).path("answerThis").path("text").asString("");
    }

    private boolean isRunning(String prospectId) {
        return "ENROLLED".equals(next(prospectId).path("kind").asString(""));
    }

    private JsonNode next(String prospectId) {
        return get("/v1/enrolments?prospect=" + prospectId).body().path("nextAction");
    }
}
