package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.Machine;
import io.followthrough.events.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far a person has come, by the order of events and not of their arrival. */
class StageTests {

    @Test
    void whoJustCameIsALead() {
        assertThat(stage(webForm(TODAY))).isEqualTo(Stage.LEAD);
    }

    @Test
    void aLeadKnownWellEnoughIsAProspect() {
        assertThat(stage(webForm(TODAY, Map.of("need", "yes", "budget", "10000", "timeline", "this quarter"))))
                .isEqualTo(Stage.PROSPECT);
    }

    @Test
    void aLeadWithoutAKnownNeedIsNoProspect() {
        var facts = webForm(TODAY, Map.of("authority", "I decide", "budget", "10000", "timeline", "this quarter"));

        assertThat(decide(facts).score()).isGreaterThan(new java.math.BigDecimal(60));
        assertThat(stage(facts)).isEqualTo(Stage.LEAD);
    }

    @Test
    void anOpenDealIsAnOpportunity() {
        assertThat(stage(webForm(daysAgo(1)), deal(ActivityKind.DEAL_OPENED, "d", TODAY)))
                .isEqualTo(Stage.OPPORTUNITY);
    }

    @Test
    void aWinMakesACustomerEvenBeforeTheFirstContact() {
        assertThat(stage(webForm(TODAY), deal(ActivityKind.DEAL_WON, null, daysAgo(20))))
                .isEqualTo(Stage.CUSTOMER);
        assertThat(stage(deal(ActivityKind.DEAL_WON, null, daysAgo(20)))).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void aLostDealIsLostUnlessAnotherIsOpen() {
        var opened = deal(ActivityKind.DEAL_OPENED, "one", daysAgo(9));
        var another = deal(ActivityKind.DEAL_OPENED, "two", daysAgo(8));
        var lost = deal(ActivityKind.DEAL_LOST, "one", daysAgo(7));

        assertThat(stage(opened, lost)).isEqualTo(Stage.LOST);
        assertThat(stage(opened, lost, another)).isEqualTo(Stage.OPPORTUNITY);
    }

    @Test
    void aCustomerStaysOneWhenAnotherDealIsLost() {
        assertThat(stage(deal(ActivityKind.DEAL_WON, "one", daysAgo(9)), deal(ActivityKind.DEAL_LOST, "two", TODAY)))
                .isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void whoAsksAgainAfterALossIsALead() {
        assertThat(stage(deal(ActivityKind.DEAL_LOST, "one", daysAgo(9)), webForm(TODAY)))
                .isEqualTo(Stage.LEAD);
    }

    @Test
    void whoWithdrawsConsentOrComplainsIsOptedOut() {
        assertThat(stage(webForm(daysAgo(1)), activity(ActivityKind.CONSENT_WITHDRAWN, TODAY)))
                .isEqualTo(Stage.OPTED_OUT);
        assertThat(stage(webForm(daysAgo(1)), activity(ActivityKind.COMPLAINT, TODAY)))
                .isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aNewCaptureDoesNotUndoAnOptOut() {
        assertThat(stage(activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(5)), webForm(TODAY)))
                .isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void whoConfirmsAgainStandsWhereTheyStood() {
        assertThat(stage(
                        deal(ActivityKind.DEAL_OPENED, "d", daysAgo(9)),
                        activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(5)),
                        activity(ActivityKind.CONSENT_CONFIRMED, TODAY)))
                .isEqualTo(Stage.OPPORTUNITY);
    }

    @Test
    void whoDoesNotFitIsDisqualified() {
        assertThat(stage(webForm(daysAgo(1)), answer("fit", "student", TODAY))).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void aMachineIsDisqualified() {
        var bot = capture(
                "bot", CaptureChannel.WEB_FORM, ann(), null, TODAY, Map.of(), null, Consent.UNKNOWN, Machine.MACHINE);

        assertThat(stage(bot)).isEqualTo(Stage.DISQUALIFIED);
        assertThat(stage(bot, webForm(TODAY))).isEqualTo(Stage.LEAD);
    }

    @Test
    void everyStageButTheFirstIsReachedByTheTable() {
        for (var stage : Stage.values()) {
            if (stage != Stage.LEAD) {
                assertThat(StageTable.CHANGES).anyMatch(change -> change.to() == stage);
            }
        }
    }

    @Test
    void theTableNamesEachChangeOnce() {
        assertThat(StageTable.CHANGES)
                .extracting(change -> change.from() + " " + change.trigger())
                .doesNotHaveDuplicates();
    }

    @Test
    void theStageSaysWhyAndSinceWhen() {
        var stage = decide(webForm(TODAY), deal(ActivityKind.DEAL_WON, null, daysAgo(20)))
                .stage();

        assertThat(stage.reason()).isEqualTo("deal won");
        assertThat(stage.since()).isEqualTo(daysAgo(20));
        assertThat(stage.repId()).isEqualTo("rep-1");
    }

    private static Stage stage(Object... facts) {
        return decide(facts).stage().stage();
    }
}
