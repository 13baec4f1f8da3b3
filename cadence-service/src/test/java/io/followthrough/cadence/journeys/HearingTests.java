package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What arrives in the mailbox is heard, over IMAP, and acted upon. */
class HearingTests extends JourneyTest {

    @Test
    void anAnswerStopsTheCadenceAndIsToldWithItsContact() throws Exception {
        qualified("answers");
        var sent = awaitMailTo("answers@example.com", 1);
        assertThat(sent.getReplyTo()[0].toString()).contains("<replies+answers.e1s1a1.");

        arrives("From: answers@example.com", "In-Reply-To: " + sent.getMessageID(), "", "Yes, call me.");

        var reply = heard("answers");
        assertThat(reply.kind()).isEqualTo(ActivityKind.EMAIL_REPLIED);
        assertThat(reply.touchId()).isEqualTo("answers.e1s1a1");
        assertThat(reply.machine()).isEqualTo(Machine.HUMAN);
        assertThat(reply.machineRule()).isEqualTo("written by a person; found by message-id");
        assertThat(reply.text()).isEqualTo("Yes, call me.");
        assertThat(finished("answers").outcome()).isEqualTo(EnrolmentOutcome.RESPONDED);

        var message = toAnswer("answers").orElseThrow();
        assertThat(message.path("text").asString()).isEqualTo("Yes, call me.");
        assertThat(message.path("repId").asString()).isNotEmpty();
        var of = message.path("messageId").asString();
        assertThat(post("/v1/worklist/answers/answered", "{\"minutes\": -1}")
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("of");
        assertThat(post("/v1/worklist/answers/answered", "{\"of\": \"none\"}").status())
                .isEqualTo(404);
        for (var time = 1; time <= 2; time++) {
            assertThat(post(
                                    "/v1/worklist/answers/answered",
                                    "{\"of\": \"%s\", \"notes\": \"called back\"}".formatted(of))
                            .status())
                    .isEqualTo(202);
        }
        assertThat(toAnswer("answers")).isEmpty();
    }

    @Test
    void whatIsWrittenOverTheSubjectIsHeardAndOurOwnSubjectIsNot() throws Exception {
        qualified("over-subject");
        qualified("our-subject");
        var sent = awaitMailTo("over-subject@example.com", 1);
        var same = awaitMailTo("our-subject@example.com", 1);

        arrives(
                "From: over-subject@example.com",
                "To: " + sent.getReplyTo()[0],
                "Subject: Re: remove me from your list",
                "",
                "");
        arrives(
                "From: our-subject@example.com",
                "To: " + same.getReplyTo()[0],
                "Subject: Re: " + same.getSubject(),
                "",
                "");

        assertThat(finished("over-subject").outcome()).isEqualTo(EnrolmentOutcome.OPTED_OUT);
        assertThat(finished("our-subject").outcome()).isEqualTo(EnrolmentOutcome.RESPONDED);
        assertThat(toAnswer("our-subject").orElseThrow().path("text").asString())
                .contains(same.getSubject());
    }

    @Test
    void aRefusalInTheHtmlAloneIsHeard() throws Exception {
        qualified("in-html");
        var sent = awaitMailTo("in-html@example.com", 1);

        arrives(
                "From: in-html@example.com",
                "In-Reply-To: " + sent.getMessageID(),
                "Subject: Re: " + sent.getSubject(),
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                " ",
                "--b",
                "Content-Type: text/html",
                "",
                "<p>Please unsubscribe me.</p>",
                "--b--");

        assertThat(finished("in-html").outcome()).isEqualTo(EnrolmentOutcome.OPTED_OUT);
    }

    @Test
    void whatSomebodyAsksWithAFormIsOnTheListUntilItIsAnswered() {
        qualified("asks-by-form");
        var asked = new CaptureMessage("form-2", CaptureChannel.WEB_FORM, CLOCK.instant(), "Where is my order?");
        qualified(People.writing(People.aNewLead("asks-by-form", draft -> draft.revision(2)), asked, null));

        Awaitility.await().atMost(PATIENCE).until(() -> toAnswer("asks-by-form").isPresent());
        var message = toAnswer("asks-by-form").orElseThrow();
        assertThat(message.path("text").asString()).isEqualTo("Where is my order?");
        assertThat(message.has("channel")).as("it came by no channel of ours").isFalse();
        assertThat(post("/v1/worklist/asks-by-form/answered", "{\"of\": \"form-2\"}")
                        .status())
                .isEqualTo(202);
        assertThat(toAnswer("asks-by-form")).isEmpty();
    }

    private Optional<JsonNode> toAnswer(String prospectId) {
        return get("/v1/worklist")
                .body()
                .path("toAnswer")
                .valueStream()
                .filter(item -> item.path("prospectId").asString().equals(prospectId))
                .findFirst();
    }

    @Test
    void whoAnswersTheSignedAddressFromAnywhereIsFound() throws Exception {
        qualified("token");
        var sent = awaitMailTo("token@example.com", 1);

        arrives("From: somebody.else@mail.example", "To: " + sent.getReplyTo()[0], "", "stop");

        assertThat(heard("token").machineRule()).endsWith("found by token");
        assertThat(finished("token").outcome()).isEqualTo(EnrolmentOutcome.OPTED_OUT);
    }

    @Test
    void anAutomaticAnswerPausesAndIsNoAnswer() throws Exception {
        qualified("away");
        awaitMailTo("away@example.com", 1);
        var lastDay = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).plusDays(12);

        arrives(
                "From: away@example.com",
                "Auto-Submitted: auto-replied",
                "Subject: Automatische Antwort: Danke",
                "",
                "Ich bin bis " + DateTimeFormatter.ofPattern("dd.MM.").format(lastDay) + " nicht im Büro.");

        try (var touches = TopicProbe.on(Topics.PROSPECTS_TOUCHES)) {
            var paused = touches.await(
                    EnrolmentPaused.class, event -> event.prospectId().equals("away"));
            assertThat(paused.until()).asString().isEqualTo(lastDay.plusDays(1) + "T00:00:00Z");
        }
    }

