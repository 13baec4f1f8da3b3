package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a qualified lead to e-mails in the mailbox, calls on the list and outcomes told to all. */
class FollowingThroughTests extends JourneyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private MongoDatabase store;

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
        mondayMorning();
        qualified("nobody-home");
        awaitMailTo("nobody-home@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var task = awaitTask("nobody-home");

        var answer = post(
                "/v1/touches/" + task.path("touchId").asString() + "/outcome", "{\"outcome\": \"CALL_NO_ANSWER\"}");

        assertThat(answer.body().at("/nextAttempt/attempt").asInt()).isEqualTo(2);
        assertThat(answer.body().at("/nextAction").asString()).isEqualTo("ENROLLED");
        var later = dayOf(answer.body().at("/nextAttempt/plannedAt").asString());
        assertThat(later)
                .as("later the same day")
                .isEqualTo(CLOCK.instant().atZone(BERLIN).toLocalDate());
        CLOCK.advance(Duration.ofHours(6));
        var second = post(
                "/v1/touches/" + answer.body().at("/nextAttempt/touchId").asString() + "/outcome",
                "{\"outcome\": \"NO_ANSWER\"}");
        assertThat(dayOf(second.body().at("/nextAttempt/plannedAt").asString()))
                .as("then the next morning: " + second.body())
                .isEqualTo(later.plusDays(1));
        var third = post(
                "/v1/touches/" + second.body().at("/nextAttempt/touchId").asString() + "/outcome",
                "{\"outcome\": \"NO_ANSWER\"}");
        assertThat(third.body().path("nextAttempt").isMissingNode())
                .as("three tries and no more")
                .isTrue();
    }

    /** Tests share one clock, which only goes forwards: from here there are some working days ahead. */
    @Test
    void whoAgreesToMeetIsInvitedOnceForTheCalendar() throws Exception {
        qualified("meets");
        awaitMailTo("meets@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var path = "/v1/touches/" + awaitTask("meets").path("touchId").asString();
        var at = CLOCK.instant().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        var outcome =
                "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"at\": \"%s\", \"minutes\": 45, \"place\": \"https://meet.example/ann\"}}"
                        .formatted(at);

        assertThat(post(path + "/outcome", outcome).body().at("/nextActionAt").asString())
                .isEqualTo(
                        at.plus(Duration.ofMinutes(45)).plus(Duration.ofDays(1)).toString());
        post(path + "/outcome", outcome);

        var invitation = awaitMailTo("meets@example.com", 2);
        assertThat(invitation.getSubject()).startsWith("Our meeting on ");
        var calendar = new CalendarBuilder().build(new StringReader(calendarOf(invitation)));
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
        assertThat(event.getProperty("DTSTART").orElseThrow().getValue())
                .isEqualTo(at.toString().replaceAll("[-:]", ""));
        assertThat(event.getProperty("ATTENDEE").orElseThrow().getValue()).isEqualTo("mailto:meets@example.com");
        assertThat(event.getProperty("LOCATION").orElseThrow().getValue()).isEqualTo("https://meet.example/ann");
        var organizer = organizerOf(event);
        assertThat(organizer)
                .startsWith("mailto:replies+" + touchOf(path) + ".")
                .endsWith("@sales.example");
        assertThat(calendarOf(invitation).replace("\r\n ", "")).contains("SENT-BY=\"mailto:" + repOf("meets") + "@");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get(path + "/invitation")
                        .body()
                        .path("state")
                        .asString("")
                        .equals("SENT"));
        assertThat(mailTo("meets@example.com")).hasSize(2);
        assertThat(get("/v1/reps/" + repOf("meets") + "/calendar.ics").body().asString())
                .contains(
                        "SUMMARY:meeting with a prospect",
                        "DTSTART:" + at.toString().replaceAll("[-:]", ""));

        for (var reaction : List.of("ACCEPTED", "TENTATIVE", "DECLINED")) {
            calendarAnswers("meets@example.com", organizer, event, "REPLY", reaction);
            awaitReaction(path, reaction);
        }
        calendarAnswers("meets@example.com", organizer, event, "COUNTER", "TENTATIVE");
        awaitReaction(path, "COUNTERED");

        put(path + "/meeting", "{\"at\": \"%s\"}".formatted(at.plus(Duration.ofDays(4))));
        var moved = eventOf(awaitMailTo("meets@example.com", 3), "REQUEST");
        assertThat(organizerOf(moved)).isEqualTo(organizer);
        assertThat(get(path + "/invitation").body().has("answer"))
                .as("what was said of another time is no answer to this one")
                .isFalse();
    }

    private void awaitReaction(String path, String reaction) {
        Awaitility.await(reaction)
                .atMost(PATIENCE)
                .until(() -> get(path + "/invitation")
                        .body()
                        .at("/answer/reaction")
                        .asString("")
                        .equals(reaction));
    }

    /** As calendar programs do it: a new message to the organizer. */
    private static void calendarAnswers(String person, String organizer, VEvent event, String method, String reaction)
            throws Exception {
        var raw = """
                From: Ann Lee <%1$s>
                To: %2$s
                Subject: %4$s: meeting
                Message-ID: <%4$s-%5$s@example.com>
                MIME-Version: 1.0
                Content-Type: text/calendar; charset=utf-8; method=%4$s

                BEGIN:VCALENDAR
                VERSION:2.0
                METHOD:%4$s
                BEGIN:VEVENT
                UID:%3$s
                SEQUENCE:0
                ATTENDEE;CN=Ann Lee;PARTSTAT=%5$s:mailto:%1$s
                DTSTART:20260305T140000Z
                END:VEVENT
                END:VCALENDAR
                """.formatted(
                        person,
                        organizer.replace("mailto:", ""),
                        event.getUid().orElseThrow().getValue(),
                        method,
                        reaction);
        MAIL.getUserManager()
                .getUser("listener")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private static String touchOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String organizerOf(VEvent event) {
        return event.getProperty("ORGANIZER").orElseThrow().getValue();
    }

    @Test
    void aMeetingIsMovedAndCancelledAndThePersonIsToldEachTimeOnce() throws Exception {
        mondayMorning();
        qualified("moves");
        awaitMailTo("moves@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var path = "/v1/touches/" + awaitTask("moves").path("touchId").asString();
        var at = CLOCK.instant().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        var later = at.plus(Duration.ofDays(4));
        post(
                path + "/outcome",
                "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"at\": \"%s\", \"minutes\": 45}}".formatted(at));
        var first = eventOf(awaitMailTo("moves@example.com", 2), "REQUEST");
        var feed = "/v1/reps/" + repOf("moves") + "/calendar.ics";
        // As if it had been told before it was kept under what.
        store.getCollection("invitations")
                .updateOne(
                        new Document("_id", touchOf(path)),
                        new Document("$unset", new Document("uid", "").append("organizer", "")));

        var moved = put(path + "/meeting", "{\"at\": \"%s\"}".formatted(later));

        assertThat(moved.body().path("sequence").asInt())
                .as(moved.body().toString())
                .isEqualTo(1);
        assertThat(moved.body().at("/meeting/minutes").asInt())
                .as("is not said, so it stays")
                .isEqualTo(45);
        assertThat(moved.body().path("nextActionAt").asString())
                .isEqualTo(later.plus(Duration.ofMinutes(45))
                        .plus(Duration.ofDays(1))
                        .toString());
        assertThat(put(path + "/meeting", "{\"at\": \"%s\"}".formatted(later)).body())
                .isEqualTo(moved.body());
        var second = eventOf(awaitMailTo("moves@example.com", 3), "REQUEST");
        assertThat(second.getUid()).isEqualTo(first.getUid());
        assertThat(organizerOf(second)).startsWith("mailto:" + repOf("moves") + "@");
        assertThat(second.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(second.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo(compact(later));
        assertThat(meetingIn(get(feed).body().asString(), touchOf(path)))
                .contains("DTSTART:" + compact(later))
                .doesNotContain("DTSTART:" + compact(at));

        MAIL.stop();
        put(path + "/meeting", "{\"at\": \"%s\"}".formatted(later.plus(Duration.ofDays(3))));
        Awaitility.await("nobody takes the mail")
                .atMost(PATIENCE)
                .until(() -> get(path + "/invitation")
                        .body()
                        .path("reason")
                        .asString("")
                        .contains("mail server"));
        var cancelled = delete(path + "/meeting");
        mailServerComesBack();
        CLOCK.advance(Duration.ofMinutes(16));

        assertThat(cancelled.body().path("cancelled").asBoolean())
                .as(cancelled.body().toString())
                .isTrue();
        assertThat(cancelled.body().path("nextAction").asString()).isEqualTo("WAKE_UP");
        assertThat(Instant.parse(cancelled.body().path("nextActionAt").asString()))
                .isBetween(
                        CLOCK.instant().plus(Duration.ofDays(2)),
                        CLOCK.instant().plus(Duration.ofDays(3)));
        assertThat(delete(path + "/meeting").body()).isEqualTo(cancelled.body());
        var third = eventOf(awaitMailTo("moves@example.com", "Cancelled: "), "CANCEL");
        assertThat(third.getUid()).isEqualTo(first.getUid());
        assertThat(organizerOf(third)).isEqualTo(organizerOf(second));
        assertThat(third.getSequence().getSequenceNo()).isEqualTo(3);
        assertThat(third.getProperty("DTSTART").orElseThrow().getValue())
                .as("nobody was told of the time after it")
                .isEqualTo(compact(later));
        assertThat(meetingIn(get(feed).body().asString(), touchOf(path))).isEmpty();
        assertThat(put(path + "/meeting", "{\"at\": \"%s\"}".formatted(later)).status())
                .isEqualTo(409);
        assertThat(get("/v1/audit/next-actions")
                        .body()
                        .path("withoutNextAction")
                        .asInt())
                .isZero();
        assertThat(mailTo("moves@example.com"))
                .as("since the mail server came back")
                .hasSize(1);
    }

    /** What a calendar says of the meeting of a contact; others have theirs in it. */
    private static String meetingIn(String calendar, String touchId) {
        var at = calendar.indexOf("UID:" + touchId + ".meeting");
        return at < 0 ? "" : calendar.substring(at, calendar.indexOf("END:VEVENT", at));
    }

    @Test
    void whatCannotBeMovedIsRefusedWithTheReason() {
        mondayMorning();
        qualified("unmoved");
        awaitMailTo("unmoved@example.com", 1);
        CLOCK.advance(Duration.ofHours(26));
        var path = "/v1/touches/" + awaitTask("unmoved").path("touchId").asString();
        var tomorrow = "{\"at\": \"%s\"}".formatted(CLOCK.instant().plus(Duration.ofDays(1)));

        assertThat(put("/v1/touches/nobody.e1s1a1/meeting", tomorrow).status()).isEqualTo(404);
        var none = put(path + "/meeting", tomorrow);
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body().path("detail").asString()).contains("No meeting was agreed");
        assertThat(delete(path + "/meeting").status()).isEqualTo(404);
        assertThat(put(path + "/meeting", "{}").body().at("/errors/0/field").asString())
                .isEqualTo("at");
        var booked = "{\"outcome\": \"MEETING_BOOKED\", \"meeting\": {\"at\": \"%s\"}}";
        for (var slip : List.of(
                CLOCK.instant().minus(Duration.ofDays(7)), CLOCK.instant().plus(Duration.ofDays(26_000)))) {
            var refused = post(path + "/outcome", booked.formatted(slip));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("meeting.at");
        }
        var agreed = CLOCK.instant().plus(Duration.ofDays(1));
        assertThat(post(path + "/outcome", booked.formatted(agreed)).status()).isEqualTo(200);
        assertThat(post(path + "/outcome", booked.formatted(agreed)).status()).isEqualTo(200);
        var other = post(path + "/outcome", booked.formatted(agreed.plus(Duration.ofHours(1))));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("detail").asString()).contains("PUT /v1" + path.substring(3) + "/meeting");
        assertThat(put(path + "/meeting", "{\"at\": \"2099-06-01T12:00:00Z\"}").status())
                .isEqualTo(400);

        var past = put(
                path + "/meeting", "{\"at\": \"%s\"}".formatted(CLOCK.instant().minusSeconds(60)));

        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body().at("/errors/0/problem").asString()).isEqualTo("is in the past");
    }

    private static String compact(Instant at) {
        return at.toString().replaceAll("[-:]", "");
    }

    private static VEvent eventOf(MimeMessage message, String method) throws Exception {
        var calendar = new CalendarBuilder().build(calendarIn(message, method).getInputStream());
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    }

    private String repOf(String prospectId) {
        return get("/v1/enrolments?prospect=" + prospectId)
                .body()
                .at("/items/0/touches/1/repId")
                .asString();
    }

    private static String calendarOf(MimeMessage message) throws Exception {
        return new String(calendarIn(message, "REQUEST").getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static BodyPart calendarIn(MimeMessage message, String method) throws Exception {
        var alternatives = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        var calendar = alternatives.getBodyPart(alternatives.getCount() - 1);
        assertThat(calendar.getContentType()).startsWith("text/calendar").contains("method=" + method);
        return calendar;
    }

    private static LocalDate dayOf(String instant) {
        return Instant.parse(instant).atZone(BERLIN).toLocalDate();
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
        assertThat(enrolments.at("/place/zoneBecause").asString()).isEqualTo("as given");
    }

    @Test
    void threePassingBouncesCloseAnAddressAndAnotherAddressIsOpen() {
        qualified("fuller");
        awaitMailTo("fuller@example.com", 1);
        assertThat(channelsFor("fuller")).contains("EMAIL");

        try (var activities = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            for (var number = 1; number <= 3; number++) {
                activities.write(event("fuller", mailboxFull("fuller", number)));
            }
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(channelsFor("fuller")).doesNotContain("EMAIL"));
        qualified(People.aNewLead(
                "fuller", draft -> draft.revision(2).reachedBy("fuller.two@example.com", "+4930123456")));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(channelsFor("fuller")).contains("EMAIL"));
    }

    private List<String> channelsFor(String prospectId) {
        var plan = post("/v1/plans", "{\"cadenceId\": \"new-web-lead\", \"prospectId\": \"%s\"}".formatted(prospectId));
        return plan.body()
                .path("touches")
                .valueStream()
                .map(touch -> touch.path("channel").asString())
                .toList();
    }

    private static ActivityRecorded mailboxFull(String prospectId, int number) {
        var now = CLOCK.instant();
        return new ActivityRecorded(
                prospectId + "-full-" + number,
                ActivityKind.EMAIL_BOUNCED,
                null,
                prospectId,
                null,
                null,
                now,
                null,
                "452 mailbox full",
                Map.of(),
                null,
                null,
                now.plus(Duration.ofDays(3)),
                Machine.MACHINE,
                "RFC 3464",
                false);
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
        mailServerComesBack();

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
