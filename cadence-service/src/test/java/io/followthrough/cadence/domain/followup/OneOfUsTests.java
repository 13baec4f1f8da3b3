package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever has the address of a representative is nobody's lead. */
class OneOfUsTests {

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "PROSPECT", "OPPORTUNITY", "CUSTOMER"})
    void nobodySellsToARepresentative(Stage stage) {
        var story = captured("Ben@Sales.example", stage).after(Duration.ofDays(400));

        assertThat(story.told(EnrolmentStarted.class)).isEmpty();
        assertThat(story.told(TouchSent.class)).isEmpty();
        assertThat(story.next().is(Kind.WAKE_UP)).isTrue();
        assertThat(story.next().reason())
                .isEqualTo("is one of us: has the address of the representative ben; looked at again");
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void whoSignsUpForTheNewsletterIsNoneTheMore() {
        var story = Story.begin()
                .qualified(draft -> draft.reachedBy("ben@sales.example", null).by(CaptureChannel.NEWSLETTER));

        assertThat(story.told(EnrolmentStarted.class)).isEmpty();
    }

    @Test
    void aMarkBehindTheAddressIsForTryingThingsOut() {
        assertThat(captured("ben+test@sales.example", Stage.LEAD).told(EnrolmentStarted.class))
                .hasSize(1);
    }

    @Test
    void whoHasAnotherAddressAfterAllIsALead() {
        var story = captured("ben@sales.example", Stage.LEAD)
                .qualified(draft -> draft.reachedBy("ann@example.com", "+4930123456"));

        assertThat(story.told(EnrolmentStarted.class)).hasSize(1);
    }

    @Test
    void noRepresentativeIsEnrolledByHand() {
        var story = captured("ben@sales.example", Stage.LEAD);
        var cadence = Story.RULES.library().newestCadence("new-lead").orElseThrow();

        assertThat(Steering.enrol(story.followUp(), cadence, "a test", true, Story.RULES, story.now()))
                .isEqualTo(new Steering.Result.Refused("is one of us: has the address of the representative ben"));
    }

    private static Story captured(String address, Stage stage) {
        return Story.begin()
                .qualified(draft -> draft.reachedBy(address, "+4930123456").stage(stage));
    }
}
