package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
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
}
