package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Machine;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who books a meeting in a calendar that is not ours is not asked meanwhile for what was agreed. */
class BookedTests {

    private static final Instant BOOKED = Fixtures.MONDAY_8AM.minusSeconds(60);
    private static final Instant OVER = Fixtures.MONDAY_8AM.plus(ofDays(4));

    @Test
    void aMeetingThatWasBookedBeforeTheCadenceBeganEndsItAllTheSame() {
        var story = Story.begin().qualified(UnaryOperator.identity()).hears(booked(OVER));

        assertThat(story.told(EnrolmentFinished.class))
                .singleElement()
                .satisfies(finished -> assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.MEETING_BOOKED));
        assertThat(story.next().cause()).isEqualTo(WakeCause.MEETING);
        assertThat(story.next().at()).isEqualTo(OVER.plus(ofDays(1)));
        assertThat(story.dueMail()).isEmpty();
    }

    @Test
    void whoBookedBeforeTheyWereKnownIsNotRungUp() {
        var story = Story.begin().hears(booked(OVER)).qualified(UnaryOperator.identity());

        assertThat(story.next().cause()).isEqualTo(WakeCause.MEETING);
        assertThat(story.after(ofDays(4)).tasks()).isEmpty();
        assertThat(story.isAlive()).isTrue();
        assertThat(story.after(ofDays(2))
                        .followUp()
                        .enrolment()
                        .orElseThrow()
                        .cadence()
                        .id())
                .as("somebody sees what came of it")
                .isEqualTo("conversation");
    }

    @Test
    void theBookingIsRememberedUntilItIsCalledOff() {
        var story = Story.begin().qualified(UnaryOperator.identity()).hears(booked(OVER));
        assertThat(story.followUp().memory().booking()).extracting(Booking::to).isEqualTo(OVER);

        story.hears(booked(OVER.plus(ofDays(1))));
        assertThat(story.followUp().memory().booking())
                .as("the newest time")
                .extracting(Booking::to)
                .isEqualTo(OVER.plus(ofDays(1)));
        story.hears(activity(ActivityKind.NOTE_TAKEN, OVER, null));
        assertThat(story.followUp().memory().booking()).as("another one").isNotNull();
        story.hears(activity(ActivityKind.NOTE_TAKEN, OVER.plus(ofDays(1)), null));
        assertThat(story.followUp().memory().booking()).isNull();
    }

    @Test
    void aMeetingThatWasCalledOffBeforeItsBookingWasToldIsNotAwaited() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var cancelled = activity(ActivityKind.NOTE_TAKEN, OVER, null);

        story.hears(cancelled).hears(booked(OVER));
        assertThat(story.followUp().memory().booking()).isNull();
        assertThat(story.next().cause()).isNotEqualTo(WakeCause.MEETING);
        assertThat(story.told(EnrolmentFinished.class)).isEmpty();

        story.hears(booked(OVER.plus(ofDays(1))));
        assertThat(story.next().cause()).as("another time").isEqualTo(WakeCause.MEETING);
    }

    @Test
    void newsOfTheRoadDoesNotBeginWhatTheMeetingMakesNeedless() {
        var story = Story.begin()
                .qualified(draft -> draft.road(Road.FUTURE_INTEREST, null))
                .hears(booked(OVER))
                .qualified(draft -> draft.road(Road.CURRENT_INTEREST, null));

        assertThat(story.next().cause()).isEqualTo(WakeCause.MEETING);
    }

    @Test
    void whoeverIsLostMeanwhileIsNotWaitedFor() {
        var story = Story.begin()
                .qualified(UnaryOperator.identity())
                .hears(booked(OVER))
                .qualified(draft -> draft.stage(Stage.DISQUALIFIED));

        assertThat(story.next().cause()).isEqualTo(WakeCause.DISQUALIFIED);
    }

    @Test
    void anotherTimeTakesThePlaceOfTheFirst() {
        var later = OVER.plus(ofDays(7));
        var story = Story.begin()
                .qualified(UnaryOperator.identity())
                .hears(booked(OVER))
                .hears(booked(later));

        assertThat(story.next().at()).isEqualTo(later.plus(ofDays(1)));
    }

    @Test
    void aMeetingThatIsCalledOffIsNotWaitedForAndAnotherOneIs() {
        var story = Story.begin()
                .qualified(UnaryOperator.identity())
                .hears(booked(OVER))
                .hears(activity(ActivityKind.NOTE_TAKEN, OVER.plus(ofHours(1)), null));
        assertThat(story.next().cause()).as("another meeting").isEqualTo(WakeCause.MEETING);

        story.hears(activity(ActivityKind.NOTE_TAKEN, OVER, null));
        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(story.next().at()).isBefore(OVER.plus(ofDays(1)));
    }

    @Test
    void aMeetingThatIsOverAndOneOfOurOwnAreWhatTheyWere() {
        var over = Story.begin().qualified(UnaryOperator.identity()).hears(booked(Fixtures.MONDAY_8AM.minusSeconds(1)));
        assertThat(over.next().kind()).as("older than the cadence, and over").isEqualTo(Kind.ENROLLED);
        var own = Story.begin().qualified(UnaryOperator.identity());
        own.hears(activity(
                ActivityKind.MEETING_BOOKED,
                OVER,
                own.followUp().enrolment().orElseThrow().enrolmentId() + "s1a1"));
        assertThat(own.next().cause()).isNotEqualTo(WakeCause.MEETING);
    }

    @Test
    void whoeverSpeaksWithThemKnowsWhenItIs() {
        var story = Story.begin().qualified(UnaryOperator.identity()).hears(booked(OVER));

        assertThat(story.next().reason()).contains("2026-03-05T18:00:00Z").contains(OVER.toString());
        assertThat(story.followUp().memory().notes())
                .anySatisfy(note -> assertThat(note.text()).contains("2026-03-05T18:00:00Z"));
    }

    static ActivityRecorded booked(Instant until) {
        return activity(ActivityKind.MEETING_BOOKED, until, null);
    }

    private static ActivityRecorded activity(ActivityKind kind, Instant until, @Nullable String touchId) {
        return new ActivityRecorded(
                "booking-" + kind + until,
                kind,
                null,
                Story.ANN,
                touchId,
                null,
                BOOKED,
                null,
                null,
                Map.of("meetingAt", "2026-03-05T18:00:00Z"),
                null,
                null,
                until,
                Machine.UNKNOWN,
                null,
                false);
    }
}
