package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anActivity;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.qualification.domain.referral.Referral;
import io.followthrough.qualification.domain.referral.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From captures and activities to one reward, over the real store. */
class RewardTests {

    private static final String ANN = "ann@example.com";
    private static final String ANNS_PHONE = "+4930123456";
    private static final String ANNS_NUMBER = "17";
    private static final String BOB = "bob@example.org";

    private final QualifyingSystem system = new QualifyingSystem();
    private final List<EventEnvelope<?>> captures = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {ANN, "ANN@example.com ", "+49 (30) 123456", "crm:4711"})
    void whoWasNamedByAnyIdentifierIsRewarded(String named) {
        captured("a", ANN, ANNS_NUMBER, null, 9);
        captured("b", BOB, null, named, 8);
        won(BOB);

        keep();

        assertThat(rewarded()).containsExactly(id(ANN) + " for " + id(BOB));
    }

    @Test
    void whoWasNamedByProspectIdIsRewarded() {
        captured("a", ANN, null, null, 9);
        captured("b", BOB, null, id(ANN), 8);
        won(BOB);

        keep();

        assertThat(rewarded()).hasSize(1);
    }

    @Test
    void aReferralThatWasGivenBeforeThePersonIsKnownIsRewarded() {
        captured("a", ANN, null, null, 9);
        given(ANN, BOB);
        keep();
        captured("b", BOB, null, null, 5);
        won(BOB);

        keep();

        assertThat(rewarded()).containsExactly(id(ANN) + " for " + id(BOB));
    }

    /** Each of the two becomes known, and the ledger reads of it, between the look for them and the write. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoBecomesKnownJustThenIsFound(boolean referrerIsKnown) {
        if (referrerIsKnown) {
            captured("a", ANN, null, null, 9);
            keep();
        }
        var referral = capture("b", BOB, null, ANN, 8);
        var racing = system.keepReferrals(() -> {
            if (!referrerIsKnown) {
                captured("a", ANN, null, null, 9);
            }
            system.handle(referral);
            keep();
        });

        racing.handle(List.of(referral));

        assertThat(states(BOB)).containsExactly(Verdict.State.PENDING);
        won(BOB);
        keep();
        assertThat(rewarded()).containsExactly(id(ANN) + " for " + id(BOB));
    }

    @Test
    void aReferrerWhoIsKnownOnlyLaterIsRewardedThen() {
        captured("b", BOB, null, ANN, 9);
        won(BOB);
        keep();
        assertThat(rewarded()).isEmpty();
        assertThat(states(BOB)).containsExactly(Verdict.State.REFERRER_UNKNOWN);

        captured("a", ANN, null, null, 5);
        keep();

        assertThat(rewarded()).containsExactly(id(ANN) + " for " + id(BOB));
    }

    @Test
    void whoWasErasedRecommendedNobody() {
        captured("a", ANN, null, null, 9);
        captured("b", BOB, null, ANN, 8);
        keep();
        assertThat(states(BOB)).containsExactly(Verdict.State.PENDING);

        erased(ANN);
        keep();
        won(BOB);
        keep();

        assertThat(states(BOB)).isEmpty();
        assertThat(rewarded()).isEmpty();
    }

    @Test
    void whoWasErasedWasRecommendedByNobody() {
        captured("a", ANN, null, null, 9);
        captured("b", BOB, null, ANN, 8);
        keep();
        var bob = id(BOB);

        erased(BOB);
        keep();

        assertThat(system.stores.referrals().of(List.of(bob)))
                .allSatisfy(referral -> assertThat(referral.tellings()).isEmpty());
    }

    private void erased(String email) {
        system.erasePeople().erase(system.findPerson().byKey("email:" + email).orElseThrow());
    }

    @Test
    void noRewardWithoutACustomer() {
        captured("a", ANN, null, null, 9);
        captured("b", BOB, null, ANN, 8);

        keep();

        assertThat(rewarded()).isEmpty();
        assertThat(states(BOB)).containsExactly(Verdict.State.PENDING);
    }

    @Test
    void repeatedEventsInAnyOrderRewardOnce() {
        captured("a", ANN, null, null, 9);
        captured("b", BOB, null, ANN, 8);
        given(ANN, BOB);
        won(BOB);
        var random = new Random(3);
        for (var again = 0; again < 5; again++) {
            var events = new ArrayList<EventEnvelope<?>>(captures);
            events.addAll(List.copyOf(system.told));
            Collections.shuffle(events, random);
            system.keepReferrals().handle(events);
        }

        assertThat(rewarded().stream().distinct()).hasSize(1);
        assertThat(system.told.stream()
                        .filter(event -> event.data() instanceof ReferralRewarded)
                        .map(EventEnvelope::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void twoWhoRecommendEachOtherEarnOneRewardAtMost() {
        captured("a", ANN, null, BOB, 9);
        captured("b", BOB, null, ANN, 8);
        won(ANN);
        won(BOB);

        keep();
        keep();

        assertThat(rewarded()).containsExactly(id(BOB) + " for " + id(ANN));
        assertThat(states(BOB)).containsExactly(Verdict.State.REFUSED_CIRCLE);
    }

    @Test
    void whoTurnsOutToHaveRecommendedThemselvesEarnsNothing() {
        captured("a", ANN, null, null, 9);
        captured("b", null, ANNS_NUMBER, ANN, 8);
        keep();
        captured("c", ANN, ANNS_NUMBER, null, 7);
        won(ANN);

        keep();

        assertThat(rewarded()).isEmpty();
    }

    @Test
    void mergesOnEitherSideAreFollowed() {
        captured("a1", ANN, null, null, 20);
        captured("a2", null, ANNS_NUMBER, null, 15);
        captured("b1", BOB, null, "shop:" + ANNS_NUMBER, 12);
        keep();
        captured("a3", ANN, ANNS_NUMBER, null, 10);
        won(BOB);

        keep();

        assertThat(rewarded()).containsExactly(id(ANN) + " for " + id(BOB));
    }

    @Test
    void theLedgerNamesNobody() {
        captured("b", BOB, null, "zoe@example.com", 9);
        given(BOB, "max@example.com");
        keep();

        var ledger = system.stores.referrals().list(List.of(), List.of(), 10, null);
        assertThat(ledger.total()).isEqualTo(2);
        assertThat(ledger.referrals().toString()).doesNotContain("@");
    }

    /** What the service's own consumer would get from the topics. */
    private void keep() {
        var events = new ArrayList<EventEnvelope<?>>(captures);
        events.addAll(List.copyOf(system.told));
        system.keepReferrals().handle(events);
    }

    private List<String> rewarded() {
        return system.told(ReferralRewarded.class).stream()
                .map(reward -> reward.prospectId() + " for " + reward.referredProspectId())
                .toList();
    }

    private List<Verdict.State> states(String email) {
        var referred = id(email);
        return system.stores.referrals().of(List.of(referred)).stream()
                .map((Referral referral) ->
                        referral.verdicts(system.keepReferrals().recommendedBy(referred)))
                .flatMap(List::stream)
                .map(Verdict::state)
                .toList();
    }

    private String id(String email) {
        return system.holder("email:" + email).prospectId();
    }

    private void captured(String leadId, String email, String number, String referredBy, int daysAgo) {
        var event = capture(leadId, email, number, referredBy, daysAgo);
        system.handle(event);
        captures.add(event);
    }

    private static EventEnvelope<LeadCaptured> capture(
            String leadId, String email, String number, String referredBy, int daysAgo) {
        var ids = new java.util.TreeMap<String, String>();
        if (ANN.equals(email) && "a".equals(leadId)) {
            ids.put("crm", "4711");
        }
        if (number != null) {
            ids.put("shop", number);
        }
        var capture = new LeadCaptured(
                leadId,
                CaptureChannel.REFERRAL,
                new CaptureSource("friends", null, null, Map.of(), null, null, referredBy),
                new io.followthrough.events.Person(
                        null, email, ids.containsKey("crm") ? ANNS_PHONE : null, ids, null, null, null, Map.of()),
                null,
                Map.of(),
                List.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN,
                null,
                false,
                daysAgo(daysAgo));
        return anEvent(leadId, capture.capturedAt(), capture);
    }

    private void given(String referrer, String referred) {
        var fact = anActivity("given-1", ActivityKind.REFERRAL_GIVEN, id(referrer), daysAgo(6));
        var activity = new ActivityRecorded(
                fact.activityId(),
                fact.kind(),
                null,
                fact.prospectId(),
                null,
                null,
                fact.at(),
                null,
                null,
                Map.of("referred", referred),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
        system.handle(anEvent("given-" + referred, activity.at(), activity));
    }

    private void won(String email) {
        system.clock.advance(Duration.ofSeconds(1));
        var won = anActivity("won-" + email, ActivityKind.DEAL_WON, id(email), daysAgo(1));
        system.handle(anEvent("won-" + email, won.at(), won));
    }
}
