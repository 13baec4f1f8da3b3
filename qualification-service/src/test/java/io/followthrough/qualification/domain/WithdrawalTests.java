package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.NoLead;
import io.followthrough.events.Stage;
import io.followthrough.qualification.ShippedRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Undoing an import takes back what it alone brought, and nothing that was refused. */
class WithdrawalTests {

    private static final String MONDAY = "import-of-monday";
    private static final String TUESDAY = "import-of-tuesday";

    private static LeadCaptured row(String importId) {
        return row(importId, new Consent(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN, null, null));
    }

    private static LeadCaptured row(String importId, Consent consent) {
        return capture(
                        "row-2",
                        CaptureChannel.IMPORT,
                        ann(),
                        null,
                        daysAgo(2),
                        Map.of("need", "We lose track of follow-ups"),
                        null,
                        consent,
                        Machine.UNKNOWN)
                .broughtBy(List.of(importId));
    }

    private static Decision decide(Prospect prospect) {
        return ShippedRules.QUALIFICATION.decide(prospect, TODAY);
    }

    @Test
    void whoeverTheImportAloneBroughtIsNoLead() {
        var undone = decide(prospect(row(MONDAY)).withdraw("row-2", MONDAY));

        assertThat(undone.stage().stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(undone.stage().reason()).contains("import that brought this person was undone");
        assertThat(undone.noLead()).isEqualTo(NoLead.WITHDRAWN);
        assertThat(undone.firstCapture()).isNull();
        assertThat(undone.consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
        assertThat(undone.person().email()).isEqualTo(ann().email());
        assertThat(undone.score()).isLessThan(decide(prospect(row(MONDAY))).score());
    }

    @Test
    void whatWasKnownBesidesIsAsIfTheImportHadNeverBeen() {
        var form = webForm(daysAgo(5), Map.of("budget", "20,000 a year"));

        var undone = decide(prospect(form, row(MONDAY)).withdraw("row-2", MONDAY));

        assertThat(undone.fingerprint(prospect(form)))
                .isEqualTo(decide(prospect(form)).fingerprint(prospect(form)));
    }

    @Test
    void whatHappenedSinceStays() {
        var replied = activity(ActivityKind.EMAIL_REPLIED, daysAgo(1));

        var undone = decide(prospect(row(MONDAY), replied).withdraw("row-2", MONDAY));

        assertThat(undone.noLead()).isNull();
        assertThat(undone.stage().stage()).isNotEqualTo(Stage.DISQUALIFIED);
        assertThat(undone.person().email()).isEqualTo(ann().email());
        assertThat(decide(prospect(row(MONDAY), note("Wants an offer", daysAgo(1)))
                                .withdraw("row-2", MONDAY))
                        .noLead())
                .isNull();
    }

    @Test
    void whatOurOwnContactsBroughtAboutKeepsNobody() {
        var undone = prospect(
                        row(MONDAY),
                        activity(ActivityKind.EMAIL_DELIVERED, daysAgo(1)),
                        activity(ActivityKind.VOICEMAIL, daysAgo(1)))
                .withdraw("row-2", MONDAY);

        assertThat(decide(undone).noLead()).isEqualTo(NoLead.WITHDRAWN);
    }

    @Test
    void aRefusalIsNeverTakenBack() {
        var refused = new Consent(ConsentStatus.DENIED, ConsentStatus.GRANTED, "no mail", null);

        var undone = decide(prospect(row(MONDAY, refused)).withdraw("row-2", MONDAY));

        assertThat(undone.consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(undone.consent().phone()).isNotEqualTo(ConsentStatus.GRANTED);
        var optedOut = prospect(row(MONDAY), activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(1)))
                .withdraw("row-2", MONDAY);
        assertThat(decide(optedOut).stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aRowThatAnotherImportBroughtAsWellStays() {
        var twice = prospect(row(MONDAY), row(TUESDAY));

        assertThat(decide(twice.withdraw("row-2", MONDAY)).noLead()).isNull();
        assertThat(decide(twice.withdraw("row-2", MONDAY).withdraw("row-2", TUESDAY))
                        .noLead())
                .isEqualTo(NoLead.WITHDRAWN);
    }

    @Test
    void aRowThatIsLoadedAgainAfterwardsCountsAsItComesThen() {
        var again = capture(
                        "row-2",
                        CaptureChannel.IMPORT,
                        ann(),
                        null,
                        daysAgo(1),
                        Map.of("budget", "none"),
                        null,
                        Consent.UNKNOWN,
                        Machine.UNKNOWN)
                .broughtBy(List.of(TUESDAY));

        var loadedAgain = prospect(row(MONDAY)).withdraw("row-2", MONDAY).with(again);

        assertThat(decide(loadedAgain).noLead()).isNull();
        assertThat(loadedAgain.captures())
                .singleElement()
                .extracting(LeadCaptured::answers)
                .isEqualTo(again.answers());
    }

    @Test
    void anImportThatNeverBroughtARowTakesNothingBack() {
        var held = prospect(row(MONDAY), webForm(daysAgo(3)));

        assertThat(held.withdraw("row-2", TUESDAY)).isSameAs(held);
        assertThat(held.withdraw("row-3", MONDAY)).isSameAs(held);
        assertThat(prospect(webForm(daysAgo(3))).withdraw(webForm(daysAgo(3)).leadId(), MONDAY))
                .isEqualTo(prospect(webForm(daysAgo(3))));
    }

    @Test
    void aMergeKeepsWhatWasTakenBack() {
        var undone = prospect(row(MONDAY)).withdraw("row-2", MONDAY);
        var other = Prospect.firstSeen("p-2", daysAgo(9)).with(webForm(daysAgo(9)));

        var merged = other.absorb(undone);

        assertThat(merged.isWithdrawn(merged.captures().getLast())).isTrue();
    }
}
