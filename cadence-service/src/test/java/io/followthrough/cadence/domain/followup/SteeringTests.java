package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.Steering.Result;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a person decides about an enrolment. */
class SteeringTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofHours(1));

    @Test
    void aPausedEnrolmentDoesNothingUntilItsDayAndThenGoesOn() {
        done(Steering.pause(story.followUp(), story.now().plus(ofDays(20)), "on a journey", story.now()));
        var sent = story.told(TouchSent.class).size();

        story.after(ofDays(19));
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.PAUSED);
        assertThat(story.told(TouchSent.class)).hasSize(sent);
        story.after(ofDays(2));
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.ENROLLED);
    }

    @Test
    void aPauseCanBeEndedBeforeItsDay() {
        done(Steering.pause(story.followUp(), story.now().plus(ofDays(20)), "on a journey", story.now()));

        done(Steering.resume(story.followUp(), "is back", story.now()));
        story.after(ofHours(1));

        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.ENROLLED);
        assertThat(Steering.resume(story.followUp(), "again", story.now())).isInstanceOf(Result.Refused.class);
    }

    @Test
    void whatGoesOnAlreadyIsNotResumedAgain() {
        done(Steering.pause(story.followUp(), story.now().plus(ofDays(20)), "on a journey", story.now()));
        assertThat(story.followUp().isGoingOn(story.now())).isFalse();
        done(Steering.resume(story.followUp(), "is back", story.now()));

        assertThat(story.followUp().isGoingOn(story.now())).isTrue();
        assertThat(Steering.resume(story.followUp(), "again", story.now())).isInstanceOf(Result.Refused.class);
    }

    @Test
    void whoIsTakenOutHasANextActionAllTheSame() {
        done(Steering.end(story.followUp(), "asked by the boss", Story.RULES, story.now()));

        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome())
                .isEqualTo(EnrolmentOutcome.ENDED_BY_PERSON);
        assertThat(story.told(EnrolmentFinished.class).getFirst().reason()).isEqualTo("asked by the boss");
        assertThat(story.isAlive()).isTrue();
        assertThat(Steering.end(story.followUp(), "again", Story.RULES, story.now()))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void oneContactCanBeLeftOutAndOneThatWasMadeCannot() {
        done(Steering.skip(
                story.followUp(), new TouchId(Story.ANN, 1, 2, 1), "met her today", Story.RULES, story.now()));

        assertThat(story.told(TouchSkipped.class).getLast().touch().reason()).isEqualTo("met her today");
        assertThat(story.next().kind()).isEqualTo(NextAction.Kind.ENROLLED);
        assertThat(Steering.skip(
                        story.followUp(), new TouchId(Story.ANN, 1, 1, 1), "too late", Story.RULES, story.now()))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void enrolledByHandIsWhoeverIsFreeAndReachable() {
        var nurture = Story.RULES.library().newestCadence("nurture").orElseThrow();
        assertThat(Steering.enrol(story.followUp(), nurture, "why not", Story.RULES, story.now()))
                .isEqualTo(new Result.Refused("an enrolment is running: end it first"));

        done(Steering.end(story.followUp(), "another way", Story.RULES, story.now()));
        done(Steering.enrol(story.followUp(), nurture, "asked for it", Story.RULES, story.now()));
        story.after(ofHours(1));

        assertThat(story.told(EnrolmentStarted.class).getLast().cadence().id()).isEqualTo("nurture");
        assertThat(story.followUp().memory().notes().getFirst().text()).isEqualTo("enrolled by hand: asked for it");
    }

    private void done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        story.take(((Result.Done) result).change());
    }
}
