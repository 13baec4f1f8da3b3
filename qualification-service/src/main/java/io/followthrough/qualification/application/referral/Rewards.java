package io.followthrough.qualification.application.referral;

import io.followthrough.events.DerivedIds;
import io.followthrough.events.ReferralRewardWithdrawn;
import io.followthrough.events.ReferralRewarded;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.store.Decision;
import io.followthrough.qualification.application.NamedCause;
import io.followthrough.qualification.domain.referral.Referral;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells that a reward is due, and that it is not any more. */
record Rewards(WhoIsMeant who, InstantSource clock) {

    Decision<Referral> earned(Referral referral, String referrer) {
        var now = clock.instant();
        var id = idOf(referrer, referral.referred());
        var rewarded = new ReferralRewarded(referrer, referral.referred(), id);
        return new Decision<>(
                referral.rewarded(referrer, now),
                List.of(cause(id, referral.takenBack()).tells(now, rewarded)));
    }

    /** Whoever was told that a reward is due hears that it is not. */
    List<Outgoing> takenBack(Referral before, Referral after) {
        var referrer = before.rewarded();
        if (referrer == null || after.rewarded() != null) {
            return List.of();
        }
        var id = idOf(referrer, before.referred());
        var withdrawn = new ReferralRewardWithdrawn(who.survivor(referrer), before.referred(), id);
        return List.of(cause(id, after.takenBack()).tells(clock.instant(), withdrawn));
    }

    private static String idOf(String referrer, String referred) {
        return DerivedIds.of("referral", referrer, referred);
    }

    /** What is earned a second time is told a second time. */
    private static NamedCause cause(String referralId, @Nullable Integer takenBack) {
        return new NamedCause(takenBack == null ? referralId : DerivedIds.of(referralId, String.valueOf(takenBack)));
    }
}
