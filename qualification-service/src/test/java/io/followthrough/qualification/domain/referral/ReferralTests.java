package io.followthrough.qualification.domain.referral;

import static io.followthrough.qualification.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.qualification.domain.referral.Verdict.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One reward for one recommendation, and none for oneself. */
class ReferralTests {

    private static final Map<String, Instant> NOBODY = Map.of();

    @Test
    void theReferrerIsRewardedOnceTheReferredBecomesACustomer() {
        var referral = Referral.of("bob").told(List.of(by("ann", 9)));

        assertThat(referral.due(NOBODY)).isEmpty();
        assertThat(referral.standing(true, false, null).due(NOBODY)).contains("ann");
    }

    @Test
    void aRewardIsGivenOnce() {
        var rewarded = customer(by("ann", 9)).rewarded("ann", daysAgo(1));

        assertThat(rewarded.due(NOBODY)).isEmpty();
        assertThat(states(rewarded)).containsExactly(State.EARNED);
    }

    @Test
    void theEarliestRecommendationCountsWhateverTheOrderOfArrival() {
        var referral = customer(by("zoe", 5)).told(List.of(by("ann", 9)));

        assertThat(referral.due(NOBODY)).contains("ann");
        assertThat(states(referral)).containsExactly(State.PENDING, State.REFUSED_LATER);
    }

    @Test
    void nobodyEarnsARewardForThemselves() {
        var referral = customer(by("bob", 9));

        assertThat(referral.due(NOBODY)).isEmpty();
        assertThat(states(referral)).containsExactly(State.REFUSED_SELF);
        assertThat(referral.verdicts(NOBODY).getFirst().reason()).contains("themselves");
    }

    @Test
    void whoeverClosesACircleIsRefusedAndNobodyElse() {
        var closing = customer(by("ann", 5));
        var first = Referral.of("ann").told(List.of(by("bob", 9))).standing(true, false, null);

        assertThat(closing.due(Map.of("ann", daysAgo(9)))).isEmpty();
        assertThat(closing.verdicts(Map.of("ann", daysAgo(9))).getFirst().state())
                .isEqualTo(State.REFUSED_CIRCLE);
        assertThat(first.due(Map.of("bob", daysAgo(5)))).contains("bob");
    }

    @Test
    void anUnknownReferrerWaitsUntilSomebodyIsKnownByThatName() {
        var referral = customer(new Telling("fact", daysAgo(9), null, "hash"));

        assertThat(states(referral)).containsExactly(State.REFERRER_UNKNOWN);
        assertThat(referral.due(NOBODY)).isEmpty();
        assertThat(referral.knowing(Set.of("hash"), "ann").due(NOBODY)).contains("ann");
    }

    @Test
    void aReferrerWhoTurnsOutToBeTheReferredIsRefused() {
        var referral = customer(by("ann", 9)).following(id -> id.equals("ann") ? "bob" : id);

        assertThat(states(referral)).containsExactly(State.REFUSED_SELF);
    }

    @Test
    void importedHistoryEarnsNothing() {
        assertThat(Referral.of("bob")
                        .told(List.of(by("ann", 9)))
                        .standing(true, true, null)
                        .due(NOBODY))
                .isEmpty();
    }

    @Test
    void aRowThatWasTakenBackRecommendedNobody() {
        var row = by("ann", 9).broughtBy(List.of("import-1", "import-2"));
        var referral = customer(row).told(List.of(by("zoe", 5))).rewarded("ann", daysAgo(1));

        var once = referral.withdrawn(row.factId(), "import-1");
        assertThat(once.rewarded()).as("another import brought it as well").isEqualTo("ann");
        var undone = once.withdrawn(row.factId(), "import-2");

        assertThat(undone.rewarded()).isNull();
        assertThat(undone.takenBack()).isEqualTo(1);
        assertThat(undone.verdicts(NOBODY)).extracting(Verdict::referrer).containsExactly("zoe");
        assertThat(undone.due(NOBODY)).contains("zoe");
        assertThat(undone.recommendedBy("ann")).isEmpty();
        assertThat(undone.told(List.of(by("ann", 9).broughtBy(List.of("import-3"))))
                        .verdicts(NOBODY))
                .as("the same list again")
                .hasSize(2);
        assertThat(referral.given(daysAgo(0))
                        .withdrawn(row.factId(), "import-1")
                        .withdrawn(row.factId(), "import-2")
                        .rewarded())
                .as("what was handed over was")
                .isEqualTo("ann");
    }

    @Test
    void twoWhoTurnOutToBeOnePersonAreRewardedForOnce() {
        var rewarded = customer(by("ann", 9)).rewarded("ann", daysAgo(1));
        var both = Referral.of("robert").told(List.of(by("zoe", 20))).absorb(rewarded);

        assertThat(both.due(NOBODY)).isEmpty();
    }

    private static Referral customer(Telling telling) {
        return Referral.of("bob").told(List.of(telling)).standing(true, false, null);
    }

    private static Telling by(String referrer, int daysAgo) {
        return new Telling(referrer + "-" + daysAgo, daysAgo(daysAgo), referrer, null);
    }

    private static List<State> states(Referral referral) {
        return referral.verdicts(NOBODY).stream().map(Verdict::state).toList();
    }

    @Test
    void whoWasACustomerBeforeEarnsNobodyAReward() {
        var referral = Referral.of("bob")
                .told(List.of(by("ann", 5)))
                .standing(true, false, io.followthrough.qualification.Facts.daysAgo(9));

        assertThat(referral.due(NOBODY)).isEmpty();
        assertThat(states(referral)).containsExactly(State.REFUSED_CUSTOMER);
    }

    @Test
    void aRewardIsEarnedUntilItIsGiven() {
        var earned = Referral.of("bob")
                .told(List.of(by("ann", 5)))
                .standing(true, false, io.followthrough.qualification.Facts.daysAgo(1))
                .rewarded("ann", io.followthrough.qualification.Facts.daysAgo(1));

        assertThat(states(earned)).containsExactly(State.EARNED);
        assertThat(states(earned.given(io.followthrough.qualification.Facts.TODAY)))
                .containsExactly(State.GIVEN);
        assertThat(Referral.of("bob")
                        .given(io.followthrough.qualification.Facts.TODAY)
                        .givenAt())
                .isNull();
    }
}
