package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Road;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSkipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A call that nobody made is made later, and nobody is left alone since we did not get to them. */
class UnmadeTests {

    private static final Duration PATIENCE = Story.RULES.policy().patience();

    @Test
    void aCallThatNobodyMadeGoesToTheNextRoomAndWhatFollowsMovesAlong() {
        var story = onTheList();
        var call = story.tasks().getFirst();
        var before = story.followUp().enrolment().orElseThrow();

        story.after(PATIENCE.plusHours(1));

        var after = story.followUp().enrolment().orElseThrow();
        var promised = before.touch(call).orElseThrow();
        var again = after.touch(call).orElseThrow();
        assertThat(again.state()).isEqualTo(TouchState.PLANNED);
        assertThat(again.plannedAt()).isAfter(story.now());
        assertThat(again.reason()).isEqualTo("not made within 3 days, first promised for " + promised.plannedAt());
        assertThat(after.touches().getLast().plannedAt())
                .isAfterOrEqualTo(before.touches().getLast().plannedAt().plus(ofDays(2)));
        assertThat(story.told(EnrolmentPaused.class).getLast().reason()).isEqualTo("overdue: not made within 3 days");
        assertThat(story.told(TouchSkipped.class)).isEmpty();
    }

    @Test
    void eachTimeThatNobodyMadeItIsABrokenPromiseOnce() {
        var story = onTheList();
        var call =
                story.followUp().enrolment().orElseThrow().touch(story.tasks().getFirst());
        var due = call.orElseThrow().changedAt();

        assertThat(Unmade.breaking(
                        story.followUp(), Story.RULES, due.plus(PATIENCE).minusSeconds(1)))
                .isEmpty();
        assertThat(Unmade.breaking(story.followUp(), Story.RULES, due.plus(PATIENCE)))
                .containsExactly(call.orElseThrow());
        assertThat(Unmade.breaking(story.after(PATIENCE).followUp(), Story.RULES, story.now()))
                .isEmpty();
    }

    @Test
    void itIsPutOffOnlyAsLongAsItMakesSenseCountedFromTheFirstPromise() {
        var story = onTheList();
        var call = story.tasks().getFirst();
        var first = story.followUp()
                .enrolment()
                .orElseThrow()
                .touch(call)
                .orElseThrow()
                .plannedAt();

        story.after(Story.RULES.policy().tooLate().plusDays(10));

        var missed = story.told(TouchSkipped.class).stream()
                .map(TouchSkipped::touch)
                .filter(touch -> touch.touchId().equals(call.toString()))
                .toList();
        assertThat(missed).hasSize(1);
        assertThat(missed.getFirst().reason()).isEqualTo("not made within 3 days, first promised for " + first);
    }

    @Test
    void itIsMadeAfterAll() {
        var story = onTheList();
        var call = story.tasks().getFirst();
        story.after(PATIENCE.plusDays(2));
        passUntil(story, () -> story.tasks().contains(call));

        story.reports(call, new Report(TouchOutcome.VOICEMAIL, null, 5.0, null, Map.of(), null, null));

        var made = story.followUp().enrolment().orElseThrow().touch(call).orElseThrow();
        assertThat(made.state()).isEqualTo(TouchState.COMPLETED);
        assertThat(made.reason()).isNull();
    }

