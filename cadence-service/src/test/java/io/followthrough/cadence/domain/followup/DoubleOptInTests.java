package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Fixtures;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whose consent is pending is asked to confirm, and nobody else. */
class DoubleOptInTests {

    private static final UnaryOperator<People.Draft> PENDING = draft -> draft.consent(ConsentStatus.PENDING);

    @Test
    void whoseConsentIsPendingIsAsked() {
        assertThat(obstacle(PENDING)).isEmpty();
    }

    @Test
    void nobodyIsAskedWhoSaidYesOrNoOrNothing() {
        for (var said : ConsentStatus.values()) {
            assertThat(obstacle(draft -> draft.consent(said)).isEmpty())
                    .as(said.name())
                    .isEqualTo(said == ConsentStatus.PENDING);
        }
    }

    @Test
    void nobodyIsAskedWhoOptedOutOrIsAMachineOrWasImportedOrHasNoAddress() {
        assertThat(obstacle(draft -> draft.stage(Stage.OPTED_OUT))).hasValue("opted out");
        assertThat(obstacle(draft -> PENDING.apply(draft).stage(Stage.DISQUALIFIED)))
                .hasValue("did not fit");
        assertThat(obstacle(draft -> PENDING.apply(draft).historic(true)))
                .hasValue("known from imported history alone");
        assertThat(obstacle(draft -> PENDING.apply(draft).reachedBy(null, "+4930123456")))
                .hasValue("no e-mail address");
    }

    /** Consent of somebody who opted out is pending only after a later sign-up by own hand. */
    @Test
    void whoOptedOutAndCameBackByOwnHandIsAsked() {
        assertThat(obstacle(draft -> PENDING.apply(draft).stage(Stage.OPTED_OUT)))
                .isEmpty();
    }

    @Test
    void nobodyIsAskedWhoComplainedOrUnsubscribedOrWhoseAddressBounced() {
        for (var no :
                new ActivityKind[] {ActivityKind.COMPLAINT, ActivityKind.CONSENT_WITHDRAWN, ActivityKind.EMAIL_BOUNCED
                }) {
            var story = Story.begin().qualified(PENDING).hears(no);
            assertThat(DoubleOptIn.obstacle(story.followUp())).as(no.name()).isPresent();
        }
    }

    @Test
    void whoeverConfirmsANewsletterIsSentItAndWaitsForNoDate() {
        var later = Fixtures.MONDAY_8AM.plus(Duration.ofDays(90));
        UnaryOperator<People.Draft> subscriber = draft -> draft.road(Road.FUTURE_INTEREST, later)
                .reachedBy("ann@example.com", null)
                .by(CaptureChannel.NEWSLETTER);
        var story = Story.begin().qualified(draft -> PENDING.apply(subscriber.apply(draft)));
        assertThat(story.next().kind()).isEqualTo(Kind.WAKE_UP);

        story.qualified(subscriber);
        assertThat(story.next().kind()).isEqualTo(Kind.ENROLLED);
    }

    private static Optional<String> obstacle(UnaryOperator<People.Draft> who) {
        return DoubleOptIn.obstacle(Story.begin().qualified(who).followUp());
    }
}
