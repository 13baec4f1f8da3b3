package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.TouchChannel;
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
    void aNewsletterGoesToThoseAloneWhoConfirmedIt() {
        assertThat(obstacle(ConsentStatus.UNKNOWN, ConsentStatus.UNKNOWN, TouchChannel.NEWSLETTER))
                .isEqualTo("did not ask for the newsletter");
        assertThat(obstacle(ConsentStatus.PENDING, ConsentStatus.UNKNOWN, TouchChannel.NEWSLETTER))
                .isEqualTo("has not confirmed the e-mail address yet");
        assertThat(obstacle(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN, TouchChannel.NEWSLETTER))
                .isEmpty();
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
