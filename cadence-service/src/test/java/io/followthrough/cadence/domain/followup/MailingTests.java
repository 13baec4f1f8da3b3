package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchUnconfirmed;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each e-mail leaves at most once. */
class MailingTests {

    private final Story story = Story.begin().qualified(UnaryOperator.identity());
    private TouchId first;

    @BeforeEach
    void theFirstEmailIsDue() {
        first = story.dueMail().orElseThrow();
    }

    @Test
    void aReasonBelongsToAState() {
        var story = Story.begin().qualified(draft -> draft);
        var now = story.now();
        var touch = story.followUp().enrolment().orElseThrow().touches().getFirst();

        assertThat(touch.again(now, "waits for the mail server", now)
                        .ended(TouchState.SENT, TouchOutcome.SENT, null, now)
                        .reason())
                .isNull();
        assertThat(touch.to(TouchState.DUE, "needs company.name, which is not known", now)
                        .ended(TouchState.COMPLETED, TouchOutcome.DONE, 3.0, now)
                        .reason())
                .isNull();
        assertThat(touch.to(TouchState.SKIPPED, "no such mailbox", now)
                        .ended(TouchState.SKIPPED, TouchOutcome.BOUNCED, null, now)
                        .reason())
                .isEqualTo("no such mailbox");
    }

    @Test
    void onlyOneOfTwoSendersGetsTheRight() {
        claim("mine");
        claim("yours");

        assertThat(Mailing.isHeld(story.followUp(), first, "mine")).isTrue();
        assertThat(Mailing.isHeld(story.followUp(), first, "yours")).isFalse();
    }

    @Test
    void whileItIsBeingSentItIsNotDueAgain() {
        claim("mine");

        assertThat(story.dueMail()).isEmpty();
    }

    @Test
    void aResultIsWrittenOnlyByWhoHoldsTheRight() {
        claim("mine");
        story.take(Mailing.sent(story.followUp(), first, "yours", Story.RULES, story.now()));

        assertThat(story.told(TouchSent.class)).isEmpty();
    }

    /** The sender has found it due, and the person is faster than the claim. */
    @ParameterizedTest
    @EnumSource(names = {"EMAIL_REPLIED", "CONSENT_WITHDRAWN", "COMPLAINT", "DEAL_WON", "MEETING_BOOKED"})
    void whoAnswersOrRefusesBeforeTheClaimIsNotWrittenTo(ActivityKind kind) {
        story.hears(kind);
        claim("mine");

        assertThat(Mailing.isHeld(story.followUp(), first, "mine")).isFalse();
        assertThat(story.dueMail()).isEmpty();
    }

    @Test
    void afterTheLeaseItIsUnconfirmedShownAndNotSentAgain() {
        claim("mine");
        story.after(Duration.ofHours(1));

        assertThat(story.told(TouchUnconfirmed.class)).hasSize(1);
        assertThat(story.dueMail()).isEmpty();
        assertThat(story.followUp().enrolment().orElseThrow().touches())
                .filteredOn(Agenda::isTask)
                .extracting(PlannedTouch::state)
                .contains(TouchState.UNCONFIRMED);
    }

    @Test
    void laterEvidenceSettlesIt() {
        claim("mine");
        story.after(Duration.ofHours(1));
        story.hears(about(ActivityKind.EMAIL_OPENED));

        assertThat(story.told(TouchSent.class)).hasSize(1);
    }

    @Test
    void whatSurelyDidNotLeaveIsTriedAgainLater() {
        claim("mine");
        story.take(Mailing.postpone(
                story.followUp(), first, "mine", story.now().plusSeconds(900), "server away", story.now()));

        assertThat(Mailing.due(story.followUp(), story.now())).isEmpty();
        assertThat(Mailing.due(story.followUp(), story.now().plusSeconds(900))).contains(first);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsToldAsABounce() {
        claim("mine");
        story.take(Mailing.bounce(story.followUp(), first, "mine", "550", Story.RULES, story.now()));

        assertThat(story.told(ActivityRecorded.class))
                .singleElement()
                .satisfies(activity -> assertThat(activity.kind()).isEqualTo(ActivityKind.EMAIL_BOUNCED));
        assertThat(story.told(EnrolmentFinished.class))
                .as("there is a telephone number")
                .isEmpty();
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whatCannotBeFilledInBecomesATask() {
        story.take(Mailing.block(story.followUp(), first, "person.firstName is not known", story.now()));

        assertThat(story.dueMail()).isEmpty();
        assertThat(story.followUp().enrolment().orElseThrow().touch(first).orElseThrow())
                .satisfies(touch -> assertThat(Agenda.isTask(touch)).isTrue())
                .satisfies(touch -> assertThat(touch.reason()).isEqualTo("person.firstName is not known"));
    }

    private void claim(String token) {
        story.take(Mailing.claim(
                story.followUp(), first, new Lease(token, story.now().plusSeconds(300)), Story.RULES, story.now()));
    }

    private ActivityRecorded about(ActivityKind kind) {
        var plain = Fixtures.anActivity("a", kind, Story.ANN, story.now());
        return new ActivityRecorded(
                "a",
                kind,
                null,
                Story.ANN,
                first.toString(),
                null,
                plain.at(),
                null,
                null,
                java.util.Map.of(),
                null,
                null,
                null,
                io.followthrough.events.Machine.HUMAN,
                null,
                false);
    }
}
