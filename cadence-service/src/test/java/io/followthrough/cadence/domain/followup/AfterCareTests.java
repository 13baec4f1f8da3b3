package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.ReferralRewardWithdrawn;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import org.junit.jupiter.api.Test;

/** What comes after a deal. */
class AfterCareTests {

    @Test
    void aCustomerWhoWasLookedAfterIsThankedForAReferralThatBecameACustomer() {
        var story = Story.begin().qualified(draft -> draft.stage(Stage.CUSTOMER));
        while (!story.next().is(Kind.NONE)) {
            story.after(ofDays(1));
        }

        story.news(new ReferralRewarded(Story.ANN, "somebody", "referral-1"));

        assertThat(story.followUp().enrolment().orElseThrow().cadence().id()).isEqualTo("reward");
        assertThat(story.followUp().memory().notes().getFirst().text()).contains("say thank you");
    }

    @Test
    void nobodyIsThankedForASaleThatWasTakenBackUnlessAnotherStands() {
        var story = Story.begin().qualified(draft -> draft.stage(Stage.CUSTOMER));
        while (!story.next().is(Kind.NONE)) {
            story.after(ofDays(1));
        }
        story.news(new ReferralRewarded(Story.ANN, "somebody", "referral-1"));
        story.news(new ReferralRewarded(Story.ANN, "somebody else", "referral-2"));

        story.news(new ReferralRewardWithdrawn(Story.ANN, "somebody", "referral-1"));
        assertThat(story.followUp().enrolment().orElseThrow().cadence().id()).isEqualTo("reward");
        assertThat(story.followUp().memory().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("referral-2"));

        story.news(new ReferralRewardWithdrawn(Story.ANN, "somebody else", "referral-2"));
        assertThat(story.followUp().memory().notes()).isEmpty();
        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void whoIsBeingLookedAfterIsThankedInTheNextContact() {
        var story = Story.begin().qualified(draft -> draft.stage(Stage.CUSTOMER));

        story.news(new ReferralRewarded(Story.ANN, "somebody", "referral-1"));

        assertThat(story.followUp().enrolment().orElseThrow().cadence().id()).isEqualTo("care");
        assertThat(story.followUp().memory().notes().getFirst().kind()).isEqualTo(ActivityKind.REFERRAL_GIVEN);
    }

    @Test
    void whoDecidedOtherwiseIsThankedFirstAndWonBackOnTheDayOfReentry() {
        var story = Story.begin().qualified(draft -> draft.stage(Stage.LOST).road(Road.FUTURE_INTEREST, null));
        while (!story.next().is(Kind.WAKE_UP)) {
            story.after(ofDays(1));
        }
        assertThat(story.next().cause()).isEqualTo(WakeCause.REENTRY);

        story.after(ofDays(181));

        assertThat(story.told(EnrolmentStarted.class))
                .extracting(started -> started.cadence().id())
                .containsExactly("farewell", "win-back");
    }
}