    @Test
    void whoeverNobodyGotToIsOwedACallAndDoesNotSleep() {
        var story = leftAlone();

        var past = firstOf(story);
        assertThat(past.outcome()).isEqualTo(EnrolmentOutcome.BROKEN);
        assertThat(past.enrolment().touches()).anyMatch(touch -> touch.state() == TouchState.MISSED);
        assertThat(story.told(TouchPlanned.class).getLast().touch().cadence().id())
                .isEqualTo("conversation");
        assertThat(Unmade.marked(planned(past, story.now()), owed(story, past), story.now()))
                .as("a plan with a call in it says to whoever makes it what went before")
                .filteredOn(touch -> Unmade.OWED.equals(touch.reason()))
                .singleElement()
                .matches(PlannedTouch::isTalk);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whoeverNobodyGetsToTwiceIsNurtured() {
        var story = leftAlone();
        var past = firstOf(story);
        var once = Memory.EMPTY.ended(past);

        assertThat(Situations.of(story.followUp().profile(), once)).isEqualTo(Situation.CONVERSATION);
        assertThat(Situations.of(story.followUp().profile(), once.ended(past))).isEqualTo(Situation.NURTURE);
    }

    @Test
    void whatNothingHasArrivedOfBeginsAgain() {
        var story = leftAlone();
        var past = firstOf(story);
        var nothing = past.with(past.enrolment()
                .with(past.enrolment().touches().stream()
                        .filter(touch -> touch.state() == TouchState.MISSED)
                        .toList()));

        assertThat(Situations.of(story.followUp().profile(), Memory.EMPTY.ended(nothing)))
                .isEqualTo(Situation.NEW_INTEREST);
    }

    private static PastEnrolment firstOf(Story story) {
        return story.followUp().memory().past().getFirst();
    }

    private static List<PlannedTouch> planned(PastEnrolment past, Instant now) {
        return past.enrolment().touches().stream()
                .map(touch -> touch.to(TouchState.PLANNED, null, now))
                .toList();
    }

    private static FollowUp owed(Story story, PastEnrolment past) {
        return story.followUp().with(Memory.EMPTY.ended(past));
    }

    @Test
    void whoeverHasNoInterestForNowIsOwedNothing() {
        var story = Story.begin().qualified(draft -> draft.road(Road.FUTURE_INTEREST, null));

        assertThat(Situations.of(story.followUp().profile(), Memory.EMPTY.ended(firstOf(leftAlone()))))
                .isEqualTo(Situation.NURTURE);
    }

    @Test
    void nobodyTakesLeaveWhileACallIsOwed() {
        var rules = new Rules(takingLeave(), Story.RULES.policy(), Story.RULES.places());
        var story = onTheList();
        var mail = story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(PlannedTouch::isSentByItself)
                .map(story.followUp().enrolment().orElseThrow()::touchId)
                .toList()
                .getLast();

        assertThat(Unmade.first(story.followUp(), mail, rules)).isPresent();
        assertThat(Unmade.first(story.followUp(), mail, Story.RULES))
                .as("any other e-mail goes on")
                .isEmpty();
        assertThat(Truth.holds(Presupposition.NOTHING_OWED, story.followUp())).isFalse();

        var call = story.tasks().getFirst();
        var missed = story.followUp()
                .with(story.followUp()
                        .enrolment()
                        .orElseThrow()
                        .change(call, touch -> touch.to(TouchState.MISSED, Unmade.NOT_MADE, story.now())));
        assertThat(Unmade.givenUp(missed, mail, rules)).isPresent();

        story.reports(call, new Report(TouchOutcome.VOICEMAIL, null, 5.0, null, Map.of(), null, null));
        assertThat(Unmade.first(story.followUp(), mail, rules)).isEmpty();
        assertThat(Unmade.givenUp(story.followUp(), mail, rules)).isEmpty();
        assertThat(Truth.holds(Presupposition.NOTHING_OWED, story.followUp())).isTrue();
    }

    private static Library takingLeave() {
        var known = Story.RULES.library();
        var words = new Variant("A", "Bye", "{{greeting}}", null, Set.of(Presupposition.NOTHING_OWED));
        return new Library(
                known.cadences(),
                known.windows(),
                Map.of("hello", new Template("hello", 1, List.of(words))),
                known.reps());
    }

    private static Story onTheList() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        passUntil(story, () -> !story.tasks().isEmpty());
        return story;
    }

    /** Hour by hour, for three weeks at most: a rule that is broken fails, and does not run for ever. */
    private static void passUntil(Story story, BooleanSupplier isSo) {
        for (var hour = 0; hour < 21 * 24 && !isSo.getAsBoolean(); hour++) {
            story.after(ofHours(1));
        }
        assertThat(isSo.getAsBoolean()).as("within three weeks").isTrue();
    }

    /** To the end of the first cadence. */
    private static Story leftAlone() {
        var story = onTheList();
        for (var day = 0; day < 200 && story.told(EnrolmentFinished.class).isEmpty(); day++) {
            story.after(ofDays(1));
        }
        return story;
    }
}