    @Test
    void aNewAddressIsAskedAboutAndTheOldOneNotGivenUp() throws Exception {
        qualified("moved");
        var sent = awaitMailTo("moved@example.com", 1);

        arrives(
                "From: moved@example.com",
                "In-Reply-To: " + sent.getMessageID(),
                "",
                "Neue Adresse: huber@neu.example");

        var reply = heard("moved");
        assertThat(reply.kind()).isEqualTo(ActivityKind.EMAIL_REPLIED);
        assertThat(reply.text()).isEqualTo("Neue Adresse: huber@neu.example");
        assertThat(finished("moved").outcome()).isEqualTo(EnrolmentOutcome.RESPONDED);
        assertThat(toAnswer("moved").orElseThrow().path("text").asString())
                .isEqualTo("gives a new address: huber@neu.example. Neue Adresse: huber@neu.example");
    }

    @Test
    void aNumberThatIsRefusedIsNotCalledAndTheOtherIsForSomebodyToTake() throws Exception {
        qualified("other-number");
        var sent = awaitMailTo("other-number@example.com", 1);

        arrives(
                "From: other-number@example.com",
                "In-Reply-To: " + sent.getMessageID(),
                "",
                "Please don't call my mobile, use the office line +44 20 7946 0958.");

        assertThat(heard("other-number").kind()).isEqualTo(ActivityKind.EMAIL_REPLIED);
        Awaitility.await().atMost(PATIENCE).until(() -> toAnswer("other-number").isPresent());
        var message = toAnswer("other-number").orElseThrow();
        assertThat(message.path("toSeeTo").asString())
                .isEqualTo("They want to be called on another number, +44 20 7946 0958: take it.");
        assertThat(message.path("person").path("phone").isMissingNode()
                        || message.path("person").path("phone").isNull())
                .as("nobody is tempted")
                .isTrue();
    }

