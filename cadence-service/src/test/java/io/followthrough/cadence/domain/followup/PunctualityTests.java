package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.TouchSkipped;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What becomes of contacts that were not made in their time. */
class PunctualityTests {

    @Test
    void anEmailLeavesInItsWindowAndNotAfterIt() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var touch = story.dueMail().orElseThrow();
        var window = story.followUp()
                .enrolment()
                .orElseThrow()
                .touch(touch)
                .orElseThrow()
                .window();

        assertThat(Punctuality.obstacle(
                        story.followUp(), touch, Story.RULES, window.end().minusMillis(1)))
                .isEmpty();
        assertThat(Punctuality.obstacle(story.followUp(), touch, Story.RULES, window.end())
                        .orElseThrow())
                .startsWith("overdue: its hours ended at");
    }

    @Test
    void twoEmailsToOnePersonAreADayApartOverAllCadences() {
        var story = Story.begin()
                .qualified(draft -> draft.reachedBy("ann@example.com", null))
                .after(ofHours(1));
        var sentAt =
                story.followUp().enrolment().orElseThrow().touches().getFirst().changedAt();
        assertThat(Punctuality.spacing(story.followUp(), Story.RULES.policy()).last())
                .isEqualTo(sentAt);

        var finished = Finishing.finish(
                        story.followUp(),
                        io.followthrough.events.EnrolmentOutcome.RESPONDED,
                        "replied",
                        Story.RULES,
                        story.now())
                .followUp();

        assertThat(finished.enrolment()).isEmpty();
        assertThat(Punctuality.spacing(finished, Story.RULES.policy()).last()).isEqualTo(sentAt);
        assertThat(Punctuality.spacing(finished, Story.RULES.policy()).soonest(sentAt.plus(ofHours(23))))
                .isEqualTo(sentAt.plus(ofDays(1)));
        assertThat(Punctuality.spacing(finished, Story.RULES.policy()).soonest(sentAt.plus(ofHours(25))))
                .isEqualTo(sentAt.plus(ofHours(25)));
    }

    @Test
    void theRestMovesWithAnOverdueContact() {
        var story = Story.begin().qualified(UnaryOperator.identity());
        var before = story.followUp().enrolment().orElseThrow().touches();

        story.take(Punctuality.postpone(
                story.followUp(), "overdue", Story.RULES, story.now().plus(ofDays(5))));

        assertThat(story.told(EnrolmentPaused.class)).hasSize(1);
        story.after(ofDays(5));
        assertThat(story.told(EnrolmentResumed.class)).hasSize(1);
        assertThat(story.told(TouchSkipped.class)).isEmpty();
        var after = story.followUp().enrolment().orElseThrow().touches();
        for (var index = 0; index < before.size(); index++) {
            assertThat(after.get(index).plannedAt()).isAfter(before.get(index).plannedAt());
        }
    }

    @Test
    void whatIsTooLateToMakeSenseIsLeftOutWithTheReason() {
        var story = Story.begin().qualified(UnaryOperator.identity());

        story.take(Punctuality.postpone(
                story.followUp(), "overdue", Story.RULES, story.now().plus(ofDays(31))));

        assertThat(story.told(TouchSkipped.class).getFirst().touch().reason())
                .isEqualTo("too late to make sense: 31 days after its time");
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void aTaskThatWentByUnseenIsPlannedAnewAndALateOneIsNot() {
        var story = Story.begin()
                .qualified(draft -> draft.reachedBy(null, "+4930123456"))
                .after(ofHours(1));
        var call = story.followUp().enrolment().orElseThrow().touches().stream()
                .filter(touch -> touch.state() == TouchState.PLANNED)
                .findFirst()
                .orElseThrow();
        var end = call.window().end();

        assertThat(Punctuality.isUnseen(call, Story.RULES.policy(), end.plus(ofHours(23))))
                .isFalse();
        assertThat(Punctuality.isUnseen(call, Story.RULES.policy(), end.plus(ofHours(24))))
                .isTrue();
    }
}
