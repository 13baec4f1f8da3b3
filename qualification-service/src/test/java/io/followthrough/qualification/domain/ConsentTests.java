package io.followthrough.qualification.domain;

import static io.followthrough.events.ConsentStatus.DENIED;
import static io.followthrough.events.ConsentStatus.GRANTED;
import static io.followthrough.events.ConsentStatus.PENDING;
import static io.followthrough.events.ConsentStatus.UNKNOWN;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
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
import io.followthrough.events.Person;
import io.followthrough.events.Stage;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.time.Instant;
import java.util.List;
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

    /** A newsletter's own list names its people as subscribed whenever somebody loads it again. */
    @Test
    void aYesOfAFileUndoesNoNoWhateverChannelItNames() {
        assertThat(email(
                        said(DENIED, 5),
                        by(CaptureChannel.NEWSLETTER, GRANTED, 1).broughtBy(List.of("import-1"))))
                .isEqualTo(DENIED);
        assertThat(email(by(CaptureChannel.NEWSLETTER, DENIED, 5).broughtBy(List.of("import-1")), said(GRANTED, 1)))
                .as("what a list says does not outlast their own hand")
                .isEqualTo(GRANTED);
    }

    @Test
    void whatWasRefusedOfOneChannelToARepresentativeLeavesTheOthers() {
        var noCalls = decide(said(GRANTED, 5), answer("refusedChannels", "CALL,VISIT", daysAgo(1)))
                .consent();
        assertThat(noCalls.phone()).isEqualTo(DENIED);
        assertThat(noCalls.email()).isEqualTo(GRANTED);

        var noMail = decide(said(GRANTED, 5), answer("refusedChannels", "EMAIL", daysAgo(1)))
                .consent();
        assertThat(noMail.email()).isEqualTo(DENIED);
        assertThat(noMail.phone()).isNotEqualTo(DENIED);
        assertThat(email(said(GRANTED, 5), answer("refusedChannels", "VISIT", daysAgo(1))))
                .isEqualTo(GRANTED);
    }

    @Test
    void refusedEmailThatIsWantedAgainIsConfirmedFirst() {
        var again = answer("allowedChannels", "CALL,EMAIL", daysAgo(1));
        var refusedBoth = answer("refusedChannels", "CALL,EMAIL", daysAgo(3));

        assertThat(email(said(GRANTED, 5), refusedBoth, again)).isEqualTo(PENDING);
        assertThat(email(said(GRANTED, 5), refusedBoth, again, activity(ActivityKind.CONSENT_CONFIRMED, daysAgo(0))))
                .isEqualTo(GRANTED);
        assertThat(email(said(GRANTED, 5), again)).as("nothing was refused").isEqualTo(GRANTED);
        assertThat(email(again)).as("nobody said yes").isEqualTo(UNKNOWN);
    }

    @Test
    void refusedCallsThatAreWantedAgainNeedNoConfirmation() {
        var noCalls = answer("refusedChannels", "CALL", daysAgo(3));
        var again = answer("allowedChannels", "CALL,EMAIL", daysAgo(1));
        var gone = activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(2));

        assertThat(decide(said(GRANTED, 5), noCalls, again).consent().phone()).isEqualTo(UNKNOWN);
        assertThat(decide(said(GRANTED, 5), gone, again).consent().phone())
                .as("who refused everything begins with e-mail")
                .isEqualTo(DENIED);
        assertThat(decide(said(GRANTED, 5), gone, again).consent().email()).isEqualTo(PENDING);
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

    private static Object told(ConsentStatus status, String proof, int daysAgo) {
        return consenting(new Consent(status, UNKNOWN, null, proof), daysAgo(daysAgo));
    }

    /** Whoever has to show an authority why somebody is not written to shows the no, and not the yes before it. */
    @Test
    void aNoIsShownWithItsOwnProof() {
        var yes = told(GRANTED, "question \"I agree to receive marketing emails\": true", 5);
        var no = told(DENIED, "question \"I agree to receive marketing emails\": false", 3);

        assertThat(proof(yes, no)).isEqualTo("question \"I agree to receive marketing emails\": false");
        assertThat(proof(no, told(GRANTED, "question \"I agree to receive marketing emails\": true", 1)))
                .as("asked to confirm what was said last")
                .isEqualTo("question \"I agree to receive marketing emails\": true");
        var listed = new Consent(GRANTED, UNKNOWN, null, "column \"Newsletter\": yes");
        assertThat(proof(no, by(CaptureChannel.IMPORT, listed, 1)))
                .as("a list that undoes no no")
                .isEqualTo("question \"I agree to receive marketing emails\": false");
        assertThat(proof(yes, said(UNKNOWN, 1))).isEqualTo("question \"I agree to receive marketing emails\": true");
    }

    @Test
    void aRefusalWithoutWordsOfItsOwnSaysWhatItWas() {
        var yes = consenting(new Consent(GRANTED, GRANTED, "Write to me", "ticked on /forms/contact"), daysAgo(5));
        for (var refusal : List.of(
                activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(2)),
                activity(ActivityKind.COMPLAINT, daysAgo(2)),
                activity(
                        ActivityKind.EMAIL_REPLIED,
                        daysAgo(2),
                        "Please remove me from your list.",
                        Map.of(),
                        null,
                        null))) {
            var consent = decide(yes, refusal).consent();
            assertThat(consent.email()).isEqualTo(DENIED);
            assertThat(consent.text()).as("nothing is agreed to").isNull();
            assertThat(consent.proof()).isEqualTo("refused by " + refusal.kind() + " of " + daysAgo(2));
        }
        assertThat(proof(yes, said(DENIED, 2))).isEqualTo("refused by WEB_FORM of " + daysAgo(2));
    }

    @Test
    void whereMailAndCallsAreNotOfOneMindEachHasItsProof() {
        var yes = consenting(new Consent(GRANTED, GRANTED, "Write to me", "ticked on /forms/contact"), daysAgo(5));
        var consent = decide(yes, answer("refusedChannels", "CALL", daysAgo(1))).consent();

        assertThat(consent.phone()).isEqualTo(DENIED);
        assertThat(consent.text()).isEqualTo("Write to me");
        assertThat(consent.proof())
                .isEqualTo("email: ticked on /forms/contact; phone: refused by QUESTION_ANSWERED of " + daysAgo(1));
    }

    /** As by a form that holds no words, and two lists that have a no for the newsletter. */
    @Test
    void aNoToMailShowsNoYesToCalls() {
        var consent = decide(
                        consenting(new Consent(GRANTED, GRANTED, null, null), daysAgo(5)),
                        by(CaptureChannel.IMPORT, new Consent(DENIED, UNKNOWN, null, "list \"u1\": nein"), 3),
                        by(CaptureChannel.IMPORT, new Consent(DENIED, UNKNOWN, null, "list \"u2\": nein"), 1))
                .consent();

        assertThat(consent.email()).isEqualTo(DENIED);
        assertThat(consent.phone()).isEqualTo(GRANTED);
        assertThat(consent.proof()).isEqualTo("email: list \"u2\": nein");
    }

    @Test
    void whoConfirmsAfterARefusalIsShownWithWhatWasConfirmed() {
        var refused = of(ActivityKind.CONSENT_WITHDRAWN, "ann@a.example", null, daysAgo(4));
        var consent = decide(pending("ann@a.example", 6), refused, confirmedByTheLinkOf(daysAgo(2), daysAgo(1)))
                .consent();

        assertThat(consent.email()).isEqualTo(GRANTED);
        assertThat(consent.text()).isEqualTo("Write to me");
        assertThat(consent.proof())
                .contains("ticked on /forms/newsletter; e-mail address confirmed")
                .doesNotContain("email: refused");
    }

    private static String proof(Object... facts) {
        return decide(facts).consent().proof();
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
    void aConfirmationOfOneAddressLiftsNoRefusalOfAnother() {
        var refused = of(ActivityKind.CONSENT_WITHDRAWN, "ann@a.example", null, daysAgo(4));
        var decision = decide(
                pending("ann@a.example", 6),
                refused,
                pending("ann@b.example", 3),
                confirmedByTheLinkOf(daysAgo(2), daysAgo(1)));

        assertThat(decision.consent().email()).isNotEqualTo(GRANTED);
        assertThat(decision.stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void theOwnConfirmationDoes() {
        var refused = of(ActivityKind.CONSENT_WITHDRAWN, "ann+news@a.example", null, daysAgo(4));
        var decision = decide(pending("ann@a.example", 3), refused, confirmedByTheLinkOf(daysAgo(2), daysAgo(1)));

        assertThat(decision.consent().email()).isEqualTo(GRANTED);
        assertThat(decision.stage().stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void aLinkFromBeforeARefusalBringsNobodyBack() {
        var oldLink = confirmedByTheLinkOf(daysAgo(4), daysAgo(1));
        for (var refusal : List.of(
                activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(2)),
                activity(ActivityKind.COMPLAINT, daysAgo(2)),
                of(ActivityKind.CONSENT_WITHDRAWN, "ann@example.com", null, daysAgo(2)),
                answer("refusedChannels", "EMAIL", daysAgo(2)),
                activity(
                        ActivityKind.EMAIL_REPLIED,
                        daysAgo(2),
                        "Please remove me from your list.",
                        Map.of(),
                        null,
                        null),
                said(DENIED, 2))) {
            var decision = decide(said(PENDING, 5), refusal, oldLink);

            assertThat(decision.consent().email()).as("after %s", refusal).isEqualTo(DENIED);
            assertThat(decision.stage())
                    .isEqualTo(decide(said(PENDING, 5), refusal).stage());
        }
    }

    @Test
    void whoSignedUpAgainIsConfirmedByTheNewLinkAlone() {
        var withdrawn = activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(4));
        var oldLink = confirmedByTheLinkOf(daysAgo(6), daysAgo(1));
        var newLink = confirmedByTheLinkOf(daysAgo(2), TODAY);

        assertThat(email(said(PENDING, 7), withdrawn, said(PENDING, 3), oldLink))
                .isEqualTo(PENDING);
        assertThat(email(said(PENDING, 7), withdrawn, said(PENDING, 3), oldLink, newLink))
                .isEqualTo(GRANTED);
    }

    @Test
    void aListOfSomebodyElseOvertakesNoLink() {
        assertThat(email(
                        said(PENDING, 5),
                        by(CaptureChannel.IMPORT, DENIED, 3),
                        confirmedByTheLinkOf(daysAgo(4), daysAgo(1))))
                .isEqualTo(GRANTED);
    }

    @Test
    void afterAMergeTheConfirmationOfOneHalfSaysNothingForTheRefusalOfTheOther() {
        var ofA = IdentifyingKeys.prospectOf(IdentifyingKeys.email("ann@a.example"));
        var ofB = IdentifyingKeys.prospectOf(IdentifyingKeys.email("ann@b.example"));
        var a = Prospect.firstSeen(ofA, daysAgo(9))
                .with(pending("ann@a.example", 9))
                .with(of(ActivityKind.CONSENT_WITHDRAWN, null, ofA, daysAgo(4)));
        var b = Prospect.firstSeen(ofB, daysAgo(8))
                .with(pending("ann@b.example", 8))
                .with(of(ActivityKind.CONSENT_CONFIRMED, null, ofB, daysAgo(2)));

        for (var merged : List.of(a.absorb(b), b.absorb(a))) {
            var decision = ShippedRules.QUALIFICATION.decide(merged, TODAY);
            assertThat(decision.consent().email()).isEqualTo(DENIED);
            assertThat(decision.stage().stage()).isEqualTo(Stage.OPTED_OUT);
        }
        var back = a.absorb(b)
                .with(pending("ann@a.example", 1))
                .with(of(ActivityKind.CONSENT_CONFIRMED, null, ofA, TODAY));
        assertThat(ShippedRules.QUALIFICATION.decide(back, TODAY).stage().stage())
                .isEqualTo(Stage.LEAD);
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
        return by(channel, new Consent(status, status, null, null), daysAgo);
    }

    private static LeadCaptured by(CaptureChannel channel, Consent consent, int daysAgo) {
        return capture(
                "lead-" + channel + daysAgo,
                channel,
                person("ann@example.com", null),
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                consent,
                Machine.HUMAN);
    }

    private static LeadCaptured pending(String email, int daysAgo) {
        return pending(email, daysAgo, new Consent(PENDING, UNKNOWN, "Write to me", "ticked on /forms/newsletter"));
    }

    private static LeadCaptured pending(String email, int daysAgo, Consent consent) {
        return capture(
                "lead-" + email + daysAgo,
                CaptureChannel.WEB_FORM,
                person(email, null),
                null,
                daysAgo(daysAgo),
                Map.of(),
                null,
                consent,
                Machine.HUMAN);
    }

    private static ActivityRecorded of(ActivityKind kind, String email, String prospectId, Instant at) {
        return new ActivityRecorded(
                kind + " " + at,
                kind,
                email == null ? null : person(email, null),
                prospectId,
                null,
                null,
                at,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    private static ActivityRecorded confirmedByTheLinkOf(Instant sentAt, Instant at) {
        return activity(
                ActivityKind.CONSENT_CONFIRMED,
                at,
                "e-mail address confirmed",
                Map.of(StandingRefusals.LINK_SENT_AT, sentAt.toString()),
                null,
                null);
    }

    private static ConsentStatus email(Object... facts) {
        return decide(facts).consent().email();
    }

    @Test
    void whoSaysNothingOfItTakesNothingBack() {
        var silent = pending("ann@a.example", 1, new Consent(UNKNOWN, UNKNOWN, null, null));
        var granted = pending("ann@a.example", 5, new Consent(GRANTED, GRANTED, "Write to me", "ticked"));

        assertThat(decide(granted, silent).consent()).isEqualTo(new Consent(GRANTED, GRANTED, "Write to me", "ticked"));
        assertThat(email(pending("ann@a.example", 9, new Consent(UNKNOWN, UNKNOWN, null, null)), granted))
                .isEqualTo(GRANTED);
    }

    @Test
    void whatIsGrantedForOneAddressReachesNoOther() {
        var granted = pending("ann@a.example", 5, new Consent(GRANTED, UNKNOWN, null, null));

        assertThat(email(granted, pending("ann@b.example", 1, new Consent(UNKNOWN, UNKNOWN, null, null))))
                .isEqualTo(UNKNOWN);
        assertThat(email(pending("ann@b.example", 9, new Consent(UNKNOWN, UNKNOWN, null, null)), granted))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void whatWasSaidOfMailGoesWithAnAddressThatWasChanged() {
        for (var said : List.of(GRANTED, DENIED)) {
            var known = pending("ann@a.example", 5, new Consent(said, UNKNOWN, null, null));
            var other = new Person(
                    null, "ann@b.example", null, Map.of("email", "ann@a.example"), null, null, null, Map.of());
            var moved = capture(CaptureChannel.NEWSLETTER, other, daysAgo(1));
            var decision = decide(known, moved);

            assertThat(decision.consent().email()).isEqualTo(said);
            assertThat(decision.person().email()).isEqualTo("ann@b.example");
        }
    }

    @Test
    void whoRefusesMailsAloneMayBeCalled() {
        var note = activity(
                ActivityKind.EMAIL_REPLIED,
                daysAgo(1),
                "No more emails please, just ring me on my mobile, I want to order.",
                Map.of(),
                null,
                null);
        var decision = decide(pending("ann@a.example", 5, new Consent(GRANTED, GRANTED, null, null)), note);

        assertThat(decision.consent().email()).isEqualTo(DENIED);
        assertThat(decision.consent().phone()).isEqualTo(GRANTED);
        assertThat(decision.stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aMailThatOptsOutMayAskForMore() {
        var deletes = withdrawn("Please delete all my personal data.");
        var asks = withdrawn("Stop it. And tell me which data you hold on me (GDPR).");

        assertThat(decide(said(GRANTED, 5), deletes).privacyRequests()).hasSize(1);
        assertThat(decide(said(GRANTED, 5), asks).privacyRequests()).hasSize(1);
        assertThat(decide(said(GRANTED, 5), withdrawn("clicked the link")).privacyRequests())
                .isEmpty();
    }

    private static ActivityRecorded withdrawn(String text) {
        return activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(2), text, Map.of(), null, null);
    }
}
