package io.followthrough.cadence.domain.followup;

import static io.followthrough.cadence.domain.Known.ben;
import static io.followthrough.cadence.domain.Known.plenty;
import static io.followthrough.cadence.domain.Known.rep;
import static io.followthrough.cadence.domain.Known.serving;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Absence;
import io.followthrough.cadence.domain.definition.BusyTime;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.RearrangeRequest;
import io.followthrough.cadence.domain.planning.Rearranged;
import io.followthrough.cadence.domain.planning.Rearranged.Kept;
import io.followthrough.cadence.domain.planning.Rearranger;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.TouchPlanned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A representative is suddenly away. Ben's lead of Monday, 2 March, has an e-mail at once, a call on Tuesday to Friday, an
 * e-mail and a call on the 10th to the 14th.
 */
class KeepingPromisesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @Test
    void whatFitsIsLeftAlone() {
        assertThat(endangered(away(1, 2))).isEmpty();
        assertThat(endangered(away(20, 25))).isEmpty();
    }

    @Test
    void aCallOfAnAbsentDayMovesWithinThePlanAndTheRestStays() {
        var before = story.followUp().enrolment().orElseThrow().touches();

        rearrange(away(3, 3));

        var enrolment = story.followUp().enrolment().orElseThrow();
        assertThat(enrolment.repId()).isEqualTo("ben");
        assertThat(dayOf(enrolment, 2)).isEqualTo(TUESDAY.plusDays(1));
        assertThat(enrolment.touches().get(0)).isEqualTo(before.get(0));
        assertThat(enrolment.touches().get(2)).isEqualTo(before.get(2));
        assertThat(enrolment.touches().get(3)).isEqualTo(before.get(3));
    }

    @Test
    void aMovedContactIsToldAgainWithItsNewTime() {
        var told = story.told(TouchPlanned.class).size();

        rearrange(away(3, 3));

        assertThat(story.told(TouchPlanned.class)).hasSize(told + 1);
        assertThat(story.told(TouchPlanned.class).getLast().touch().step()).isEqualTo(2);
    }

    @Test
    void aMeetingMovesTheCallWithinTheDay() {
        var meeting =
                new BusyTime(Instant.parse("2026-03-03T07:00:00Z"), Instant.parse("2026-03-03T09:00:00Z"), "team");

        rearrange(ben(plenty()).with(meeting));

        assertThat(story.followUp().enrolment().orElseThrow().touches().get(1).plannedAt())
                .isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
    }

    @Test
    void whatTheOwnRepCannotKeepGoesOverToAnotherAtTheSameTimes() {
        var before = times();

        rearrange(away(3, 20), rep("anna", "Europe/Berlin", "DE", plenty()));

        assertThat(story.followUp().enrolment().orElseThrow().repId()).isEqualTo("anna");
        assertThat(times()).isEqualTo(before);
        assertThat(story.told(TouchPlanned.class).getLast().touch().repId()).isEqualTo("anna");
    }

    @Test
    void nobodyTakesOverWhoDoesNotSuit() {
        var anna = serving(rep("anna", "Europe/Berlin", "DE", plenty()), Set.of("BR"), Set.of(), Set.of());

        assertThat(rearrange(away(3, 20), anna)).isInstanceOf(Rearranged.Broken.class);
    }

    @Test
    void aPromiseThatNobodyCanKeepIsNamedAndTheRestGoesOnLater() {
        rearrange(away(3, 20));

        assertThat(story.told(EnrolmentPaused.class))
                .singleElement()
                .satisfies(paused -> assertThat(paused.reason())
                        .isEqualTo("promise broken: ben is away, and nobody has room within the plan"));
        assertThat(story.isAlive()).isTrue();

        story.after(ofDays(1));
        assertThat(story.told(EnrolmentResumed.class))
                .as("as soon as anybody has room")
                .hasSize(1);
    }

    @Test
    void aTaskOnTheListOfSomebodyWhoIsIllMovesToo() {
        story.after(ofDays(1).plusHours(2));
        assertThat(story.followUp().enrolment().orElseThrow().touches().get(1).state())
                .isEqualTo(TouchState.DUE);

        assertThat(endangered(away(3, 4))).as("it can wait on the list").isEmpty();
        rearrange(away(3, 9), rep("anna", "Europe/Berlin", "DE", plenty()));

        var enrolment = story.followUp().enrolment().orElseThrow();
        assertThat(enrolment.repId()).isEqualTo("anna");
        assertThat(enrolment.touches().get(1).state()).isEqualTo(TouchState.PLANNED);
        assertThat(enrolment.touches().get(1).plannedAt()).isAfterOrEqualTo(story.now());
    }

    /** "Call me on Thursday at ten": Ben is away then. */
    @Test
    void whoAskedToBeCalledThenIsCalledThenBySomebodyElse() {
        var asked = askedForThursday();

        rearrange(away(5, 5), rep("anna", "Europe/Berlin", "DE", plenty()));

        assertThat(story.followUp().enrolment().orElseThrow().repId()).isEqualTo("anna");
        assertThat(call().plannedAt()).isEqualTo(asked);
        assertThat(story.followUp().callToRearrange()).isEmpty();
    }

    @Test
    void whereNobodyElseCanTheCallIsLaterNeverSoonerAndSomebodyIsTold() {
        var asked = askedForThursday();

        rearrange(ben(plenty()).with(new BusyTime(asked.minus(ofDays(1)), asked.plusSeconds(3600), "team")));

        assertThat(call().plannedAt()).isAfterOrEqualTo(asked.plusSeconds(3600));
        assertThat(story.followUp().callToRearrange())
                .get()
                .satisfies(call -> assertThat(call.reason())
                        .isEqualTo("was promised a call at " + asked + ", when ben could not call"));
        story.after(java.time.Duration.between(story.now(), call().plannedAt()));
        assertThat(call().state()).isEqualTo(TouchState.DUE);
        assertThat(story.followUp().callToRearrange()).as("until it is made").isPresent();
    }

    @Test
    void nobodyIsSaidToHaveBeenAwayWhenACallWasSimplyNotMade() {
        var asked = askedForThursday();
        story.after(java.time.Duration.between(story.now(), asked).plusHours(9));

        rearrange(away(6, 20));

        assertThat(story.followUp().callToRearrange())
                .hasValueSatisfying(call -> assertThat(call.reason())
                        .isEqualTo("was promised a call at " + asked + ", and was not called then"));
    }

    @Test
    void aCallThatNobodyCanMakeThenIsToldAlsoWhenItIsPlannedAnew() {
        var asked = askedForThursday();

        assertThat(rearrange(away(4, 20))).isInstanceOf(Rearranged.Broken.class);
        assertThat(story.followUp().callToRearrange()).isPresent();

        story.after(java.time.Duration.between(story.now(), asked).minus(ofDays(1)));
        assertThat(story.followUp().callToRearrange())
                .as("as asked for, by whoever has room")
                .isEmpty();
        assertThat(call().plannedAt()).isEqualTo(asked);
    }

    private java.time.Instant askedForThursday() {
        story.after(ofDays(1).plusHours(2));
        var at = LocalDate.of(2026, 3, 5).atTime(10, 0).atZone(BERLIN).toInstant();
        story.reports(
                story.tasks().getFirst(),
                new Report(io.followthrough.events.TouchOutcome.CALL_BACK, null, 5.0, null, Map.of(), at, null));
        assertThat(call().plannedAt()).isEqualTo(at);
        return at;
    }

    private PlannedTouch call() {
        return story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(touch -> touch.step() == 2 && touch.attempt() == 2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerToAnOlderQuestionChangesNothing() {
        var request = endangered(away(3, 3)).orElseThrow();
        var result = decide(request, away(3, 3));
        story.take(Promises.rearranged(story.followUp(), request, result, story.now()));
        var once = story.followUp();

        story.take(Promises.rearranged(once, request, result, story.now()));

        assertThat(story.followUp()).isEqualTo(once);
    }

    @Test
    void theMovedContactNeverLeavesTheDaysAndHoursOfTheCadence() {
        for (var lastDayAway = 3; lastDayAway <= 7; lastDayAway++) {
            var away = away(3, lastDayAway);
            var request = endangered(away).orElseThrow();
            if (decide(request, away) instanceof Kept(var repId, var contacts)) {
                var call = contacts.get(1);
                assertThat(call.at().atZone(BERLIN).toLocalDate()).isBetween(TUESDAY, TUESDAY.plusDays(3));
                assertThat(call.window().contains(call.at())).isTrue();
                assertThat(lastDayAway).isLessThan(6);
            } else {
                assertThat(lastDayAway).isGreaterThanOrEqualTo(6);
            }
        }
    }

    private Rearranged rearrange(Rep away, Rep... others) {
        var request = endangered(away).orElseThrow();
        var result = decide(request, away, others);
        story.take(Promises.rearranged(story.followUp(), request, result, story.now()));
        return result;
    }

    private Optional<RearrangeRequest> endangered(Rep rep) {
        return Promises.endangered(story.followUp(), calendar(rep), Story.RULES, story.now());
    }

    private Rearranged decide(RearrangeRequest request, Rep away, Rep... others) {
        var planner = new Planner((c, d) -> false, PlanningPolicy.DEFAULT);
        var calendars = new java.util.ArrayList<RepCalendar>(List.of(calendar(away)));
        Arrays.stream(others).map(KeepingPromisesTests::calendar).forEach(calendars::add);
        return new Rearranger(planner).rearrange(request, calendars);
    }

    private static RepCalendar calendar(Rep rep) {
        return RepCalendar.of(rep, Map.of(), (country, day) -> false);
    }

    private static Rep away(int from, int to) {
        return ben(plenty()).with(new Absence(LocalDate.of(2026, 3, from), LocalDate.of(2026, 3, to), "ill"));
    }

    private static LocalDate dayOf(Enrolment enrolment, int step) {
        return enrolment.touches().get(step - 1).plannedAt().atZone(BERLIN).toLocalDate();
    }

    private List<Instant> times() {
        return story.followUp().enrolment().orElseThrow().touches().stream()
                .map(PlannedTouch::plannedAt)
                .toList();
    }
}
