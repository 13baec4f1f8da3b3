package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.Steering.Result;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import io.followthrough.events.TouchSkipped;
import io.followthrough.testkit.Fixtures;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(Steering.enrol(story.followUp(), nurture, "why not", false, Story.RULES, story.now()))
                .isEqualTo(new Result.Refused("an enrolment is running: end it first"));

        done(Steering.end(story.followUp(), "another way", Story.RULES, story.now()));
        done(Steering.enrol(story.followUp(), nurture, "asked for it", false, Story.RULES, story.now()));
        story.after(ofHours(1));

        assertThat(story.told(EnrolmentStarted.class).getLast().cadence().id()).isEqualTo("nurture");
        assertThat(story.followUp().memory().notes().getFirst().text()).isEqualTo("enrolled by hand: asked for it");
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMER", "LOST", "DISQUALIFIED"})
    void whoIsNoneToSellToIsAskedAbout(Stage stage) {
        var person = Story.begin().qualified(draft -> draft.stage(stage)).followUp();
        var free = person.enrolment().isEmpty() ? person : ended(person);

        assertThat(enrol(free, "new-lead", false))
                .asInstanceOf(InstanceOfAssertFactories.type(Result.Refused.class))
                .matches(Result.Refused::isAsked);
        assertThat(enrol(free, "new-lead", true)).isInstanceOf(Result.Done.class);
    }

    @Test
    void whoHasSaidNoIsAskedAbout() {
        story.hears(declining());

        assertThat(enrol(story.followUp(), "new-lead", false))
                .asInstanceOf(InstanceOfAssertFactories.type(Result.Refused.class))
                .matches(Result.Refused::isAsked)
                .matches(refused -> refused.why().startsWith("has said no, and is left in peace until "));
        assertThat(enrol(story.followUp(), "new-lead", true)).isInstanceOf(Result.Done.class);
    }

    @Test
    void whatThePersonAskedForHoldsWhoeverDecides() {
        done(Steering.end(story.followUp(), "another way", Story.RULES, story.now()));
        story.hears(Fixtures.anActivity("pause", ActivityKind.QUESTION_ANSWERED, Story.ANN, story.now())
                .answering(Map.of(
                        "frequency",
                        "PAUSED",
                        "pausedUntil",
                        story.now().plus(ofDays(30)).toString())));
        assertThat(enrol(story.followUp(), "new-lead", true))
                .isEqualTo(new Result.Refused(
                        "asked for a pause until " + story.now().plus(ofDays(30)) + ": enrol them then"));

        story.hears(ActivityKind.CONSENT_WITHDRAWN);
        assertThat(enrol(story.followUp(), "new-lead", true)).isEqualTo(new Result.Refused("opted out"));
    }

    private FollowUp ended(FollowUp person) {
        return Finishing.finish(person, EnrolmentOutcome.ENDED_BY_PERSON, "by hand", Story.RULES, story.now())
                .followUp();
    }

    private Result enrol(FollowUp person, String cadenceId, boolean anyway) {
        var cadence = Story.RULES.library().newestCadence(cadenceId).orElseThrow();
        return Steering.enrol(person, cadence, "knows why", anyway, Story.RULES, story.now());
    }

    private ActivityRecorded declining() {
        return new ActivityRecorded(
                "declines",
                ActivityKind.EMAIL_REPLIED,
                null,
                Story.ANN,
                null,
                null,
                story.now(),
                null,
                "Not now.",
                Map.of(),
                new Objection("NOT_NOW", null),
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    private void done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        story.take(((Result.Done) result).change());
    }
}
