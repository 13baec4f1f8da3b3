package io.followthrough.qualification.domain;

import static io.followthrough.events.ActivityKind.DEAL_LOST;
import static io.followthrough.events.ActivityKind.DEAL_OPENED;
import static io.followthrough.events.ActivityKind.DEAL_WON;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.qualification.domain.KnownDeal.State;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who are merged have had two deals, unless a system that gives ids says that it was one; and each gets back their own. */
class DealsOfTwoTests {

    private final Prospect ann = Prospect.firstSeen("ann", daysAgo(20));
    private final Prospect bob = Prospect.firstSeen("bob", daysAgo(19));

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"deal-2", "deal"})
    void whatOnlyCountsTheDealsOfOneIsAnotherDealOfTheOther(String id) {
        var both = ann.with(deal(DEAL_WON, id, daysAgo(9))).absorb(bob.with(deal(DEAL_WON, id, daysAgo(8))));

        assertThat(KnownDeal.of(both)).extracting(KnownDeal::state).containsExactly(State.WON, State.WON);
        assertThat(KnownDeal.of(both)).extracting(KnownDeal::dealId).doesNotHaveDuplicates();
        assertThat(KnownDeal.of(both).getFirst().dealId()).isEqualTo(id);
        assertThat(KnownDeal.of(both).getLast().dealId()).isEqualTo("bob/" + (id == null ? "deal" : id));
    }

    @Test
    void anIdOfAnotherSystemIsTheSameDealWithBoth() {
        var both = ann.with(deal(DEAL_OPENED, "crm-4711", daysAgo(9)))
                .absorb(bob.with(deal(DEAL_WON, "crm-4711", daysAgo(8))));

        assertThat(KnownDeal.of(both)).extracting(KnownDeal::state).containsExactly(State.WON);
    }

    @Test
    void aLossOfOneEndsNoDealOfTheOther() {
        var both = ann.with(deal(DEAL_OPENED, null, daysAgo(9)))
                .with(deal(DEAL_LOST, null, daysAgo(3)))
                .absorb(bob.with(deal(DEAL_OPENED, "offer", daysAgo(8))));

        var deals = new Deals(both);
        assertThat(both.activities().stream().map(deals::told).toList())
                .containsExactly(Deals.Change.OPENED, Deals.Change.OPENED, Deals.Change.OTHERS_GO_ON);
    }

    @Test
    void theDealOfTheOtherIsCorrectedByTheIdThatIsShown() {
        var both = ann.with(deal(DEAL_OPENED, null, daysAgo(9)))
                .absorb(bob.with(deal(DEAL_OPENED, null, daysAgo(8))))
                .with(deal(DEAL_WON, "bob/deal", daysAgo(2)).of("ann"));

        assertThat(KnownDeal.of(both)).extracting(KnownDeal::state).containsExactly(State.OPEN, State.WON);
    }

    @Test
    void ofAThirdWhoWasMergedBeforeItIsKeptWhoseItWas() {
        var carl = Prospect.firstSeen("carl", daysAgo(18)).with(deal(DEAL_OPENED, null, daysAgo(7)));
        var all = ann.with(deal(DEAL_OPENED, null, daysAgo(9)))
                .absorb(bob.with(deal(DEAL_OPENED, null, daysAgo(8))).absorb(carl));

        assertThat(KnownDeal.of(all)).extracting(KnownDeal::dealId).containsExactly(null, "bob/deal", "carl/deal");
    }

    @Test
    void onceTheyAreTwoEachHasTheirOwn() {
        var alone = bob.with(deal(DEAL_OPENED, null, daysAgo(8)));
        var both = ann.with(deal(DEAL_OPENED, null, daysAgo(9)))
                .absorb(alone)
                .with(deal(DEAL_WON, "bob/deal", TODAY).of("ann"));

        var back = Separation.restored(both, alone.mergedInto("ann"), Set.of(), daysAgo(5));
        var left = Separation.withoutRestored(both, back, Set.of());

        assertThat(KnownDeal.of(back)).extracting(KnownDeal::dealId).containsOnlyNulls();
        assertThat(KnownDeal.of(back)).extracting(KnownDeal::state).containsExactly(State.WON);
        assertThat(KnownDeal.of(left)).extracting(KnownDeal::state).containsExactly(State.OPEN);
    }

    @Test
    void mergedAgainNothingIsTwice() {
        var one = ann.with(deal(DEAL_OPENED, null, daysAgo(9)));
        var other = bob.with(deal(DEAL_OPENED, null, daysAgo(8)));

        assertThat(one.absorb(other).absorb(other)).isEqualTo(one.absorb(other));
        assertThat(one.absorb(other).activities())
                .extracting(ActivityRecorded::activityId)
                .doesNotHaveDuplicates();
    }
}
