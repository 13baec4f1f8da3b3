package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.person;
import static io.followthrough.testkit.Fixtures.anActivity;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.Deal;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.ReferralRewardWithdrawn;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.domain.referral.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk hands no reward over for a sale that never was. */
class RewardsTakenBackTests {

    private static final String ANN = "ann@example.com";
    private static final String BOB = "bob@example.org";

    private final QualifyingSystem system = new QualifyingSystem();

    @BeforeEach
    void annRecommendsBob() {
        captured("a", ANN, null);
        captured("b", BOB, ANN);
        happens(ActivityKind.DEAL_WON, "r");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEAL_LOST", "DEAL_OPENED"})
    void withTheSaleTheRewardIsTakenBackAndItIsEarnedWithTheNext(ActivityKind correction) {
        assertThat(states()).containsExactly(Verdict.State.EARNED);

        happens(correction, "r");
        assertThat(states()).containsExactly(Verdict.State.PENDING);
        assertThat(told(ReferralRewardWithdrawn.class)).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.prospectId()).isEqualTo(ann());
            assertThat(withdrawn.referredProspectId()).isEqualTo(bob());
            assertThat(withdrawn.referralId())
                    .isEqualTo(told(ReferralRewarded.class).getFirst().referralId());
        });
        assertThat(system.keepReferrals().given(bob())).as("nothing is due").isFalse();

        happens(ActivityKind.DEAL_WON, "again");
        assertThat(states()).containsExactly(Verdict.State.EARNED);
        assertThat(system.told.stream()
                        .filter(event -> event.data() instanceof ReferralRewarded)
                        .map(EventEnvelope::id))
                .as("the second is no repetition of the first")
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aWinThatWasNoneMadeNobodyACustomerBeforeTheyWereRecommended() {
        var cara = "cara@example.net";
        captured("c", cara, null);
        captured("a", ANN, null);
        happensTo(cara, ActivityKind.DEAL_WON, "mistake");
        system.clock.advance(Duration.ofHours(1));
        captured("c2", cara, ANN, system.clock.instant());
        happensTo(cara, ActivityKind.DEAL_WON, "real");
        assertThat(statesOf(cara)).containsExactly(Verdict.State.REFUSED_CUSTOMER);

        happensTo(cara, ActivityKind.DEAL_LOST, "mistake");

        assertThat(statesOf(cara)).containsExactly(Verdict.State.EARNED);
    }

    private <E extends ProspectEvent> List<E> told(Class<E> type) {
        return system.told.stream()
                .map(EventEnvelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private String ann() {
        return system.holder("email:" + ANN).prospectId();
    }

    @Test
    void anotherSaleKeepsIt() {
        happens(ActivityKind.DEAL_WON, "again");
        happens(ActivityKind.DEAL_LOST, "r");

        assertThat(states()).containsExactly(Verdict.State.EARNED);
    }

    @Test
    void whatWasHandedOverIsGiven() {
        assertThat(states()).containsExactly(Verdict.State.EARNED);
        assertThat(system.keepReferrals().given(bob())).isTrue();

        happens(ActivityKind.DEAL_LOST, "r");

        assertThat(states()).containsExactly(Verdict.State.GIVEN);
    }

    @Test
    void whoWantsNoContactAnyMoreHasBoughtAllTheSame() {
        happens(ActivityKind.CONSENT_WITHDRAWN, null);

        assertThat(states()).containsExactly(Verdict.State.EARNED);
    }

    @Test
    void anOlderDecisionThatComesAgainEarnsNothing() {
        var older = List.copyOf(system.told);
        happens(ActivityKind.DEAL_LOST, "r");
        assertThat(states()).containsExactly(Verdict.State.PENDING);

        var again = new ArrayList<EventEnvelope<?>>(older);
        again.replaceAll(event -> anEvent(event.id() + "-again", event.time(), event.data()));
        system.keepReferrals().handle(again);

        assertThat(states()).containsExactly(Verdict.State.PENDING);
    }

    @Test
    void whomAnUndoneRowNamedRecommendedNobody() {
        var dora = "dora@example.net";
        var row = capture("d", dora, ANN, Facts.daysAgo(3)).broughtBy(List.of("import-1"));
        var brought = anEvent("d", row.capturedAt(), row);
        system.handle(brought);
        system.keepReferrals().handle(List.of(brought));
        happensTo(dora, ActivityKind.DEAL_WON, "sold");
        assertThat(statesOf(dora)).containsExactly(Verdict.State.EARNED);

        var undone = anEvent(
                "w",
                system.clock.instant(),
                new LeadWithdrawn("d", "import-1", row.person(), null, system.clock.instant()));
        system.handle(undone);
        system.keepReferrals().handle(List.of(undone));

        assertThat(statesOf(dora)).isEmpty();
        assertThat(told(ReferralRewardWithdrawn.class)).hasSize(1);
    }

    private List<Verdict.State> states() {
        return statesOf(BOB);
    }

    private List<Verdict.State> statesOf(String email) {
        var id = system.holder("email:" + email).prospectId();
        system.keepReferrals().handle(new ArrayList<>(system.told));
        return system.stores.referrals().of(List.of(id)).stream()
                .flatMap(referral -> referral.verdicts(system.keepReferrals().recommendedBy(id)).stream())
                .map(Verdict::state)
                .toList();
    }

    private String bob() {
        return system.holder("email:" + BOB).prospectId();
    }

    private void captured(String leadId, String email, String referredBy) {
        captured(leadId, email, referredBy, Facts.daysAgo(9));
    }

    private void captured(String leadId, String email, String referredBy, Instant at) {
        var capture = capture(leadId, email, referredBy, at);
        var event = anEvent(leadId, capture.capturedAt(), capture);
        system.handle(event);
        system.keepReferrals().handle(List.of(event));
    }

    private static LeadCaptured capture(String leadId, String email, String referredBy, Instant at) {
        return new LeadCaptured(
                leadId,
                CaptureChannel.REFERRAL,
                new CaptureSource("friends", null, null, Map.of(), null, null, referredBy),
                person(email, null),
                null,
                Map.of(),
                List.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN,
                null,
                false,
                at);
    }

    private void happens(ActivityKind kind, String dealId) {
        happensTo(BOB, kind, dealId);
    }

    private void happensTo(String email, ActivityKind kind, String dealId) {
        system.clock.advance(Duration.ofSeconds(1));
        var at = system.clock.instant();
        var fact = anActivity(
                kind + " at " + at, kind, system.holder("email:" + email).prospectId(), at);
        system.handle(anEvent(
                fact.activityId(),
                at,
                new ActivityRecorded(
                        fact.activityId(),
                        kind,
                        null,
                        fact.prospectId(),
                        null,
                        null,
                        at,
                        null,
                        null,
                        Map.of(),
                        null,
                        dealId == null ? null : new Deal(dealId, null, null, null, null, null),
                        null,
                        Machine.HUMAN,
                        null,
                        false)));
    }
}
