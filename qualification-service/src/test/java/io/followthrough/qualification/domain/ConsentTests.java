package io.followthrough.qualification.domain;

import static io.followthrough.events.ConsentStatus.DENIED;
import static io.followthrough.events.ConsentStatus.GRANTED;
import static io.followthrough.events.ConsentStatus.PENDING;
import static io.followthrough.events.ConsentStatus.UNKNOWN;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.consenting;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The strictest of all that was said holds. */
class ConsentTests {

    @Test
    void aLaterYesByOwnHandIsConfirmedBeforeItUndoesANo() {
        assertThat(email(said(DENIED, 5), said(GRANTED, 1))).isEqualTo(PENDING);
        assertThat(email(said(DENIED, 5), said(GRANTED, 3), activity(ActivityKind.CONSENT_CONFIRMED, daysAgo(1))))
                .isEqualTo(GRANTED);
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
    void anotherAddressHasToBeConfirmedOnItsOwn() {
        var confirmed = activity(ActivityKind.CONSENT_CONFIRMED, daysAgo(4));

        assertThat(email(pending("ann@a.example", 5), confirmed, pending("ann@b.example", 1)))
                .isEqualTo(PENDING);
        assertThat(email(pending("ann@a.example", 5), confirmed, pending("ann@a.example", 1)))
                .isEqualTo(GRANTED);
    }

    @Test
    void aLinkThatWasSentToTheAddressBeforeConfirmsNotTheOneOfToday() {
        var oldLink = confirmedByTheLinkOf(daysAgo(4), daysAgo(1));
        var newLink = confirmedByTheLinkOf(daysAgo(2), daysAgo(1));

        assertThat(email(pending("ann@a.example", 5), pending("ann@b.example", 3), oldLink))
                .isEqualTo(PENDING);
        assertThat(email(pending("ann@a.example", 5), pending("ann@b.example", 3), newLink))
                .isEqualTo(GRANTED);
    }

    @Test
    void theConfirmationIsPartOfTheProof() {
        var consent = decide(pending("ann@a.example", 5), confirmedByTheLinkOf(daysAgo(4), daysAgo(3)))
                .consent();

        assertThat(consent.text()).isEqualTo("Write to me");
        assertThat(consent.proof()).isEqualTo("ticked on /forms/newsletter; e-mail address confirmed");
    }

    @Test
    void whoWithdrewAndAsksAgainIsAskedToConfirmAndHearsNothingElseUntilThen() {
        var withdrawn = activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(4));
        var decision = decide(said(GRANTED, 5), withdrawn, said(PENDING, 1));

        assertThat(decision.consent().email()).isEqualTo(PENDING);
        assertThat(decision.stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void whoConfirmsAfterComingBackIsALeadAgain() {
        var decision = decide(
                said(GRANTED, 5),
                activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(4)),
                said(PENDING, 2),
                activity(ActivityKind.CONSENT_CONFIRMED, daysAgo(1)));

        assertThat(decision.consent().email()).isEqualTo(GRANTED);
        assertThat(decision.stage().stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void aNoOfAnImportedListDoesNotOutlastAnOwnLaterYes() {
        assertThat(email(by(CaptureChannel.IMPORT, DENIED, 5), said(GRANTED, 1)))
                .isEqualTo(GRANTED);
    }

    @Test
    void aYesThatSomebodyElseReportsUndoesNoNo() {
        assertThat(email(said(DENIED, 5), by(CaptureChannel.IMPORT, GRANTED, 1)))
                .isEqualTo(DENIED);
        assertThat(email(said(DENIED, 5), by(CaptureChannel.NETWORKING_EVENT, GRANTED, 1)))
                .isEqualTo(DENIED);
    }

    @Test
    void aWithdrawalHoldsForEveryChannel() {
        var consent = decide(said(GRANTED, 5), activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(4)), said(GRANTED, 1))
                .consent();

        assertThat(consent.email()).isEqualTo(PENDING);
        assertThat(consent.phone()).isEqualTo(DENIED);
    }

    @Test
    void nothingSaidIsUnknown() {
        assertThat(email(activity(ActivityKind.CALL_CONNECTED, TODAY))).isEqualTo(UNKNOWN);
    }

    private static Object said(ConsentStatus status, int daysAgo) {
        return consenting(new Consent(status, status, null, null), daysAgo(daysAgo));
    }

    private static LeadCaptured by(CaptureChannel channel, ConsentStatus status, int daysAgo) {
        return capture(
                "lead-" + channel + daysAgo,
                channel,
                person("ann@example.com", null),
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                new Consent(status, status, null, null),
                Machine.HUMAN);
    }

    private static LeadCaptured pending(String email, int daysAgo) {
        return capture(
                "lead-" + email + daysAgo,
                CaptureChannel.WEB_FORM,
                person(email, null),
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                new Consent(PENDING, UNKNOWN, "Write to me", "ticked on /forms/newsletter"),
                Machine.HUMAN);
    }

    private static ActivityRecorded confirmedByTheLinkOf(Instant sentAt, Instant at) {
        return activity(
                ActivityKind.CONSENT_CONFIRMED,
                at,
                "e-mail address confirmed",
                Map.of(Consents.LINK_SENT_AT, sentAt.toString()),
                null,
                null);
    }

    private static ConsentStatus email(Object... facts) {
        return decide(facts).consent().email();
    }
}
