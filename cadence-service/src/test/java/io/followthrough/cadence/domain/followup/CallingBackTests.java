package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Not interested now, call me in January": the call is what is promised, not the mail that would have come next. */
class CallingBackTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));
    private final Instant january = story.now().plus(ofDays(60));

    @BeforeEach
    void closedForNow() {
        reported(story, TouchOutcome.NOT_INTERESTED);
    }

    @Test
    void theCadenceEndsAndTheCallIsAwaited() {
        assertThat(story.told(EnrolmentFinished.class)).singleElement().satisfies(finished -> {
            assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.NOT_INTERESTED);
            assertThat(finished.nextActionAt()).isEqualTo(january);
        });
        assertAwaited();
    }

    @Test
    void whatQualificationMakesOfTheRefusalChangesNothing() {
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, story.now().plus(ofDays(180))));

        assertAwaited();
    }

    @Test
    void nobodyIsNurturedBeforeAndOnTheDayTheConversationGoesOn() {
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, null)).after(ofDays(59));
        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);

        story.after(ofDays(1).plus(ofHours(3)));

        assertThat(story.told(EnrolmentStarted.class))
                .extracting(started -> started.cadence().id())
                .containsExactly("new-lead", "conversation");
    }

    /** So that it is never given up for what follows it. */
    @Test
    void theFirstCallOfThatDayIsTheOneThatWasAskedFor() {
        var now = story.now();
        var lead = Story.begin().qualified(UnaryOperator.identity());
        var touches = lead.followUp().enrolment().orElseThrow().touches();
        var cadence = Story.RULES.library().newestCadence("new-lead").orElseThrow();
        var planning = NextAction.planning(Choosing.waiting(story.followUp(), cadence, now, false), now);

        var woken = story.followUp().with(CallingBack.on(january).becoming(planning));
        assertThat(woken.next().kind()).isEqualTo(NextAction.Kind.PLANNING);
        assertThat(CallingBack.marked(touches, woken, now))
                .filteredOn(CallingBack::isFor)
                .singleElement()
                .satisfies(call -> assertThat(call.step())
                        .isEqualTo(touches.stream()
                                .filter(PlannedTouch::isTalk)
                                .findFirst()
                                .orElseThrow()
                                .step()));
        assertThat(CallingBack.marked(touches, story.followUp().with(planning), now))
                .noneMatch(CallingBack::isFor);
    }

    @Test
    void whoIsLostAndNamedADayIsCalledThen() {
        story.qualified(draft -> draft.stage(Stage.LOST).road(Road.FUTURE_INTEREST, null));

        assertAwaited();
        story.after(ofDays(61));
        assertThat(story.told(EnrolmentStarted.class).getLast().cadence().id()).isEqualTo("conversation");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CUSTOMER", "DISQUALIFIED", "OPTED_OUT"})
    void whoBecomesSomethingElseIsFollowedAsThat(Stage stage) {
        story.qualified(draft -> draft.stage(stage));

        assertThat(story.next().cause()).isNotEqualTo(WakeCause.CALL_BACK);
    }

    @Test
    void whoDidNotComeAndNamedADayIsCalledThen() {
        var other = Story.begin()
                .qualified(UnaryOperator.identity())
                .after(ofDays(1).plusHours(1));
        reported(other, TouchOutcome.NO_SHOW);

        assertThat(other.next().cause()).isEqualTo(WakeCause.CALL_BACK);
    }

    private void reported(Story about, TouchOutcome outcome) {
        about.reports(
                new TouchId(Story.ANN, 1, 2, 1),
                new Report(outcome, ActivityKind.OBJECTION_RAISED, 5.0, null, Map.of(), january, null));
    }

    private void assertAwaited() {
        assertThat(story.next().cause()).isEqualTo(WakeCause.CALL_BACK);
        assertThat(story.next().at()).isEqualTo(january);
        assertThat(story.next().reason()).isEqualTo("asked to be called then");
        assertThat(story.isAlive()).isTrue();
    }
}
