package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a deal is by its id. */
class DealOwnerTests {

    private static final DealOwner ANN = new DealOwner("ann-id");

    @ParameterizedTest
    @CsvSource({
        "'', ann-id/deal, ''",
        "deal-2, ann-id/deal-2, deal-2",
        "ann-id/deal-2, ann-id/deal-2, deal-2",
        "ann-id/deal, ann-id/deal, ''",
        "crm-4711, crm-4711, crm-4711",
        "ann-id/4711, ann-id/4711, ann-id/4711",
        "bob-id/deal-2, bob-id/deal-2, bob-id/deal-2",
        "dealer-2, dealer-2, dealer-2",
    })
    void oneThatMerelyCountsDealsIsTheOwners(String told, String amongOthers, String own) {
        assertThat(ANN.amongOthers(told)).isEqualTo(amongOthers);
        assertThat(ANN.own(told)).isEqualTo(own);
        assertThat(ANN.own(ANN.amongOthers(told))).isEqualTo(own);
    }

    @Test
    void theirsBeginsWithTheirId() {
        assertThat(ANN.isNamedIn("ann-id/deal-2")).isTrue();
        assertThat(ANN.isNamedIn("ann-id-2/deal-2")).isFalse();
    }
}
