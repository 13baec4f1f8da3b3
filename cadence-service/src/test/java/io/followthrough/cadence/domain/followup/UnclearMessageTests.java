package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.events.Unclear;
import io.followthrough.testkit.Fixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** While nobody knows what a message means, nothing is sent by itself. */
class UnclearMessageTests {

    private static final Unclear LEAVE_ME = new Unclear(
            "fact-1", Fixtures.MONDAY_8AM, "Not sure about all this mail", List.of("OPT_OUT", "NOT_NOW"), true);

    private final Story story = unclear(Story.begin(), 1);

    @Test
    void whatIsSentByItselfWaitsAndIsNeitherSkippedNorLost() {
        story.after(ofDays(3));

        assertThat(story.told(TouchSent.class)).isEmpty();
        assertThat(story.told(TouchSkipped.class)).isEmpty();
        var first = story.followUp().enrolment().orElseThrow().touches().getFirst();
        assertThat(first.state()).isEqualTo(TouchState.PLANNED);
        assertThat(first.reason()).isEqualTo(Holding.UNREAD);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void anOldMessageOfSomebodyKnownFromThePastAloneIsReadWhenTheyComeBack() {
        var past =
                Story.begin().news(People.unclear(People.aNewLead(Story.ANN, draft -> draft.historic(true)), LEAVE_ME));

        assertThat(past.followUp().unclear()).isPresent();
        assertThat(past.followUp().toRead()).isEmpty();
        past.news(People.unclear(People.aNewLead(Story.ANN, draft -> draft.revision(2)), LEAVE_ME));
        assertThat(past.followUp().toRead()).isPresent();
    }

    @Test
    void tasksOfARepresentativeStayOnTheList() {
        story.after(ofDays(3));

        assertThat(story.followUp().enrolment().orElseThrow().touches())
                .anyMatch(touch -> touch.state() == TouchState.DUE);
    }

    @Test
    void onceItIsClearTheHeldContactIsDueAndWhatMissedItsHoursIsPlannedAnew() {
        story.after(ofDays(2));
        clear(2);

        var touch = story.dueMail().orElseThrow();
        assertThat(touch.step()).isEqualTo(1);
        assertThat(Punctuality.obstacle(story.followUp(), touch, Story.RULES, story.now()))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("overdue"));
        story.take(Punctuality.postpone(story.followUp(), "overdue", Story.RULES, story.now()))
                .after(ofDays(2));
        assertThat(story.told(TouchSent.class)).isNotEmpty();
    }

    @Test
    void whatWasHeldUntilItWasTooLateIsLeftOutWithTheReasonAndIsNoBrokenPromise() {
        var byMail = Story.begin()
                .news(People.unclear(
                        People.aNewLead(Story.ANN, draft -> draft.reachedBy("ann@example.com", null)), LEAVE_ME))
                .after(ofDays(60));
        byMail.news(People.aNewLead(Story.ANN, draft -> draft.revision(2).reachedBy("ann@example.com", null)));

        byMail.take(Punctuality.postpone(byMail.followUp(), "overdue", Story.RULES, byMail.now()));

        assertThat(byMail.told(TouchSkipped.class))
                .isNotEmpty()
                .allSatisfy(skipped -> assertThat(skipped.touch().reason())
                        .startsWith("too late to make sense: ")
                        .endsWith("; was held until a message of the person was read"));
        assertThat(byMail.told(EnrolmentFinished.class))
                .extracting(EnrolmentFinished::outcome)
                .doesNotContain(EnrolmentOutcome.BROKEN, EnrolmentOutcome.COMPLETED);
        assertThat(byMail.isAlive()).isTrue();
    }

    @Test
    void anAnswerGoesToQualificationOnceAndHoldsUntilItIsHeard() {
        answer("fact-1", "OPT_OUT");
        answer("fact-1", "NOT_NOW");
        answer("fact-0", "OPT_OUT");

        var told = story.told(ActivityRecorded.class);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().answers()).isEqualTo(Map.of("reading", "OPT_OUT", "readingOf", "fact-1"));
        assertThat(told.getFirst().prospectId()).isEqualTo(Story.ANN);
        unclear(story, 2).after(ofHours(2)); // decided before the answer came
        assertThat(story.followUp().unclear())
                .hasValueSatisfying(message -> assertThat(message.isToBeRead()).isFalse());
        assertThat(story.told(TouchSent.class)).isEmpty();
    }

    @Test
    void anotherMessageIsToBeReadAgain() {
        answer("fact-1", "NEUTRAL");
        var other = new Unclear("fact-2", story.now(), "Hm", List.of("NOT_NOW"), true);
        story.news(People.unclear(People.aNewLead(Story.ANN, draft -> draft.revision(2)), other));

        assertThat(story.followUp().unclear())
                .hasValueSatisfying(message -> assertThat(message.isToBeRead()).isTrue());
    }

    @Test
    void nothingIsToBeReadOfWhoIsErased() {
        story.news(new ProspectErased(Story.ANN, "asked for it"));

        assertThat(story.followUp().unclear()).isEmpty();
    }

    private void answer(String factId, String reading) {
        story.take(UnclearMessage.answer(story.followUp(), factId, reading, story.now()));
    }

    private void clear(long revision) {
        story.news(People.aNewLead(Story.ANN, draft -> draft.revision(revision)));
    }

    private static Story unclear(Story story, long revision) {
        return story.news(People.unclear(People.aNewLead(Story.ANN, draft -> draft.revision(revision)), LEAVE_ME));
    }
}
