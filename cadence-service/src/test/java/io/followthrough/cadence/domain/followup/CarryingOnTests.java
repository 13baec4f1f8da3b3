package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchSent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What was agreed with either of two who turn out to be one is kept, and given back once they are two. */
class CarryingOnTests {

    private final Story ann = Story.begin().qualified(UnaryOperator.identity());
    private final Story bob = Story.of("bob");

    @Test
    void theDueCallOfSomebodyMergedIsMadeBySomebodyWhoSlept() {
        asleep();
        bob.at(ann.now()).qualified(UnaryOperator.identity()).after(ofDays(3).plusHours(3));
        ann.at(bob.now());
        assertThat(bob.tasks()).isNotEmpty();

        ann.joins(bob).after(ofDays(2));

        assertThat(ann.tasks()).singleElement().satisfies(task -> {
            assertThat(task.prospectId()).isEqualTo(Story.ANN);
            assertThat(task.step()).isEqualTo(2);
        });
        assertThat(ann.isAlive()).isTrue();
    }

    @Test
    void itIsTheOthersAgainOnceTheyAreTwo() {
        asleep();
        var slept = ann.next();
        bob.at(ann.now()).qualified(UnaryOperator.identity()).after(ofDays(3).plusHours(3));
        ann.at(bob.now());

        ann.joins(bob).after(ofHours(5)).partsFrom(bob);
        bob.qualified(UnaryOperator.identity()).after(ofDays(2));

        assertThat(ann.next()).isEqualTo(slept);
        assertThat(bob.tasks()).extracting(TouchId::step).containsExactly(2);
        assertThat(bob.told(TouchSent.class)).hasSize(1);
        assertThat(ann.followUp().memory().past()).hasSize(1);
    }

    @Test
    void aNewInterestGoesOnFromWhereItWasOnceQualificationSaysSo() {
        ann.qualified(draft -> draft.road(Road.FUTURE_INTEREST, null));
        bob.qualified(UnaryOperator.identity()).after(ofHours(3));
        ann.at(bob.now());
        assertThat(ann.next().kind()).isEqualTo(Kind.WAKE_UP);

        ann.joins(bob).qualified(UnaryOperator.identity());

        var carried = ann.followUp().enrolment().orElseThrow();
        assertThat(carried.begunUnder()).isEqualTo("bob");
        assertThat(carried.contactsMade()).isEqualTo(1);
        assertThat(ann.told(EnrolmentStarted.class)).hasSize(2);
        assertThat(ann.told(TouchSent.class)).hasSizeLessThan(2);
    }

