package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a qualified lead to e-mails in the mailbox, calls on the list and outcomes told to all. */
class FollowingThroughTests extends JourneyTest {

    @Test
    void aNewLeadIsPlannedWholeAndAnsweredAtOnce() throws Exception {
        qualified("at-once");

        try (var touches = TopicProbe.on(Topics.PROSPECTS_TOUCHES)) {
            var started = touches.await(
                    EnrolmentStarted.class, event -> event.prospectId().equals("at-once"));
            assertThat(started.cadence().id()).isEqualTo("new-web-lead");
            assertThat(touches.events(TouchPlanned.class).stream()
                            .map(EventEnvelope::data)
                            .map(TouchPlanned.class::cast)
                            .filter(planned -> planned.prospectId().equals("at-once"))
                            // Events come at least once.
                            .distinct())
                    .hasSize(started.contacts());

            var message = awaitMailTo("at-once@example.com", 1);
            var sent =
                    touches.await(TouchSent.class, event -> event.prospectId().equals("at-once"));
            assertThat(message.getMessageID()).isEqualTo("<" + sent.touch().touchId() + "@sales.example>");
            assertThat(message.getHeader("List-Unsubscribe")[0]).startsWith("<https://follow.example/unsubscribe/");
            assertThat(message.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(wholeText(message.getContent())).contains("Hello Ann,", "https://follow.example/o/");
        }
    }

    @Test
    void aCallStandsOnTheListWithItsScriptAndItsOutcomeIsToldOnce() {
        qualified("caller");
        awaitMailTo("caller@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));

        var task = awaitTask("caller");
        assertThat(task.at("/touch/channel").asString()).isEqualTo("CALL");
        assertThat(task.at("/script/questions/0").asString()).isEqualTo("Is there a budget for it?");
        assertThat(task.at("/person/phone").asString()).isEqualTo("+4930123456");
        assertThat(task.path("whyNow").asString()).contains("contact 2 of \"New web lead\"");

        var path = "/v1/touches/" + task.path("touchId").asString() + "/outcome";
        var outcome =
                "{\"outcome\": \"MEETING_BOOKED\", \"minutes\": 12, \"notes\": \"Thursday\", \"answers\": {\"budget\": \"yes\"}}";
        var first = post(path, outcome);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(first.body().at("/touch/state").asString()).isEqualTo("COMPLETED");
        assertThat(post(path, outcome).body()).isEqualTo(first.body());
        assertThat(post(path, "{\"outcome\": \"NO_ANSWER\"}").status()).isEqualTo(409);

        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED);
                var touches = TopicProbe.on(Topics.PROSPECTS_TOUCHES)) {
            var activity = activities.await(ActivityRecorded.class, event -> "caller".equals(event.prospectId()));
            assertThat(activity.kind()).isEqualTo(ActivityKind.MEETING_BOOKED);
            assertThat(activity.minutes()).isEqualTo(12);
            assertThat(touches.await(
                                    EnrolmentFinished.class,
                                    event -> event.prospectId().equals("caller"))
                            .outcome())
                    .isEqualTo(EnrolmentOutcome.MEETING_BOOKED);
        }
        assertThat(task("caller")).isEmpty();
    }

    @Test
    void whenNobodyAnswersTheCallIsPlannedAgainAndWorkWordsOfActivitiesAreUnderstood() {
        qualified("nobody-home");
        awaitMailTo("nobody-home@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var task = awaitTask("nobody-home");

        var answer = post(
                "/v1/touches/" + task.path("touchId").asString() + "/outcome", "{\"outcome\": \"CALL_NO_ANSWER\"}");

        assertThat(answer.body().at("/nextAttempt/attempt").asInt()).isEqualTo(2);
        assertThat(answer.body().at("/nextAction").asString()).isEqualTo("ENROLLED");
    }

    @Test
    void aReplyStopsTheCadenceAndGivesTheTimeBack() {
        qualified("replier");
        awaitMailTo("replier@example.com", 1);

        var reply = Fixtures.anActivity("reply-1", ActivityKind.EMAIL_REPLIED, "replier", CLOCK.instant());
        try (var activities = TopicProbe.on(Topics.PROSPECTS_ACTIVITY);
                var touches = TopicProbe.on(Topics.PROSPECTS_TOUCHES)) {
            activities.write(event("replier", reply));
            var finished = touches.await(
                    EnrolmentFinished.class, event -> event.prospectId().equals("replier"));
            assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.RESPONDED);
            assertThat(finished.nextActionAt()).isNotNull();
        }
        var enrolments = get("/v1/enrolments?prospect=replier").body();
        assertThat(enrolments.at("/items/0/state").asString()).isEqualTo("FINISHED");
        assertThat(enrolments.at("/nextAction/cause").asString()).isEqualTo("CONVERSATION");
    }

    @Test
    void whileTheMailServerIsAwayEmailsWaitAndLeaveOnceAfterwards() {
        MAIL.stop();
        qualified("patient");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/enrolments?prospect=patient")
                        .body()
                        .at("/items/0/touches/0/reason")
                        .asString("")
                        .contains("mail server"));
        MAIL.start();

        CLOCK.advance(Duration.ofMinutes(16));

        awaitMailTo("patient@example.com", 1);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/enrolments?prospect=patient")
                        .body()
                        .at("/items/0/touches/0/state")
                        .asString("")
                        .equals("SENT"));
        assertThat(mailTo("patient@example.com")).hasSize(1);
    }

    @Test
    void aCrowdBeyondCapacityWaitsBestFirstAndNobodyFallsThroughTheCracks() {
        qualified(IntStream.range(0, 600)
                .mapToObj(n -> People.aNewLead(
                        "crowd-" + n, draft -> draft.score(n % 100).reachedBy(null, "+4930123456")))
                .toArray(io.followthrough.events.ProspectQualified[]::new));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get("/v1/audit/next-actions").body().path("people").asInt() >= 600);
        var waiting = get("/v1/waitlist?limit=5").body();
        assertThat(get("/v1/audit/next-actions")
                        .body()
                        .path("withoutNextAction")
                        .asInt())
                .isZero();
        assertThat(waiting.path("total").asInt()).isPositive();
        assertThat(waiting.path("items")
                        .valueStream()
                        .map(item -> item.path("score").asInt()))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(get("/v1/capacity")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(day -> day.path("reserved").asInt() > 360))
                .isEmpty();
    }

    private static String wholeText(Object content) throws Exception {
        if (content instanceof MimeMultipart parts) {
            var text = new StringBuilder();
            for (var index = 0; index < parts.getCount(); index++) {
                text.append(wholeText(parts.getBodyPart(index).getContent()));
            }
            return text.toString();
        }
        return String.valueOf(content);
    }
}
