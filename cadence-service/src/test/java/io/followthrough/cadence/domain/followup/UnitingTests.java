package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever answered, met or asked for quiet under one of two names is not approached under the other. */
class UnitingTests {

    private final Story story = Story.begin().qualified(UnaryOperator.identity());
    private final Story other = Story.begin().qualified(UnaryOperator.identity());

    @ParameterizedTest
    @EnumSource(names = {"EMAIL_REPLIED", "MEETING_BOOKED", "DEAL_OPENED"})
    void whatStoppedTheOneStopsBoth(ActivityKind kind) {
        other.hears(kind);

        join().after(ofDays(20));
        other.after(ofDays(20));

        assertThat(story.told(EnrolmentFinished.class).getFirst().outcome()).isEqualTo(EnrolmentOutcome.RESPONDED);
        assertThat(story.told(TouchSent.class)).hasSameSizeAs(other.told(TouchSent.class));
        assertThat(story.next().kind()).isEqualTo(other.next().kind());
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void theConversationIsLookedAtWhenItWouldHaveBeen() {
        other.hears(ActivityKind.MEETING_BOOKED);

        join();

        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);
        assertThat(story.next().cause()).isEqualTo(WakeCause.CONVERSATION);
        assertThat(story.next().at()).isEqualTo(other.next().at());
    }

    @Test
    void whatOneOfThemWroteIsStillToBeAnswered() {
        other.hears(ActivityKind.EMAIL_REPLIED);

        join();
        join();

        assertThat(story.followUp().toAnswer()).hasSize(1);
    }

    @Test
    void aPauseHoldsForBoth() {
        var until = other.now().plus(ofDays(40));
        other.take(((Steering.Result.Done) Steering.pause(other.followUp(), until, "travels", other.now())).change());

        join();

        assertThat(story.next().kind()).isEqualTo(Kind.PAUSED);
        assertThat(story.next().at()).isEqualTo(until);
        assertThat(story.next().reason()).contains("travels");
    }

    @Test
    void whoIsBeingApproachedUnderBothNamesGoesOn() {
        join();

        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
        assertThat(story.told(EnrolmentFinished.class)).isEmpty();
    }

    @Test
    void aCustomerIsLookedAfterAllTheSame() {
        story.qualified(draft -> draft.revision(2).stage(Stage.CUSTOMER));
        other.hears(ActivityKind.EMAIL_REPLIED);

        join();

        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void twoMailsOfTwoNamesAreTwoMailsToOnePerson() {
        other.after(ofDays(1));

        join();

        assertThat(story.followUp().lastEmailAt()).isEqualTo(other.followUp().lastEmailAt());
    }

    private Story join() {
        return story.take(Qualifying.joined(story.followUp(), other.followUp(), Story.RULES, story.now()));
    }
}
