package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A merge that is undone leaves a person where it found them. */
class PartingTests {

    @Test
    void nobodyGetsTheFirstEmailAgain() {
        var story = merged();

        apart(story).after(ofDays(20));

        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);
        assertThat(story.told(EnrolmentResumed.class)).isNotEmpty();
        assertThat(story.told(TouchSent.class).stream().map(sent -> sent.touch().step()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }

    @Test
    void whatIsLeftIsPromisedAgainAtOnce() {
        var story = apart(merged());

        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
        assertThat(story.followUp().enrolment().orElseThrow().ordinal()).isEqualTo(1);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whoHasBecomeACustomerMeanwhileIsLookedAfter() {
        var story = merged();

        story.news(new ProspectUnmerged(Story.ANN, "bob", "two people"))
                .qualified(draft -> draft.stage(Stage.CUSTOMER));

        assertThat(story.told(EnrolmentStarted.class).getLast().cadence().id()).isEqualTo("care");
    }

    @Test
    void whoSleptSleepsOnAndIsNoNewLead() {
        var story = Story.begin().qualified(UnaryOperator.identity()).after(ofDays(140));
        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);

        var started = story.told(EnrolmentStarted.class).size();
        apart(story.news(new ProspectMerged("bob", Story.ANN, "name"))).after(ofDays(3));

        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);
        assertThat(story.told(EnrolmentStarted.class)).hasSize(started);
    }

    @Test
    void whatTheyWroteIsStillToBeAnswered() {
        var story = Story.begin().qualified(UnaryOperator.identity()).hears(ActivityKind.EMAIL_REPLIED);

        apart(story.news(new ProspectMerged("bob", Story.ANN, "name")));

        assertThat(story.followUp().toAnswer()).hasSize(1);
    }

    @Test
    void whileTheyAreOneNothingIsDoneInTheirName() {
        var story = merged().after(ofDays(20));

        assertThat(story.told(TouchSent.class)).hasSize(1);
        assertThat(story.followUp().enrolmentOf(new TouchId(Story.ANN, 1, 1, 1)))
                .isEmpty();
        assertThat(story.followUp().toAnswer()).isEmpty();
    }

    @Test
    void whoIsErasedWhileMergedLeavesNothing() {
        var story = merged().news(new ProspectErased(Story.ANN, "asked"));

        assertThat(story.followUp().memory()).isEqualTo(Memory.EMPTY);
    }

    private static Story merged() {
        return Story.begin()
                .qualified(UnaryOperator.identity())
                .after(ofHours(1))
                .news(new ProspectMerged("bob", Story.ANN, "name"));
    }

    private static Story apart(Story story) {
        return story.news(new ProspectUnmerged(Story.ANN, "bob", "two people")).qualified(UnaryOperator.identity());
    }
}
