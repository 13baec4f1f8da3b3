package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.newsletter.Subscription;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.NoLead;
import io.followthrough.events.TouchOutcome;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An issue is no reason to write to somebody who has just said no, or is on a journey. */
class NewsletterAfterNoTests {

    private final Story story =
            Story.begin().qualified(draft -> draft).subscribed().after(ofDays(1).plusHours(1));

    @Test
    void whoHasDeclinedGetsNoneBeforeTheDayOnWhichWeComeBack() {
        assertThat(obstacle()).isEmpty();

        story.reports(
                story.tasks().getFirst(),
                new Report(
                        TouchOutcome.NOT_INTERESTED, ActivityKind.OBJECTION_RAISED, 5.0, "no", Map.of(), null, null));

        var back = story.next().at();
        assertThat(obstacle()).hasValueSatisfying(why -> assertThat(why).startsWith("has declined"));
        assertThat(Subscription.obstacle(story.followUp(), Story.RULES.policy(), back))
                .isEmpty();
    }

    @Test
    void whatPausesForLongerThanADayKeepsItBackAndWantOfRoomDoesNot() {
        var until = story.now().plus(ofDays(19));
        var paused = Steering.pause(story.followUp(), until, "on a journey", story.now());
        story.take(((Steering.Result.Done) paused).change());
        assertThat(Subscription.later(story.followUp(), Story.RULES, story.now()))
                .contains(until);

        var enrolment = story.followUp().enrolment().orElseThrow();
        var roomless = story.followUp()
                .with(NextAction.paused(enrolment, story.now().plus(ofDays(1)), "no room yet to go on: full"));
        assertThat(Subscription.later(roomless, Story.RULES, story.now()).orElse(story.now()))
                .isNotEqualTo(story.now().plus(ofDays(1)));
    }

    /** Whoever put a pupil aside did not mean to send him news; whoever asked for the newsletter gets it, lead or not. */
    @Test
    void whoIsNoLeadGetsNoneUnlessThatIsWhatTheyAskedFor() {
        assertThat(obstacleOf(CaptureChannel.WEB_FORM, NoLead.STUDENT))
                .contains("agreed to be contacted, and did not ask for the newsletter");
        assertThat(obstacleOf(CaptureChannel.WEB_FORM, null)).isPresent();
        assertThat(obstacleOf(CaptureChannel.NEWSLETTER, NoLead.STUDENT)).isEmpty();
    }

    private static Optional<String> obstacleOf(CaptureChannel channel, @Nullable NoLead noLead) {
        var asking = Story.begin();
        asking.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.by(channel)),
                new CaptureMessage("lead-1", channel, asking.now(), "I am thirteen, and need it for school"),
                noLead));
        return Subscription.obstacle(asking.followUp(), Story.RULES.policy(), asking.now());
    }

    private Optional<String> obstacle() {
        return Subscription.obstacle(story.followUp(), Story.RULES.policy(), story.now());
    }
}
