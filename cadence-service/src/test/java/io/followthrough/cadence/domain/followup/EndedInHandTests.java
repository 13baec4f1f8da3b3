package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.events.TouchUnconfirmed;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The enrolment ends while the mail server has the message: what became of it is told all the same, and once. */
class EndedInHandTests {

    private final Story story = Story.begin().qualified(UnaryOperator.identity());
    private TouchId first;

    @BeforeEach
    void theFirstEmailIsInHand() {
        first = story.dueMail().orElseThrow();
        claim(story, first, "mine");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EMAIL_REPLIED", "CONSENT_WITHDRAWN", "COMPLAINT", "DEAL_OPENED", "DEAL_WON", "MEETING_BOOKED"})
    void whatLeftIsToldAsSentWhateverEndedTheEnrolment(ActivityKind kind) {
        story.hears(kind);
        var next = story.next();
        assertThat(next.enrolment()).as("it is over").isNull();

        sent("mine");
        sent("mine");
        story.after(Duration.ofHours(1));

        assertThat(story.told(TouchSent.class))
                .singleElement()
                .satisfies(told -> assertThat(told.touch().touchId()).isEqualTo(first.toString()));
        assertThat(story.told(TouchUnconfirmed.class)).isEmpty();
        assertThat(state()).isEqualTo(TouchState.SENT);
        assertThat(story.next()).as("it brings nobody back").isEqualTo(next);
    }

    @Test
    void theSameWhereAStageEndsAllContact() {
        story.qualified(draft -> draft.stage(Stage.OPTED_OUT));
        sent("mine");

        assertThat(story.told(TouchSent.class)).hasSize(1);
        assertThat(story.next().is(NextAction.Kind.NONE)).isTrue();
    }

    @Test
    void nobodyElseWritesAResult() {
        story.hears(ActivityKind.DEAL_OPENED);
        sent("yours");

        assertThat(story.told(TouchSent.class)).isEmpty();
        assertThat(story.followUp().hasMailInHand()).as("counted as in hand").isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL_REPLIED", "CONSENT_WITHDRAWN", "DEAL_OPENED", "MEETING_BOOKED"})
    void whereTheSenderDiesItIsUnconfirmedOnceItsLeaseHasEnded(ActivityKind kind) {
        story.hears(kind);
        assertThat(Agenda.of(story.followUp(), Story.RULES.policy().patience()).workAt())
                .as("looked at when the lease ends")
                .isEqualTo(story.now().plusSeconds(300));

        story.after(Duration.ofHours(2));

        assertThat(story.told(TouchUnconfirmed.class)).hasSize(1);
        assertThat(state()).isEqualTo(TouchState.UNCONFIRMED);
        assertThat(story.followUp().hasMailInHand()).isFalse();
    }

    @Test
    void laterEvidenceSettlesItThen() {
        story.hears(ActivityKind.DEAL_OPENED);
        story.after(Duration.ofHours(2));
        story.hears(opened());

        assertThat(story.told(TouchSent.class)).hasSize(1);
    }

    @Test
    void whatSurelyDidNotLeaveIsLeftOut() {
        story.hears(ActivityKind.DEAL_OPENED);
        story.take(Mailing.postpone(
                story.followUp(), first, "mine", story.now().plusSeconds(900), "server away", story.now()));

        assertThat(story.told(TouchSkipped.class))
                .filteredOn(told -> told.touch().touchId().equals(first.toString()))
                .hasSize(1);
        assertThat(state()).isEqualTo(TouchState.SKIPPED);
        story.after(Duration.ofDays(2));
        assertThat(story.told(TouchSent.class)).isEmpty();
    }

    @Test
    void aRefusedAddressIsStillDead() {
        story.hears(ActivityKind.DEAL_OPENED);
        story.take(Mailing.bounce(story.followUp(), first, "mine", "550", Story.RULES, story.now()));

        assertThat(story.told(ActivityRecorded.class))
                .singleElement()
                .satisfies(activity -> assertThat(activity.kind()).isEqualTo(ActivityKind.EMAIL_BOUNCED));
        assertThat(story.followUp().isDead(String.valueOf(story.followUp().emailAddress())))
                .isTrue();
    }

    @Test
    void aPauseOfWeeksHidesNoDeadSender() {
        story.take(
                Listening.pause(story.followUp(), story.now().plus(Duration.ofDays(20)), "out of office", story.now()));
        story.after(Duration.ofHours(2));

        assertThat(story.told(TouchUnconfirmed.class)).hasSize(1);
        assertThat(story.next().is(NextAction.Kind.PAUSED)).isTrue();
    }

    @Test
    void ofWhoIsErasedNothingIsTold() {
        story.news(new ProspectErased(Story.ANN, "asked for it"));
        sent("mine");

        assertThat(story.told(TouchSent.class)).isEmpty();
        assertThat(story.followUp().memory()).isEqualTo(Memory.EMPTY);
    }

    @Test
    void whoTurnsOutToBeAnotherIsToldOfOnceAndTheOtherKnows() {
        var bob = Story.of("bob").qualified(draft -> draft.road(Road.FUTURE_INTEREST, null));
        bob.joins(story).qualified(UnaryOperator.identity());
        var carried = bob.followUp().enrolment().orElseThrow();
        assertThat(carried.begunUnder()).as("goes on under the other name").isEqualTo(Story.ANN);

        sent("mine");
        bob.take(Mailing.sentAsOther(bob.followUp(), first, "mine", Story.RULES, bob.now()));
        bob.after(Duration.ofHours(1));

        assertThat(story.told(TouchSent.class)).hasSize(1);
        assertThat(bob.told(TouchSent.class))
                .extracting(told -> told.touch().step())
                .doesNotContain(first.step());
        assertThat(bob.told(TouchUnconfirmed.class)).isEmpty();
        assertThat(bob.followUp()
                        .knownEnrolmentOf(carried.touchId(carried.touches().getFirst())))
                .get()
                .satisfies(now -> assertThat(now.touches().getFirst().state()).isEqualTo(TouchState.SENT));
    }

    @Test
    void anUndoneMergeLosesNoMessageOfTheOne() {
        var bob = Story.of("bob").qualified(draft -> draft.road(Road.FUTURE_INTEREST, null));
        sent("mine");
        bob.joins(story).qualified(UnaryOperator.identity());
        for (var days = 0; bob.dueMail().isEmpty() && days < 60 * 24; days++) {
            bob.at(bob.now().plus(Duration.ofHours(1)));
            bob.take(Doing.whatIsDue(bob.followUp(), Story.RULES, bob.now()));
            bob.tasks()
                    .forEach(task -> bob.reports(
                            task, new Report(TouchOutcome.VOICEMAIL, null, 5.0, null, Map.of(), null, null)));
        }
        var second = bob.dueMail().orElseThrow();
        claim(bob, second, "his");

        bob.partsFrom(story, new ProspectUnmerged(Story.ANN, "bob", "two people"));
        bob.take(Mailing.sent(bob.followUp(), second, "his", Story.RULES, bob.now()));

        assertThat(bob.told(TouchSent.class))
                .extracting(told -> told.touch().touchId())
                .contains(second.toString());
    }

    private TouchState state() {
        return story.followUp()
                .knownEnrolmentOf(first)
                .orElseThrow()
                .touch(first)
                .orElseThrow()
                .state();
    }

    private void sent(String token) {
        story.take(Mailing.sent(story.followUp(), first, token, Story.RULES, story.now()));
    }

    private static void claim(Story story, TouchId id, String token) {
        story.take(Mailing.claim(
                story.followUp(), id, new Lease(token, story.now().plusSeconds(300)), Story.RULES, story.now()));
    }

    private ActivityRecorded opened() {
        return new ActivityRecorded(
                "opened",
                ActivityKind.EMAIL_OPENED,
                null,
                Story.ANN,
                first.toString(),
                null,
                story.now(),
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
