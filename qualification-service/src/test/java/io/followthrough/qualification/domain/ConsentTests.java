package io.followthrough.qualification.domain;

import static io.followthrough.events.ConsentStatus.DENIED;
import static io.followthrough.events.ConsentStatus.GRANTED;
import static io.followthrough.events.ConsentStatus.PENDING;
import static io.followthrough.events.ConsentStatus.UNKNOWN;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.consenting;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import org.junit.jupiter.api.Test;

/** The strictest of all that was said holds. */
class ConsentTests {

    @Test
    void aLaterYesDoesNotUndoANo() {
        assertThat(email(said(DENIED, 5), said(GRANTED, 1))).isEqualTo(DENIED);
        assertThat(email(said(GRANTED, 5), said(DENIED, 1))).isEqualTo(DENIED);
    }

    @Test
    void aConfirmationSettlesWhatWasPending() {
        assertThat(email(said(PENDING, 5), activity(ActivityKind.CONSENT_CONFIRMED, daysAgo(4))))
                .isEqualTo(GRANTED);
    }

    @Test
    void askingToConfirmOnceMoreDoesNotUndoAConfirmation() {
        assertThat(email(said(PENDING, 5), activity(ActivityKind.CONSENT_CONFIRMED, daysAgo(4)), said(PENDING, 1)))
                .isEqualTo(GRANTED);
    }

    @Test
    void aWithdrawalHoldsForEveryChannel() {
        var consent = decide(said(GRANTED, 5), activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(4)), said(GRANTED, 1))
                .consent();

        assertThat(consent.email()).isEqualTo(DENIED);
        assertThat(consent.phone()).isEqualTo(DENIED);
    }

    @Test
    void nothingSaidIsUnknown() {
        assertThat(email(activity(ActivityKind.CALL_CONNECTED, TODAY))).isEqualTo(UNKNOWN);
    }

    private static Object said(ConsentStatus status, int daysAgo) {
        return consenting(new Consent(status, status, null, null), daysAgo(daysAgo));
    }

    private static ConsentStatus email(Object... facts) {
        return decide(facts).consent().email();
    }
}
