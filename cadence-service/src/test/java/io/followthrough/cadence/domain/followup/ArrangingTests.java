package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Fixtures;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ArrangingTests {

    private static final String REP = "ana";

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).hears(ActivityKind.MEETING_BOOKED);

    @Test
    void whatCameOfAMovedMeetingIsSeenOnTheDayAfterTheNewTime() {
        var meeting = new Meeting(story.now().plus(ofDays(9)), 45, null);

        story.take(Arranging.moved(story.followUp(), REP, meeting, story.now()));

        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(story.next().at()).isEqualTo(meeting.at().plus(ofMinutes(45)).plus(ofDays(1)));
    }

    @Test
    void aMeetingWhoseTimeIsSaidLaterIsWaitedForAndOneThatIsKnownIsNotAskedForAnew() {
        var meeting = new Meeting(story.now().plus(ofDays(6)), 30, null);

        story.take(Arranging.agreed(story.followUp(), meeting));
        var once = story.followUp();
        story.take(Arranging.agreed(story.followUp(), meeting));

        assertThat(story.next().at()).isEqualTo(meeting.end().plus(ofDays(1)));
        assertThat(story.followUp()).isEqualTo(once);
    }

    @Test
    void whoseMeetingIsCancelledIsSeenToSoon() {
        var meeting = new Meeting(story.now().plus(ofDays(90)), 45, null);
        story.take(Arranging.moved(story.followUp(), REP, meeting, story.now()));

        story.take(Arranging.cancelled(story.followUp(), REP, Story.RULES, story.now()));

        assertThat(story.next().at()).isEqualTo(story.now().plus(ofDays(3)));
        assertThat(story.next().reason()).contains("cancelled");
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whatRunsAlreadyGoesOn() {
        var again = story.after(ofDays(4));
        assertThat(again.next().kind()).isEqualTo(Kind.ENROLLED);

        again.take(Arranging.cancelled(again.followUp(), REP, Story.RULES, again.now()));
        again.take(Arranging.agreed(again.followUp(), new Meeting(again.now().plus(ofDays(8)), 30, null)));
        again.take(Arranging.moved(
                again.followUp(), REP, new Meeting(again.now().plus(ofDays(9)), 30, null), again.now()));

        assertThat(again.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void whoOptedOutGetsNothingMore() {
        story.hears(ActivityKind.CONSENT_WITHDRAWN);

        story.take(Arranging.cancelled(story.followUp(), REP, Story.RULES, story.now()));

        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void theNextContactKnowsOfIt() {
        story.take(Arranging.cancelled(story.followUp(), REP, Story.RULES, story.now()));

        assertThat(story.followUp().memory().notes().getFirst().text()).isEqualTo("the meeting was cancelled");
    }

    @Test
    void whoseInterestIsKnownByTheMeetingAloneIsNotRungUpBeforeIt() {
        var before = Story.of("future")
                .qualified(draft -> draft.road(Road.FUTURE_INTEREST, Fixtures.MONDAY_8AM.plus(ofDays(500))))
                .after(ofDays(200));
        var nurture = before.followUp().enrolment().orElseThrow();
        var meeting = new Meeting(before.now().plus(ofDays(6)), 30, null);

        before.reports(nurture.touchId(nurture.touches().getLast()), booked(meeting))
                .qualified(draft -> draft.stage(Stage.PROSPECT));

        assertThat(before.next().kind()).as("%s", before.next()).isEqualTo(Kind.WAKE_UP);
        assertThat(before.next().at()).isEqualTo(meeting.end().plus(ofDays(1)));
        assertThat(before.after(ofDays(6)).tasks()).isEmpty();
        assertThat(before.after(ofDays(2)).followUp().enrolment())
                .as("somebody sees what came of it")
                .isPresent();
    }

    private static Report booked(Meeting meeting) {
        return new Report(
                TouchOutcome.MEETING_BOOKED,
                ActivityKind.MEETING_BOOKED,
                null,
                null,
                Map.of(),
                null,
                null,
                meeting,
                Set.of(),
                null);
    }
}
