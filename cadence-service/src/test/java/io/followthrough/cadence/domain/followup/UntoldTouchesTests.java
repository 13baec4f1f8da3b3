package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Event;
import io.followthrough.events.Road;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import io.followthrough.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An enrolment of which the topics know no more than its start and what was made of it, under names of their own. */
class UntoldTouchesTests {

    private static final Instant START = Fixtures.MONDAY_8AM;
    private static final Instant NOW = START.plus(ofDays(2));
    private static final CadenceVersion NEW_LEAD = new CadenceVersion("new-lead", 1);

    @Test
    void whatWasMadeIsMadeHoweverItWasNamed() {
        var known = heard(NEW_LEAD);

        assertThat(known.enrolment().orElseThrow().contactsMade()).isEqualTo(2);
        assertThat(known.enrolment().orElseThrow().touches())
                .extracting(PlannedTouch::state)
                .containsExactly(TouchState.SENT, TouchState.COMPLETED);
    }

    @Test
    void whatIsToldTwiceIsOneContact() {
        var again = Retelling.hear(heard(NEW_LEAD), Story.ANN, sent(NEW_LEAD), null, Story.RULES, START);

        assertThat(again.enrolment().orElseThrow().touches()).hasSize(2);
    }

    @Test
    void whatWasPromisedBesideItIsPlannedAnewAndMade() {
        var known = Retelling.heardAll(heard(NEW_LEAD), Story.RULES, NOW);
        assertThat(known.next().kind()).isEqualTo(Kind.PAUSED);

        var story = Story.begin().at(NOW).take(Change.quietly(known)).after(ofDays(30));

        assertThat(story.told(TouchPlanned.class))
                .extracting(planned -> planned.touch().step())
                .startsWith(3, 4);
        var finished = story.told(EnrolmentFinished.class).getFirst();
        assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.COMPLETED);
        assertThat(finished.contactsPromised()).isEqualTo(4);
        assertThat(finished.contactsMade()).isEqualTo(4);
    }

    @Test
    void whatIsTooOldToMakeSenseStaysUnmadeAndTheEndSaysSo() {
        var later = START.plus(ofDays(300));

        assertBroken(later, Retelling.heardAll(heard(NEW_LEAD), Story.RULES, later));
    }

    @Test
    void aCadenceThatNobodyKnowsAnyMoreEndsWithItsNumbers() {
        assertBroken(NOW, Retelling.heardAll(heard(new CadenceVersion("gone", 7)), Story.RULES, NOW));
    }

    @Test
    void whereSomethingToldIsStillToComeNothingChanges() {
        var open = Retelling.hear(
                heard(NEW_LEAD),
                Story.ANN,
                new TouchPlanned(touch(NEW_LEAD, 3, TouchChannel.EMAIL, null)),
                null,
                Story.RULES,
                START);

        assertThat(Retelling.heardAll(open, Story.RULES, NOW)).isEqualTo(open);
    }

    private static void assertBroken(Instant now, FollowUp known) {
        assertThat(known.next().kind()).isEqualTo(Kind.ENROLLED);
        var story = Story.begin().at(now).take(Change.quietly(known)).after(ofDays(0));

        var finished = story.told(EnrolmentFinished.class).getFirst();
        assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.BROKEN);
        assertThat(finished.reason()).startsWith("2 of 4 promised contacts");
        assertThat(finished.contactsPromised()).isEqualTo(4);
        assertThat(finished.contactsMade()).isEqualTo(2);
    }

    private static FollowUp heard(CadenceVersion cadence) {
        var told = List.<Event>of(
                People.aNewLead(Story.ANN, draft -> draft.revision(1).reachedBy("ann@example.com", null)),
                new EnrolmentStarted(
                        "past-7",
                        Story.ANN,
                        cadence,
                        Road.CURRENT_INTEREST,
                        "ben",
                        4,
                        25,
                        START,
                        START.plus(ofDays(8))),
                sent(cadence),
                new TouchCompleted(touch(cadence, 2, TouchChannel.CALL, TouchOutcome.NO_ANSWER)));
        FollowUp known = null;
        for (var event : told) {
            known = Retelling.hear(known, Story.ANN, event, null, Story.RULES, START);
        }
        return Objects.requireNonNull(known);
    }

    private static TouchSent sent(CadenceVersion cadence) {
        return new TouchSent(touch(cadence, 1, TouchChannel.EMAIL, null));
    }

    private static Touch touch(CadenceVersion cadence, int step, TouchChannel channel, @Nullable TouchOutcome outcome) {
        return new Touch(
                "past-7-" + step,
                "past-7",
                Story.ANN,
                cadence,
                step,
                1,
                channel,
                null,
                "ben",
                Road.CURRENT_INTEREST,
                START,
                new TimeWindow(START, START.plus(ofDays(1))),
                10,
                outcome,
                null,
                null);
    }
}
