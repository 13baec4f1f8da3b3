package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.People.Draft;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever comes back by the form after all contacts were made is answered and called as a new lead is. */
class AskingAnewTests {

    private static final String WANTS = "We want to buy this month, please call me";
    private static final String PLAIN = "What is the price of the large one?";
    private static final UnaryOperator<Draft> SAME = UnaryOperator.identity();

    private final Story story = Story.begin().qualified(SAME);
    private long revision = 100;

    @Test
    void afterTheLastContact() {
        assertThat(story.after(ofDays(140)).next().kind()).isEqualTo(Kind.WAKE_UP);

        writes("again", WANTS);

        assertBegunAnew();
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void alsoWithTheSameWords() {
        story.after(ofDays(1));
        writes("first", PLAIN);
        story.take(Answering.answered(story.followUp(), "first", null, null, story.now()));

        story.after(ofDays(140));
        writes("second", PLAIN);

        assertBegunAnew();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEFT_COMPANY", "WRONG_PERSON", "NO_SHOW", "WRONG_NUMBER"})
    void whateverWasReported(TouchOutcome outcome) {
        reported(outcome);
        story.after(ofDays(140));
        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);

        writes("again", WANTS);

        assertBegunAnew();
        assertThat(isCallable()).isTrue();
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.EMAIL, Story.RULES.policy()))
                .isEmpty();
    }

    @Test
    void whoAsksForNoCallIsNotRungUpOnTheNumberThatWasWrong() {
        reported(TouchOutcome.WRONG_NUMBER);
        story.after(ofDays(140));

        writes("again", PLAIN);

        assertBegunAnew();
        assertThat(isCallable()).isFalse();
    }

    @Test
    void whoHasLeftAndAnswersIsThere() {
        reported(TouchOutcome.LEFT_COMPANY);
        story.after(ofDays(2)).hears(ActivityKind.EMAIL_REPLIED);

        assertThat(isCallable()).isTrue();
        assertThat(story.next().isConversation()).isTrue();
    }

    @Test
    void onceForOneForm() {
        story.after(ofDays(140));
        writes("again", WANTS);
        story.take(Answering.answered(story.followUp(), "again", null, null, story.now()));
        story.after(ofDays(140));

        var started = story.told(EnrolmentStarted.class).size();
        var next = story.next();
        writes("again", WANTS);

        assertThat(story.told(EnrolmentStarted.class)).hasSize(started);
        assertThat(story.next()).isEqualTo(next);
    }

    @Test
    void notWhileACadenceRuns() {
        story.after(ofDays(2));

        writes("again", WANTS);

        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);
    }

    @Test
    void nurtureGivesWay() {
        for (var day = 0; day < 500 && !isNurtured(); day++) {
            story.after(ofDays(1));
        }
        assertThat(isNurtured()).isTrue();

        writes("again", WANTS);

        assertBegunAnew();
    }

    @Test
    void notBeforeAMeetingOrInAConversation() {
        story.hears(ActivityKind.MEETING_BOOKED);
        var next = story.next();

        story.after(ofHours(2));
        writes("again", WANTS);

        assertThat(story.next()).isEqualTo(next);
    }

    @Test
    void noRowOfAListDoesSo() {
        story.after(ofDays(140));

        writes("row", WANTS, CaptureChannel.IMPORT, SAME, Duration.ZERO);

        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);
    }

    @Test
    void whatWasWrittenBeforeTheEndWasAnsweredByWhatEnded() {
        story.after(ofDays(140));
        var sinceTheEnd =
                Duration.between(story.followUp().memory().last().orElseThrow().finishedAt(), story.now());

        writes("late", WANTS, CaptureChannel.WEB_FORM, SAME, sinceTheEnd.plusHours(1));

        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);
    }

    @Test
    void whoIsNotInterestedOrWantsNoContactIsLeftInPeace() {
        story.after(ofDays(140));
        writes(
                "again",
                WANTS,
                CaptureChannel.WEB_FORM,
                draft -> draft.road(Road.FUTURE_INTEREST, story.now().plus(ofDays(90))),
                Duration.ZERO);
        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);

        story.hears(ActivityKind.CONSENT_WITHDRAWN);
        writes("more", WANTS, CaptureChannel.WEB_FORM, draft -> draft.stage(Stage.OPTED_OUT), Duration.ZERO);

        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
    }

    private void reported(TouchOutcome outcome) {
        story.after(ofDays(3));
        story.reports(story.tasks().getFirst(), new Report(outcome, null, null, null, Map.of(), null, null));
    }

    private boolean isNurtured() {
        return story.followUp()
                .enrolment()
                .filter(enrolment -> enrolment.purpose() == Purpose.NURTURE)
                .isPresent();
    }

    private boolean isCallable() {
        return Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy())
                .isEmpty();
    }

    private void assertBegunAnew() {
        var running = story.followUp().enrolment().orElseThrow();
        assertThat(running.cadence().id()).as("%s", story.next()).isEqualTo("new-lead");
        assertThat(running.startedAt()).isEqualTo(story.now());
        assertThat(running.touches().getFirst().plannedAt())
                .isBefore(story.now().plus(ofDays(2)));
    }

    private void writes(String leadId, String text) {
        writes(leadId, text, CaptureChannel.WEB_FORM, SAME, Duration.ZERO);
    }

    private void writes(String leadId, String text, CaptureChannel channel, UnaryOperator<Draft> who, Duration ago) {
        revision++;
        var message = new CaptureMessage(leadId, channel, story.now().minus(ago), text);
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> who.apply(draft.revision(revision))), message, null));
    }
}
