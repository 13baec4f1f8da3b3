package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.Reporting.Fit;
import io.followthrough.cadence.domain.planning.PlannedContact;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Road;
import io.followthrough.events.TimeWindow;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchOutcome;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came of a call. */
class ReportingTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));
    private final TouchId call = new TouchId(Story.ANN, 1, 2, 1);

    @Test
    void whatWasSaidIsToldWithMinutesNotesAndAnswers() {
        report(TouchOutcome.CONNECTED, ActivityKind.CALL_CONNECTED, null);

        assertThat(story.told(TouchCompleted.class)).singleElement().satisfies(done -> {
            assertThat(done.touch().outcome()).isEqualTo(TouchOutcome.CONNECTED);
            assertThat(done.touch().minutes()).isEqualTo(7.5);
        });
        assertThat(story.told(ActivityRecorded.class)).singleElement().satisfies(activity -> {
            assertThat(activity.touchId()).isEqualTo(call.toString());
            assertThat(activity.repId()).isEqualTo("ben");
            assertThat(activity.minutes()).isEqualTo(7.5);
            assertThat(activity.answers()).containsEntry("budget", "yes");
        });
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.ENROLLED);
    }

    @Test
    void theSameAgainIsARepetitionAndAnotherIsAContradiction() {
        report(TouchOutcome.CONNECTED, ActivityKind.CALL_CONNECTED, null);

        assertThat(Reporting.fit(story.followUp(), call, TouchOutcome.CONNECTED))
                .isEqualTo(Fit.REPEATED);
        assertThat(Reporting.fit(story.followUp(), call, TouchOutcome.NO_ANSWER))
                .isEqualTo(Fit.CONTRADICTING);
    }

    @Test
    void aContactThatIsNotKnownIsUnknown() {
        assertThat(Reporting.fit(story.followUp(), new TouchId(Story.ANN, 1, 7, 1), TouchOutcome.DONE))
                .isEqualTo(Fit.UNKNOWN);
    }

    @Test
    void aMeetingEndsTheCadenceAndTheReportStaysKnown() {
        report(TouchOutcome.MEETING_BOOKED, ActivityKind.MEETING_BOOKED, null);

        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.MEETING_BOOKED);
        assertThat(Reporting.fit(story.followUp(), call, TouchOutcome.MEETING_BOOKED))
                .isEqualTo(Fit.REPEATED);
    }

    @Test
    void whoIsNotInterestedMovesToTheOtherRoadAndIsNeverDropped() {
        report(TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED, null);

        assertThat(story.next().cause()).isEqualTo(WakeCause.NURTURE);
        assertThat(story.told(ActivityRecorded.class).getFirst().objection()).isNotNull();
    }

    @Test
    void nurtureIsNotPutOffUntilTheYearInWhichTheyAreAskedAgain() {
        report(TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED, null);
        var nurture = story.next();

        story.qualified(draft -> draft.road(Road.FUTURE_INTEREST, story.now().plus(ofDays(365))));
        assertThat(story.next()).isEqualTo(nurture);

        var sooner = story.now().plus(ofDays(21));
        story.qualified(draft -> draft.revision(9).road(Road.FUTURE_INTEREST, sooner));
        assertThat(story.next().at()).isEqualTo(sooner);
    }

    @Test
    void nobodyAnsweredMeansAnotherTryWithANumberOfItsOwn() {
        var at = story.now().plusSeconds(7200);
        var again = new PlannedContact(
                2, io.followthrough.cadence.domain.Known.aCall(15), at, new TimeWindow(at, at.plusSeconds(3600)));
        report(TouchOutcome.NO_ANSWER, ActivityKind.CALL_NO_ANSWER, again);

        assertThat(story.told(TouchPlanned.class).getLast().touch()).satisfies(touch -> {
            assertThat(touch.step()).isEqualTo(2);
            assertThat(touch.attempt()).isEqualTo(2);
            assertThat(touch.plannedAt()).isEqualTo(at);
        });
    }

    @Test
    void afterAMeetingWithATimeItIsSeenOnTheNextDayWhatCameOfIt() {
        var meeting = new Meeting(story.now().plus(ofDays(9)), 45, null);
        take(new Report(
                TouchOutcome.MEETING_BOOKED,
                ActivityKind.MEETING_BOOKED,
                7.5,
                null,
                Map.of(),
                null,
                null,
                meeting,
                Set.of(),
                null));

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(story.next().at()).isEqualTo(meeting.end().plus(ofDays(1)));
    }

    @Test
    void whoDoesNotComeIsNurturedAndNotPressed() {
        take(new Report(TouchOutcome.NO_SHOW, ActivityKind.CALL_NO_ANSWER, 5.0, null, Map.of(), null, null));

        assertThat(story.told(EnrolmentFinished.class).getFirst().reason()).isEqualTo("did not come to the meeting");
        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome())
                .as("has not said no")
                .isEqualTo(EnrolmentOutcome.ENDED_BY_PERSON);
        assertThat(story.next().cause()).isEqualTo(WakeCause.NURTURE);
        assertThat(story.told(TouchPlanned.class))
                .noneMatch(planned -> planned.touch().attempt() > 1);
    }

    @Test
    void theWrongPersonIsAnAnswerToTheQuestionWhoDecides() {
        report(TouchOutcome.WRONG_PERSON, ActivityKind.CALL_CONNECTED, null);

        assertThat(story.told(ActivityRecorded.class).getFirst().answers())
                .containsEntry("authority", "someone else")
                .containsEntry("budget", "yes");
        assertThat(story.told(EnrolmentFinished.class).getFirst().reason()).contains("ask for the decision maker");
    }

    @Test
    void theWrongPersonIsNotCalledOn() {
        report(TouchOutcome.WRONG_PERSON, ActivityKind.CALL_CONNECTED, null);

        assertThat(story.next().cause()).isEqualTo(WakeCause.NURTURE);
        story.after(ofDays(60));
        assertThat(story.followUp().enrolment()).isEmpty();
    }

    @Test
    void whoNamesADayHearsNothingBeforeItAndThenOurCallFirst() {
        var at = story.now().plus(ofDays(10));
        story.reports(call, new Report(TouchOutcome.CALL_BACK, null, 5.0, null, Map.of(), at, null));
        var mails = story.told(TouchSent.class).size();

        var open = story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(touch -> touch.state() == TouchState.PLANNED)
                .toList();
        assertThat(open).hasSize(3).allMatch(touch -> !touch.plannedAt().isBefore(at));
        assertThat(open.stream().min(java.util.Comparator.comparing(PlannedTouch::plannedAt)))
                .hasValueSatisfying(first -> {
                    assertThat(first.attempt()).isEqualTo(2);
                    assertThat(first.channel()).isEqualTo(TouchChannel.CALL);
                    assertThat(first.plannedAt()).isEqualTo(at);
                });
        story.after(ofDays(9));
        assertThat(story.told(TouchSent.class)).hasSize(mails);
        assertThat(story.tasks()).isEmpty();
        story.after(ofDays(1).plusHours(1));
        assertThat(story.tasks()).containsExactly(new TouchId(Story.ANN, 1, 2, 2));
    }

    @Test
    void whereThereIsNoRoomThenAllPausesUntilThatDay() {
        var at = story.now().plus(ofDays(10));
        take(new Report(TouchOutcome.CALL_BACK, null, 5.0, null, Map.of(), at, null));

        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.PAUSED);
        assertThat(story.next().at()).isEqualTo(at);
        story.after(ofDays(11));
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.ENROLLED);
        assertThat(story.followUp()
                        .enrolment()
                        .orElseThrow()
                        .touch(new TouchId(Story.ANN, 1, 2, 2))
                        .orElseThrow()
                        .plannedAt())
                .isAfterOrEqualTo(at);
    }

    @Test
    void whoTellsARepresentativeToStopHasOptedOut() {
        take(new Report(TouchOutcome.OPTED_OUT, ActivityKind.CONSENT_WITHDRAWN, 5.0, "stop", Map.of(), null, null));

        assertThat(story.followUp().suppression().optedOut()).isTrue();
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.NONE);
        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.OPTED_OUT);
        assertThat(story.told(ActivityRecorded.class).getFirst().kind()).isEqualTo(ActivityKind.CONSENT_WITHDRAWN);
        assertThat(story.told(ActivityRecorded.class).getFirst().objection()).isNull();
    }

    @Test
    void onlyWhatCanComeOfAChannelIsTaken() {
        assertThat(Outcomes.of(TouchChannel.LETTER))
                .containsExactly(TouchOutcome.SENT, TouchOutcome.DONE, TouchOutcome.BOUNCED, TouchOutcome.POSTED);
        assertThat(Outcomes.of(TouchChannel.SOCIAL))
                .contains(TouchOutcome.REPLIED, TouchOutcome.POSTED)
                .doesNotContain(TouchOutcome.VOICEMAIL, TouchOutcome.CALL_BACK, TouchOutcome.NO_SHOW);
        assertThat(Outcomes.of(TouchChannel.CALL))
                .contains(TouchOutcome.VOICEMAIL, TouchOutcome.GATEKEEPER, TouchOutcome.WRONG_NUMBER)
                .doesNotContain(TouchOutcome.BOUNCED, TouchOutcome.POSTED, TouchOutcome.REPLIED, TouchOutcome.SENT);
        assertThat(Outcomes.of(TouchChannel.VISIT))
                .contains(TouchOutcome.VISITED, TouchOutcome.NO_SHOW)
                .doesNotContain(TouchOutcome.WRONG_NUMBER);
    }

    private void take(Report report) {
        story.take(Reporting.take(story.followUp(), call, report, List.of(), Story.RULES, story.now()));
    }

    private void report(TouchOutcome outcome, ActivityKind activity, @Nullable PlannedContact again) {
        var report = new Report(outcome, activity, 7.5, "wants a quote", Map.of("budget", "yes"), null, null);
        story.take(Reporting.take(
                story.followUp(), call, report, again == null ? List.of() : List.of(again), Story.RULES, story.now()));
    }
}
