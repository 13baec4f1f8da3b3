package io.followthrough.cadence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.events.Deal;
import io.followthrough.events.TouchChannel;
import io.followthrough.kit.web.InvalidInputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A deal that is reported with a contact is held to what every other door holds it to. */
class DealOfAnOutcomeTests {

    @Test
    void anAmountBelowNothingIsRefused() {
        assertThatThrownBy(() -> report(new Deal(null, new BigDecimal("-1"), "EUR", null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("deal.value"));
    }

    @Test
    void aCurrencyThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> report(new Deal(null, BigDecimal.TEN, "EURO", null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("deal.currency"));
    }

    @Test
    void aPossibleOneIsTaken() {
        assertThat(report(new Deal("d-1", BigDecimal.TEN, "EUR", null)).deal()).isNotNull();
    }

    private static io.followthrough.cadence.domain.followup.Report report(Deal deal) {
        return new OutcomeInput("DEAL_OPENED", null, null, null, null, deal, null, null, null, null)
                .toReport(TouchChannel.CALL);
    }
}
