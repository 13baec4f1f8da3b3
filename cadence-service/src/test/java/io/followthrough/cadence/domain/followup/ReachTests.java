package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which ways to a person are open. */
class ReachTests {

    @Test
    void whoDoesNotWantCallsIsNotCalled() {
        assertThat(obstacle(ConsentStatus.GRANTED, ConsentStatus.DENIED, TouchChannel.CALL))
                .isEqualTo("does not want calls");
        assertThat(obstacle(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN, TouchChannel.CALL))
                .isEmpty();
    }

    @Test
    void aNewsletterGoesToThoseAloneWhoAskedForItAndConfirmedIt() {
        assertThat(newsletterTo(ConsentStatus.UNKNOWN)).isEqualTo("did not ask for the newsletter");
        assertThat(newsletterTo(ConsentStatus.PENDING)).isEqualTo("has not confirmed the e-mail address yet");
        assertThat(newsletterTo(ConsentStatus.GRANTED)).isEmpty();
        assertThat(obstacle(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN, TouchChannel.NEWSLETTER))
                .as("who agreed to be contacted")
                .isEqualTo("did not ask for the newsletter");
    }

    /** Told by another word than the newest refusal, it is wanted again. */
    @Test
    void whoSignsUpAgainIsReadAgainAndWhatIsToldAgainIsNoSignUp() {
        var story = Story.begin().qualified(draft -> draft).subscribed();
        story.hears(new ActivityRecorded(
                "no-news",
                ActivityKind.QUESTION_ANSWERED,
                null,
                Story.ANN,
                null,
                null,
                story.now(),
                null,
                null,
                Map.of("refusedChannels", "NEWSLETTER"),
                null,
                null,
                null,
                Machine.HUMAN,
                "test",
                false));
        story.subscribed();
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.NEWSLETTER, Story.RULES.policy()))
                .isPresent();

        story.after(Duration.ofHours(2)).subscribed();
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.NEWSLETTER, Story.RULES.policy()))
                .isEmpty();
    }

    private static String newsletterTo(ConsentStatus email) {
        var story = Story.begin()
                .qualified(draft -> draft.consent(new Consent(email, ConsentStatus.UNKNOWN, null, null))
                        .by(CaptureChannel.NEWSLETTER));
        return Reach.obstacle(story.followUp(), TouchChannel.NEWSLETTER, Story.RULES.policy())
                .orElse("");
    }

    @Test
    void whoCameByThemselvesMayBeAnsweredAndAnImportedAddressMayNot() {
        var imported = Story.begin()
                .qualified(draft -> draft.consent(ConsentStatus.UNKNOWN).by(CaptureChannel.IMPORT));

        assertThat(obstacle(ConsentStatus.UNKNOWN, ConsentStatus.UNKNOWN, TouchChannel.EMAIL))
                .isEmpty();
        assertThat(Reach.obstacle(imported.followUp(), TouchChannel.EMAIL, Story.RULES.policy()))
                .contains("was never asked for consent to e-mail");
    }

    private static String obstacle(ConsentStatus email, ConsentStatus phone, TouchChannel channel) {
        var story = Story.begin().qualified(draft -> draft.consent(new Consent(email, phone, null, null)));
        return Reach.obstacle(story.followUp(), channel, Story.RULES.policy()).orElse("");
    }
}
