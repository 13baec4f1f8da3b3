package io.followthrough.qualification.web;

import io.followthrough.qualification.domain.referral.Referral;
import io.followthrough.qualification.domain.referral.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation.
 *
 * @param factId of the capture or activity that tells of it
 * @param referrerProspectId who recommended us; null while nobody is known by what was named
 * @param referredProspectId who was recommended; while nobody is known by what was named, a hash of it
 * @param reason of the state, in words that a rep understands
 * @param rewardedAt when the reward was earned
 * @param givenAt when it was given
 */
record ReferralView(
        String factId,
        @Nullable String referrerProspectId,
        String referredProspectId,
        Instant at,
        Verdict.State state,
        String reason,
        @Nullable Instant rewardedAt,
        @Nullable Instant givenAt) {

    private static boolean isDue(Verdict verdict) {
        return verdict.state() == Verdict.State.EARNED || verdict.state() == Verdict.State.GIVEN;
    }

    /** @param recommended all whom the referred recommended, and since when */
    static List<ReferralView> of(Referral referral, Map<String, Instant> recommended) {
        return referral.verdicts(recommended).stream()
                .map(verdict -> new ReferralView(
                        verdict.telling().factId(),
                        verdict.referrer(),
                        referral.referred(),
                        verdict.telling().at(),
                        verdict.state(),
                        verdict.reason(),
                        isDue(verdict) ? referral.rewardedAt() : null,
                        verdict.state() == Verdict.State.GIVEN ? referral.givenAt() : null))
                .toList();
    }
}
