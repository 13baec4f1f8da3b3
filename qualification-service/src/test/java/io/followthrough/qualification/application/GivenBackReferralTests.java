package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.person;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.Deal;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.qualification.domain.referral.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who were taken for one and are two again have recommended, and were recommended, as if they never had been. */
class GivenBackReferralTests {

    private static final String ANN = "ann@example.com";
    private static final String BOB = "bob@example.org";
    private static final String CARA = "cara@example.net";

    private final QualifyingSystem system = new QualifyingSystem();

    @ParameterizedTest
    @CsvSource({"9, 8", "8, 9"})
    void whoWasMergedWithTheirReferrerIsRecommendedAgain(int annSince, int bobSince) {
        captured("a", ANN, null, annSince);
        captured("b", BOB, ANN, bobSince);
        var merge = merged(ANN, BOB);
        assertThat(states(ANN)).containsExactly(Verdict.State.REFUSED_SELF);

        system.undoMerges().undo(merge, "boss");

        assertThat(states(ANN)).isEmpty();
        assertThat(states(BOB)).containsExactly(Verdict.State.PENDING);
        assertThat(referrers(BOB)).containsExactly(id(ANN));

        won(BOB);
        assertThat(states(BOB)).containsExactly(Verdict.State.EARNED);
        assertThat(system.told(ReferralRewarded.class).getLast().prospectId()).isEqualTo(id(ANN));
    }

    @Test
    void whatOneGaveIsTheirsAgain() {
        captured("c", CARA, null, 9);
        captured("a", ANN, null, 8);
        captured("b", BOB, ANN, 7);
        var merge = merged(CARA, ANN);
        assertThat(referrers(BOB)).containsExactly(id(CARA));

        system.undoMerges().undo(merge, "boss");

        assertThat(states(BOB)).containsExactly(Verdict.State.PENDING);
        assertThat(referrers(BOB)).containsExactly(id(ANN));
    }

    @Test
    void whatWasEarnedUnderTheWrongNameIsDueToWhoeverRecommended() {
        captured("c", CARA, null, 9);
        captured("a", ANN, null, 8);
        captured("b", BOB, ANN, 7);
        var merge = merged(CARA, ANN);
        won(BOB);
        assertThat(states(BOB)).containsExactly(Verdict.State.EARNED);

        system.undoMerges().undo(merge, "boss");
        states(BOB);
        captured("b2", BOB, null, 1);

        assertThat(states(BOB)).containsExactly(Verdict.State.EARNED);
        assertThat(system.told(ReferralRewarded.class).getLast().prospectId()).isEqualTo(id(ANN));
    }

    @Test
    void whoWasRecommendedUnderTheOtherNameIsAgain() {
        captured("a", ANN, null, 9);
        captured("c", CARA, null, 8);
        captured("b", BOB, ANN, 7);
        var merge = merged(CARA, BOB);
        assertThat(states(CARA)).containsExactly(Verdict.State.PENDING);

        system.undoMerges().undo(merge, "boss");

        assertThat(states(CARA)).isEmpty();
        assertThat(states(BOB)).containsExactly(Verdict.State.PENDING);
    }

    private Merge merged(String one, String other) {
        var merge = system.joinByHand()
                .merge(id(one), id(other), "namesakes", "boss")
                .orElseThrow();
        follow();
        return merge;
    }

    private List<Verdict.State> states(String email) {
        return verdicts(email).stream().map(Verdict::state).toList();
    }

    private List<String> referrers(String email) {
        return verdicts(email).stream().map(Verdict::referrer).toList();
    }

    private List<Verdict> verdicts(String email) {
        follow();
        var id = id(email);
        return system.stores.referrals().of(List.of(id)).stream()
                .flatMap(referral -> referral.verdicts(system.keepReferrals().recommendedBy(id)).stream())
                .toList();
    }

    private void follow() {
        system.keepReferrals().handle(new ArrayList<>(system.told));
    }

    private String id(String email) {
        return system.holder("email:" + email).prospectId();
    }

    private void captured(String leadId, String email, String referredBy, int daysAgo) {
        var capture = new LeadCaptured(
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
                daysAgo(daysAgo));
        var event = anEvent(leadId, capture.capturedAt(), capture);
        system.handle(event);
        system.keepReferrals().handle(List.of(event));
    }

    private void won(String email) {
        system.clock.advance(Duration.ofSeconds(1));
        var at = system.clock.instant();
        system.handle(anEvent(
                "won-" + at,
                at,
                new ActivityRecorded(
                        "won-" + at,
                        ActivityKind.DEAL_WON,
                        null,
                        id(email),
                        null,
                        "rep-1",
                        at,
                        null,
                        null,
                        Map.of(),
                        null,
                        new Deal("d", null, null, null),
                        null,
                        Machine.HUMAN,
                        null,
                        false)));
        follow();
    }
}
