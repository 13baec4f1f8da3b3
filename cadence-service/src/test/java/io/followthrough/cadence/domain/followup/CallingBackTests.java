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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Not interested now, call me in January": the call is what is promised, not the mail that would have come next. */
class CallingBackTests {

    private final Story story = Story.withTalks()
            .qualified(UnaryOperator.identity())
            .after(ofDays(1).plusHours(1));
    private final Instant january = story.now().plus(ofDays(60));

    @BeforeEach
    void closedForNow() {
        reported(story, TouchOutcome.NOT_INTERESTED);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_INTERESTED, 2026-04-15T13:00:00Z", "NO_SHOW, 2026-04-15T13:00:00Z", "NOT_INTERESTED, 2026-04-17T07:30:00Z",
        // within the week, and within the day
        "NOT_INTERESTED, 2026-03-06T12:45:00Z", "NO_SHOW, 2026-03-04T10:00:00Z", "NOT_INTERESTED, 2026-03-03T14:00:00Z"
    })
    void theCallHasItsHourInTheCalendarBeforeTheDayComes(TouchOutcome outcome, Instant at) {
        var promised = Story.withTalks()
                .qualified(UnaryOperator.identity())
                .after(ofDays(1).plusHours(1));
        promised.reports(
                new TouchId(Story.ANN, 1, 2, 1),
                new Report(outcome, ActivityKind.OBJECTION_RAISED, 5.0, null, Map.of(), at, null));
        promised.qualified(draft -> draft.road(Road.FUTURE_INTEREST, at));

        var before = at.minus(ofHours(20));
        promised.after(before.isAfter(promised.now()) ? Duration.between(promised.now(), before) : ofHours(1));
        // Whatever qualification makes of the report, and whenever.
        promised.qualified(draft -> draft.road(Road.FUTURE_INTEREST, at.plus(ofDays(90))))
                .qualified(draft -> draft.stage(Stage.LOST).road(Road.FUTURE_INTEREST, at.plus(ofDays(180))));

        var call = promised.followUp().enrolment().orElseThrow().touches().getFirst();
        assertThat(call.plannedAt()).isEqualTo(at);
        assertThat(call.reason()).isEqualTo(CallingBack.ASKED);
        promised.at(at).after(Duration.ZERO);
        assertThat(promised.tasks()).hasSize(1);
    }

    /** "In May" names no hour: nobody is called at midnight, nor is anybody late on a holiday. */
    @Test
    void aDayWithoutAnHourIsCalledOnAtTheUsualHours() {
        var may = Instant.parse("2026-04-30T22:00:00Z");
        var promised = Story.withTalks()
                .qualified(UnaryOperator.identity())
                .after(ofDays(1).plusHours(1));
        promised.reports(
                new TouchId(Story.ANN, 1, 2, 1),
                new Report(TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED, 5.0, null, Map.of(), may, null));

        promised.qualified(draft -> draft.road(Road.FUTURE_INTEREST, may)).after(ofDays(55));

        var call = promised.followUp().enrolment().orElseThrow().touches().getFirst();
        assertThat(call.plannedAt()).isBetween(may.plus(ofHours(8)), may.plus(ofDays(5)));
        assertThat(call.plannedAt().atZone(ZoneId.of("Europe/Berlin")).getHour())
                .isBetween(8, 17);
        assertThat(call.reason()).isEqualTo(CallingBack.ASKED);
    }

    @Test
    void aPromiseThatFindsNoRoomAtFirstStaysOne() {
        var waiting = Choosing.waiting(
                        story.followUp(),
                        Story.RULES.library().newestCadence("new-lead").orElseThrow(),
                        story.now(),
                        false)
                .refused(1, LocalDate.EPOCH, null);
        var planning = NextAction.planning(waiting, story.now());

        var refused = NextAction.waiting(
                Objects.requireNonNull(
                        CallingBack.on(january).becoming(planning).waiting()),
                story.now(),
                "no room");

        assertThat(refused.callAt()).isEqualTo(january);
        assertThat(refused.becoming(planning).callAt()).isEqualTo(january);
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
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, null)).after(ofDays(52));
        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);

        story.after(ofDays(8).plus(ofHours(3)));

        assertThat(story.told(EnrolmentStarted.class))
                .extracting(started -> started.cadence().id())
                .containsExactly("new-lead", "conversation");
    }

    /** So that it is never given up for what follows it. */
    @Test
    void theFirstCallOfThatDayIsTheOneThatWasAskedFor() {
        var now = story.now();
        var lead = Story.withTalks().qualified(UnaryOperator.identity());
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

    /** Qualification moves a re-entry on as soon as its hour has come; it is for this call that it was set. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 30})
    void theReentryOfThatDayDoesNotEndTheCallThatItIsFor(int hours) {
        var reentry = january.plus(ofHours(hours));
        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, reentry));
        story.after(ofDays(60).plus(ofHours(hours)));

        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, reentry.plus(ofDays(90))));

        story.after(ofHours(1));
        var call = story.followUp().enrolment().orElseThrow().touches().getFirst();
        assertThat(call.state()).isIn(TouchState.PLANNED, TouchState.DUE);
        assertThat(call.reason()).contains("asked to be called");
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
        var other = Story.withTalks()
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
