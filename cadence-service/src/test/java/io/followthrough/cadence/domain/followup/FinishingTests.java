package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Event;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.TouchDue;
import io.followthrough.events.TouchEvent;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSkipped;
import io.followthrough.testkit.Fixtures;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of what has ended looks as if it were still to come. */
class FinishingTests {

    @ParameterizedTest
    @EnumSource(
            value = ActivityKind.class,
            names = {"EMAIL_REPLIED", "MEETING_BOOKED", "CONSENT_WITHDRAWN", "COMPLAINT", "DEAL_WON"})
    void whatWasStillToComeIsLeftOutWithTheReason(ActivityKind kind) {
        var story = Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1));
        var promised = story.told(TouchPlanned.class).size();

        story.hears(kind);

        var ended = story.followUp().memory().last().orElseThrow();
        assertThat(ended.enrolment().touches())
                .hasSize(promised)
                .allMatch(touch -> touch.state().isSettled());
        assertThat(story.told(TouchSkipped.class))
                .isNotEmpty()
                .allSatisfy(skipped ->
                        assertThat(skipped.touch().reason()).isEqualTo("the cadence has ended: " + ended.reason()));
        assertThat(stillToCome(story)).isEmpty();
        // As many were promised and made as before: figures do not change by it.
        var told = story.told(EnrolmentFinished.class).getLast();
        assertThat(told.contactsPromised()).isEqualTo(promised);
        assertThat(told.contactsMade()).isEqualTo((int) ended.enrolment().touches().stream()
                .filter(touch -> touch.state().isMade())
                .count());
    }

    @Test
    void anErasedPersonHasNothingPlanned() {
        var story = Story.begin().qualified(UnaryOperator.identity());

        story.news(new ProspectErased(Story.ANN, "asked for it"));

        assertThat(story.told(TouchSkipped.class)).isNotEmpty();
        assertThat(stillToCome(story)).isEmpty();
    }

    @Test
    void wordsOfWhoeverWasErasedAreNotToldAgain() {
        var answer = Fixtures.anActivity("answer", ActivityKind.EMAIL_REPLIED, Story.ANN, Fixtures.MONDAY_8AM);
        var erased = Story.begin()
                .qualified(UnaryOperator.identity())
                .news(new ProspectErased(Story.ANN, "asked for it"))
                .followUp();
        var joined = Qualifying.decide(
                        Story.begin().qualified(UnaryOperator.identity()).followUp(),
                        Story.ANN,
                        merged(),
                        Story.RULES,
                        Fixtures.MONDAY_8AM)
                .followUp();

        assertThat(Listening.hear(erased, answer, Story.RULES, Fixtures.MONDAY_8AM)
                        .facts())
                .isEmpty();
        assertThat(Listening.hearOfLeaving(erased, answer, Story.RULES, Fixtures.MONDAY_8AM)
                        .facts())
                .isEmpty();
        assertThat(Listening.hear(joined, answer, Story.RULES, Fixtures.MONDAY_8AM)
                        .facts())
                .containsExactly(answer);
    }

    @Test
    void whatAMergeCutOffIsToComeAgainWhenItIsUndone() {
        var story = Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1));
        var open = open(story.followUp());

        story.take(Qualifying.decide(story.followUp(), Story.ANN, merged(), Story.RULES, story.now()));
        assertThat(stillToCome(story)).isEmpty();
        story.news(new ProspectUnmerged(Story.ANN, "bob", "mistaken"));
        story.news(People.aNewLead(Story.ANN, draft -> draft.revision(99))).after(ofDays(0));

        assertThat(open(story.followUp())).isEqualTo(open).isPositive();
        assertThat(stillToCome(story)).hasSize((int) open);
    }

    @Test
    void aCadenceOfWhichSomethingWasLeftOutIsNotCompleted() {
        var story = Story.begin()
                .qualified(draft -> draft.reachedBy("ann@example.com", null))
                .after(ofDays(1));
        var enrolment = story.followUp().enrolment().orElseThrow();
        var last = enrolment.touchId(enrolment.touches().getLast());

        if (Steering.skip(story.followUp(), last, "by hand", Story.RULES, story.now())
                instanceof Steering.Result.Done(var change)) {
            story.take(change).after(ofDays(30));
        }

        var finished = story.told(EnrolmentFinished.class).getFirst();
        assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.BROKEN);
        assertThat(finished.reason()).startsWith("1 of " + enrolment.promised() + " promised contacts");
        assertThat(finished.contactsMade()).isEqualTo(enrolment.promised() - 1);
    }

    @Test
    void whatThePersonWantsOtherwiseBreaksNoPromise() {
        var story = Story.begin().qualified(draft -> draft).after(ofDays(1).plusHours(1));
        var call = story.tasks().getFirst();
        var mail = story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(touch -> touch.isSentByItself() && Rerouting.isOpen(touch))
                .findFirst()
                .orElseThrow();
        var enrolment = story.followUp().enrolment().orElseThrow();
        story.take(GoingOn.skipped(
                story.followUp(), enrolment.touchId(mail), "overtaken: the person asked to be called", story.now()));
        story.reports(call, new Report(TouchOutcome.NO_ANSWER, null, 5.0, null, Map.of(), null, null));
        for (var day = 0; day < 40; day++) {
            story.after(ofDays(1));
            story.tasks()
                    .forEach(task -> story.reports(
                            task, new Report(TouchOutcome.VOICEMAIL, null, 5.0, null, Map.of(), null, null)));
        }

        var finished = story.told(EnrolmentFinished.class).getFirst();
        assertThat(finished.outcome()).isEqualTo(EnrolmentOutcome.ENDED_BY_PERSON);
        assertThat(finished.reason()).endsWith("left out: overtaken: the person asked to be called");
    }

    private static ProspectMerged merged() {
        return new ProspectMerged("bob", Story.ANN, "same person");
    }

    private static long open(FollowUp followUp) {
        return followUp.enrolment().orElseThrow().touches().stream()
                .filter(Rerouting::isOpen)
                .count();
    }

    /** By the topic: contacts of which nothing later than their plan or their day was told. */
    private static List<String> stillToCome(Story story) {
        var planned = new HashSet<String>();
        for (var fact : story.told(Event.class)) {
            if (fact instanceof TouchPlanned(var touch)) {
                planned.add(touch.touchId());
            } else if (fact instanceof TouchDue(var touch)) {
                planned.add(touch.touchId());
            } else if (fact instanceof TouchEvent other) {
                planned.remove(other.touch().touchId());
            }
        }
        return List.copyOf(planned);
    }
}