    @Test
    void aBounceClosesTheWayAndACalledOnPersonIsFollowedByPhone() throws Exception {
        qualified("bouncing");
        var sent = awaitMailTo("bouncing@example.com", 1);

        arrives(
                "Return-Path: <>",
                "From: MAILER-DAEMON@mx.example.com",
                "Subject: Undelivered Mail",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example.com",
                "",
                "Final-Recipient: rfc822; bouncing@example.com",
                "Action: failed",
                "Status: 5.1.1",
                "",
                "--b",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: " + sent.getMessageID(),
                "",
                "--b--");

        assertThat(heard("bouncing").until()).as("it lasts").isNull();
        Awaitility.await("the rest goes on by telephone")
                .atMost(PATIENCE)
                .until(
                        () -> get("/v1/enrolments?prospect=bouncing")
                                .body()
                                .at("/items/0/touches")
                                .valueStream()
                                .filter(touch -> touch.path("state").asString().equals("PLANNED"))
                                .map(touch -> touch.path("channel").asString())
                                .toList(),
                        channels -> channels.size() > 2 && channels.stream().allMatch("CALL"::equals));
    }

    @Test
    void nothingInTheMailboxIsChangedAndNothingIsHeardTwice() throws Exception {
        qualified("twice");
        var sent = awaitMailTo("twice@example.com", 1);
        var lines = new String[] {"From: twice@example.com", "In-Reply-To: " + sent.getMessageID(), "", "Once."};
        arrives(lines);
        heard("twice");
        // The same message in the mailbox again, as after a move between folders.
        arrives(lines);
        arrives("From: marker@unknown.example", "To: " + sent.getReplyTo()[0], "Subject: marker", "", "marker");

        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            activities.await(ActivityRecorded.class, event -> "marker".equals(event.text()));
            assertThat(activities.events(ActivityRecorded.class).stream()
                            .map(event -> (ActivityRecorded) event.data())
                            .filter(activity -> "Once.".equals(activity.text())))
                    .hasSize(1);
        }
        assertThat(inbox()).hasSizeGreaterThanOrEqualTo(3).noneMatch(message -> isSeen(message));
    }

    @Test
    void whoMayHaveAnsweredGetsNoMoreWhileTheMailboxIsSilent() {
        mondayMorning();
        qualified(People.aNewLead("unheard", draft -> draft.reachedBy("unheard@example.com", null)));
        awaitMailTo("unheard@example.com", 1);
        silentSince = CLOCK.instant();
        try {
            CLOCK.advance(Duration.ofDays(4));
            qualified(People.aNewLead("first-mail", draft -> draft.reachedBy("first-mail@example.com", null)));

            awaitReason("unheard", "held: the mailbox is not heard, nor is what the person may have answered");
            awaitMailTo("first-mail@example.com", 1);
            assertThat(mailTo("unheard@example.com")).hasSize(1);
            var health = get("/actuator/health");
            assertThat(health.body().toString()).contains("whoever was written to before");
        } finally {
            silentSince = null;
        }
        CLOCK.advance(Duration.ofDays(4));
        awaitMailTo("unheard@example.com", 2);
    }

    private void awaitReason(String prospectId, String reason) {
        Awaitility.await(reason)
                .atMost(PATIENCE)
                .until(() -> get("/v1/enrolments?prospect=" + prospectId)
                        .body()
                        .at("/items/0/touches")
                        .valueStream()
                        .anyMatch(touch -> reason.equals(touch.path("reason").asString(""))));
    }

    private static ActivityRecorded heard(String prospectId) {
        try (var activities = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            return activities.await(ActivityRecorded.class, event -> prospectId.equals(event.prospectId()));
        }
    }

    private static EnrolmentFinished finished(String prospectId) {
        try (var touches = TopicProbe.on(Topics.PROSPECTS_TOUCHES)) {
            return touches.await(
                    EnrolmentFinished.class, event -> event.prospectId().equals(prospectId));
        }
    }

    private static void arrives(String... lines) throws MessagingException {
        var raw = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        MAIL.getUserManager().getUser("listener").deliver(message);
    }

    private static java.util.List<MimeMessage> inbox() throws FolderException {
        var user = MAIL.getUserManager().getUser("listener");
        return MAIL.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                .map(stored -> stored.getMimeMessage())
                .toList();
    }

    private static boolean isSeen(MimeMessage message) {
        try {
            return message.isSet(Flags.Flag.SEEN) || message.isSet(Flags.Flag.DELETED);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
