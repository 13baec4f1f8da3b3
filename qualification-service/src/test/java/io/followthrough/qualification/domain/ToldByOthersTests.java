package io.followthrough.qualification.domain;

import static io.followthrough.events.Road.CURRENT_INTEREST;
import static io.followthrough.events.Road.FUTURE_INTEREST;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.newsletter;
import static io.followthrough.qualification.Facts.objection;
import static io.followthrough.qualification.Facts.touchedRecord;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Event;
import io.followthrough.events.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list or a system tells of somebody takes nothing back that they said, and is no new interest. */
class ToldByOthersTests {

    private static final Event NO = objection(ActivityKind.OBJECTION_RAISED, "NOT_INTERESTED", daysAgo(30));

    @Test
    void whoseRecordIsTouchedAfterANoIsLeftInPeace() {
        var road = decide(webForm(daysAgo(60)), NO, touchedRecord(TODAY)).road();

        assertThat(road.road()).isEqualTo(FUTURE_INTEREST);
        assertThat(road.reason()).contains("not interested");
    }

    @Test
    void aRecordThatIsTouchedEachNightIsNoNewInterest() {
        var once = decide(webForm(daysAgo(20)), touchedRecord(daysAgo(3)));
        var nightly = decide(
                webForm(daysAgo(20)), touchedRecord(daysAgo(3)), touchedRecord(daysAgo(2)), touchedRecord(TODAY));

        assertThat(nightly.road().since()).isEqualTo(daysAgo(20));
        assertThat(nightly.score()).isEqualTo(once.score());
    }

    @Test
    void noTouchedRecordBreaksTheSilence() {
        assertThat(decide(webForm(daysAgo(400)), touchedRecord(TODAY)).road().road())
                .isEqualTo(FUTURE_INTEREST);
    }

    @Test
    void whoIsKnownFromRecordsAloneIsLookedAtAsEverybodyWhoIsNew() {
        assertThat(decide(touchedRecord(TODAY)).road().road()).isEqualTo(CURRENT_INTEREST);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "PARTNER"})
    void aListTakesNoNoBack(CaptureChannel channel) {
        var listed = capture(channel, ann(), TODAY, Map.of("need", "we lose leads"), null);

        assertThat(decide(webForm(daysAgo(60)), NO, listed).road().road()).isEqualTo(FUTURE_INTEREST);
    }

    @Test
    void aListBringsNobodyBackOfWhomADealWasLost() {
        var decision = decide(
                webForm(daysAgo(90)),
                deal(ActivityKind.DEAL_OPENED, "d-one", daysAgo(60)),
                deal(ActivityKind.DEAL_LOST, "d-one", daysAgo(30)),
                capture(CaptureChannel.IMPORT, ann(), TODAY));

        assertThat(decision.stage().stage()).isEqualTo(Stage.LOST);
        assertThat(decision.road().road()).isEqualTo(FUTURE_INTEREST);
    }

    @Test
    void whoReadsANewsletterAndStandsOnAListMayBeCalled() {
        assertThat(decide(newsletter(daysAgo(60)), capture(CaptureChannel.IMPORT, ann(), TODAY))
                        .road()
                        .road())
                .isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void whoComesByThemselvesAfterANoIsHeard() {
        assertThat(decide(webForm(daysAgo(60)), NO, webForm(TODAY)).road().road())
                .isEqualTo(CURRENT_INTEREST);
    }
}
