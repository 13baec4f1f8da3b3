package io.followthrough.qualification.domain;

import static io.followthrough.events.ActivityKind.DEAL_LOST;
import static io.followthrough.events.ActivityKind.DEAL_OPENED;
import static io.followthrough.events.ActivityKind.DEAL_WON;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several deals of one person. */
class DealTests {

    @Test
    void oneLostOfTwoDoesNotEndTheRoad() {
        var decision = decide(
                webForm(daysAgo(9)),
                deal(DEAL_OPENED, "one", daysAgo(8)),
                deal(DEAL_OPENED, "two", daysAgo(7)),
                deal(DEAL_LOST, "one", TODAY));

        assertThat(decision.stage().stage()).isEqualTo(Stage.OPPORTUNITY);
        assertThat(decision.road().road()).isEqualTo(Road.CURRENT_INTEREST);
    }

    @Test
    void aCustomerWhoLosesAnotherDealStaysOne() {
        assertThat(stage(
                        deal(DEAL_WON, "one", daysAgo(9)),
                        deal(DEAL_OPENED, "two", daysAgo(8)),
                        deal(DEAL_LOST, "two", TODAY)))
                .isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void aCustomerCanBeLostAndWonBack() {
        var won = deal(DEAL_WON, "one", daysAgo(9));
        var left = deal(DEAL_LOST, "one", daysAgo(5));

        assertThat(stage(won, left)).isEqualTo(Stage.LOST);
        assertThat(stage(won, left, deal(DEAL_OPENED, "two", daysAgo(3)))).isEqualTo(Stage.OPPORTUNITY);
        assertThat(stage(won, left, deal(DEAL_WON, "two", daysAgo(3)))).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void whoLeavesWithOneOfTwoWonStaysACustomer() {
        assertThat(stage(
                        deal(DEAL_WON, "one", daysAgo(9)),
                        deal(DEAL_WON, "two", daysAgo(8)),
                        deal(DEAL_LOST, "one", TODAY)))
                .isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void aWinThatIsLostWhileAnotherRunsEndsNoRoadAndOpensNothingAgain() {
        var decision = decide(
                webForm(daysAgo(9)),
                deal(DEAL_WON, "one", daysAgo(8)),
                deal(DEAL_OPENED, "two", daysAgo(7)),
                deal(DEAL_LOST, "one", TODAY));

        assertThat(decision.stage().stage()).isEqualTo(Stage.OPPORTUNITY);
        assertThat(decision.stage().reason()).startsWith("deal won is lost, another is open");
        assertThat(decision.road().road()).isEqualTo(Road.CURRENT_INTEREST);
    }

    @Test
    void aWinByMistakeIsTakenBack() {
        assertThat(stage(
                        deal(DEAL_OPENED, "one", daysAgo(9)),
                        deal(DEAL_WON, "one", daysAgo(8)),
                        deal(DEAL_OPENED, "one", TODAY)))
                .isEqualTo(Stage.OPPORTUNITY);
    }

    @Test
    void aLossByMistakeIsOpenedAgain() {
        assertThat(stage(
                        deal(DEAL_OPENED, "one", daysAgo(9)),
                        deal(DEAL_LOST, "one", daysAgo(8)),
                        deal(DEAL_OPENED, "one", TODAY)))
                .isEqualTo(Stage.OPPORTUNITY);
    }

    /** As where only the days of an old list are known. */
    @ParameterizedTest
    @CsvSource({"DEAL_WON, CUSTOMER", "DEAL_LOST, LOST"})
    void whatBeganAndEndedInOneInstantHasEnded(ActivityKind end, Stage stage) {
        for (var id : Arrays.asList(null, "one")) {
            assertThat(stage(deal(end, id, daysAgo(2)), deal(DEAL_OPENED, id, daysAgo(2))))
                    .isEqualTo(stage);
        }
    }

    @Test
    void anotherDealOfACustomerTakesNothingBack() {
        assertThat(stage(deal(DEAL_WON, null, daysAgo(9)), deal(DEAL_OPENED, "two", TODAY)))
                .isEqualTo(Stage.CUSTOMER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "WON OPENED, OPPORTUNITY, OPEN",
        "WON LOST, LOST, LOST",
        "WON LOST OPENED, OPPORTUNITY, OPEN",
        "WON OPENED WON, CUSTOMER, WON",
        "LOST OPENED, OPPORTUNITY, OPEN",
        "OPENED LOST OPENED LOST, LOST, LOST",
        "LOST OPENED WON, CUSTOMER, WON",
    })
    void newsOfTheSameDealCorrectsItWithAnIdOrWithout(String told, Stage stage, KnownDeal.State state) {
        for (var dealId : Arrays.asList("one", null)) {
            var facts = new ArrayList<>();
            for (var outcome : told.split(" ")) {
                facts.add(deal(ActivityKind.valueOf("DEAL_" + outcome), dealId, daysAgo(9 - facts.size())));
            }

            assertThat(stage(facts.toArray())).isEqualTo(stage);
            assertThat(KnownDeal.of(prospect(facts.toArray())))
                    .extracting(KnownDeal::state)
                    .containsExactly(state);
        }
    }

    @Test
    void eachDealIsKnownAsItStands() {
        var deals = KnownDeal.of(prospect(
                deal(DEAL_OPENED, "one", daysAgo(9)),
                deal(DEAL_OPENED, "two", daysAgo(8)),
                deal(DEAL_LOST, "one", daysAgo(2))));

        assertThat(deals).extracting(KnownDeal::dealId).containsExactly("one", "two");
        assertThat(deals).extracting(KnownDeal::state).containsExactly(KnownDeal.State.LOST, KnownDeal.State.OPEN);
        assertThat(deals.getFirst().openedAt()).isEqualTo(daysAgo(9));
        assertThat(deals.getFirst().since()).isEqualTo(daysAgo(2));
    }

    private static Stage stage(Object... facts) {
        return decide(facts).stage().stage();
    }
}