    @Test
    void aCallThatWasAskedForIsMadeWhenItWasAskedFor() {
        var at = askedForACall();

        ann.joins(bob);

        assertThat(callsAt(ann)).contains(at);
        assertThat(ann.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void whatGaveWayToTheCallGoesOnOnceTheyAreTwo() {
        var at = askedForACall();
        var own = ann.followUp().enrolment().orElseThrow().enrolmentId();

        ann.joins(bob).partsFrom(bob);
        bob.qualified(UnaryOperator.identity());

        assertThat(callsAt(bob)).contains(at);
        assertThat(ann.followUp().enrolment().orElseThrow().enrolmentId()).isEqualTo(own);
        assertThat(callsAt(ann)).doesNotContain(at);
        assertThat(ann.isAlive()).isTrue();
    }

    @Test
    void inAConversationTheCallComesNext() {
        var at = askedForACall();
        ann.hears(ActivityKind.EMAIL_REPLIED);
        var conversation = ann.next();

        ann.joins(bob);

        assertThat(ann.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(ann.next().at()).isEqualTo(at);

        ann.partsFrom(bob);

        assertThat(ann.next()).isEqualTo(conversation);
    }

    @Test
    void theOwnCallIsMadeThoughTheOtherWasSpokenWith() {
        var at = askedForACall();
        ann.hears(ActivityKind.EMAIL_REPLIED);

        bob.joins(ann);

        assertThat(bob.next().cause()).isEqualTo(WakeCause.CALL_BACK);
        assertThat(bob.next().at()).isEqualTo(at);
    }

    @Test
    void ofTwoCallsThatWereAskedForTheOtherStandsInTheScript() {
        askedForACall();
        var own = callsAt(bob).getFirst();
        var other = Story.of("carl")
                .qualified(UnaryOperator.identity())
                .after(ofDays(1).plusHours(1));
        var at = asksForACall(other, "carl", own.plus(ofDays(1)));

        bob.joins(other);

        assertThat(callsAt(bob)).contains(own);
        assertThat(bob.followUp().memory().notes()).extracting(Note::text).anyMatch(text -> text.contains("" + at));
    }

    @Test
    void aCustomerGetsTheCallAndNothingMore() {
        var at = askedForACall();
        ann.qualified(draft -> draft.stage(Stage.CUSTOMER)).after(ofDays(70));
        assertThat(ann.next().kind()).isEqualTo(Kind.NONE);

        ann.at(bob.now()).joins(bob);

        assertThat(callsAt(ann)).containsExactly(at);
    }

    @Test
    void aMeetingIsWaitedForThoughTheOtherIsSpokenWithAsWell() {
        ann.hears(ActivityKind.EMAIL_REPLIED);
        var conversation = ann.next();
        bob.qualified(UnaryOperator.identity())
                .hears(BookedTests.booked(bob.now().plus(ofDays(9))));

        ann.joins(bob);

        assertThat(ann.next().cause()).isEqualTo(WakeCause.MEETING);
        assertThat(ann.followUp().memory().booking()).isNotNull();

        ann.partsFrom(bob);
        bob.qualified(UnaryOperator.identity());

        assertThat(ann.next()).isEqualTo(conversation);
        assertThat(ann.followUp().memory().booking()).isNull();
        assertThat(bob.next().cause()).isEqualTo(WakeCause.MEETING);
    }

    @Test
    void anAbsenceIsTheOthersOnceTheyAreTwo() {
        bob.qualified(UnaryOperator.identity());
        var back = bob.now().plus(ofDays(20));
        bob.take(((Steering.Result.Done) Steering.pause(bob.followUp(), back, "travels", bob.now())).change());

        ann.joins(bob);
        assertThat(ann.next().at()).isEqualTo(back);

        ann.partsFrom(bob).qualified(UnaryOperator.identity());
        bob.qualified(UnaryOperator.identity());

        assertThat(ann.next().kind()).isEqualTo(Kind.ENROLLED);
        assertThat(bob.next().kind()).isEqualTo(Kind.PAUSED);
        assertThat(bob.next().at()).isEqualTo(back);
    }

    @Test
    void aConversationIsOneAgainOnceTheyAreTwo() {
        bob.qualified(UnaryOperator.identity()).hears(ActivityKind.EMAIL_REPLIED);
        var conversation = bob.next();

        ann.joins(bob).partsFrom(bob);
        bob.qualified(UnaryOperator.identity());

        assertThat(bob.next()).isEqualTo(conversation);
        assertThat(ann.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void aRefusalOfCallsHoldsForBothAndIsTheOthersOnceTheyAreTwo() {
        bob.qualified(UnaryOperator.identity());
        var refused = bob.followUp().suppression().wanting(Set.of(TouchChannel.CALL), List.of());
        bob.take(Change.quietly(bob.followUp().with(refused)));
        var planned = callsAt(ann);

        ann.joins(bob);

        assertThat(callsAt(ann)).isEmpty();

        ann.partsFrom(bob).qualified(UnaryOperator.identity());
        bob.qualified(UnaryOperator.identity());

        assertThat(callsAt(ann)).hasSameSizeAs(planned);
        assertThat(bob.followUp().suppression().unwanted()).containsExactly(TouchChannel.CALL);
    }

    @Test
    void aCustomerOfTwoNamesIsThankedOnce() {
        bob.qualified(draft -> draft.stage(Stage.CUSTOMER)).after(ofDays(70));
        ann.at(bob.now());

        ann.joins(bob).qualified(draft -> draft.stage(Stage.CUSTOMER));

        assertThat(ann.next().kind()).isEqualTo(Kind.NONE);

        ann.partsFrom(bob);

        assertThat(ann.followUp().memory().past())
                .allMatch(past -> past.enrolment().begunUnder() == null);
    }

    @Test
    void whatIsPlannedUnderBothNamesIsDoneOnce() {
        bob.qualified(UnaryOperator.identity()).after(ofHours(1));
        ann.after(ofHours(1));

        ann.joins(bob).after(ofDays(80));

        assertThat(ann.told(EnrolmentStarted.class))
                .filteredOn(started -> started.cadence().id().equals("new-lead"))
                .hasSize(1);
        assertThat(ann.followUp().memory().past())
                .filteredOn(past -> past.enrolment().cadence().id().equals("new-lead"))
                .hasSize(1);
    }

    private void asleep() {
        for (var day = 0; day < 60; day++) {
            ann.after(ofDays(1));
            ann.tasks()
                    .forEach(task -> ann.reports(
                            task, new Report(TouchOutcome.VOICEMAIL, null, 5.0, null, Map.of(), null, null)));
        }
        assertThat(ann.next().kind()).isEqualTo(Kind.WAKE_UP);
    }

    private Instant askedForACall() {
        bob.qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));
        ann.after(ofDays(1).plusHours(1));
        // In the afternoon, when calls are planned no more
        return asksForACall(bob, "bob", Instant.parse("2026-03-05T12:45:00Z"));
    }

    private static Instant asksForACall(Story story, String id, Instant at) {
        story.reports(
                new TouchId(id, 1, 2, 1), new Report(TouchOutcome.CALL_BACK, null, 5.0, null, Map.of(), at, null));
        assertThat(callsAt(story)).contains(at);
        return at;
    }

    private static List<Instant> callsAt(Story story) {
        return story.followUp().enrolment().stream()
                .flatMap(running -> running.touches().stream())
                .filter(touch -> Rerouting.isOpen(touch) && touch.channel() == TouchChannel.CALL)
                .map(PlannedTouch::plannedAt)
                .toList();
    }
}
