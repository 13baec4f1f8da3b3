package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CadenceVersion;
import io.followthrough.events.EnrolmentOutcome;
import io.followthrough.events.ReferralRewardWithdrawn;
import io.followthrough.events.ReferralRewarded;
import java.time.Instant;

/** Thanks for a recommendation that brought a customer, for as long as it did. */
final class Rewarding {

    private static final String DUE = "a referral became a customer (";
    private static final String TAKEN_BACK = "no reward is due any more: the sale was taken back";

    private Rewarding() {}

    /** The note stands in the script of whatever contact comes next. */
    static Change rewarded(FollowUp followUp, ReferralRewarded rewarded, Rules rules, Instant now) {
        var text = DUE + rewarded.referralId() + "): say thank you, a reward is due";
        var noted = followUp.with(followUp.memory().noted(new Note(ActivityKind.REFERRAL_GIVEN, now, null, text)));
        return Change.quietly(noted.with(Choosing.rewarded(noted, rules, now)));
    }

    /** Nobody is thanked for what was taken back; whoever has earned another reward still is. */
    static Change takenBack(FollowUp followUp, ReferralRewardWithdrawn withdrawn, Rules rules, Instant now) {
        var memory = followUp.memory()
                .without(_ -> false, note -> note.text().startsWith(DUE + withdrawn.referralId() + ")"), _ -> false);
        var left = followUp.with(memory);
        if (memory.notes().stream().anyMatch(note -> note.text().startsWith(DUE))) {
            return Change.quietly(left);
        }
        var waiting = left.next().waiting();
        if (waiting != null && isThanks(waiting.cadence(), rules)) {
            var free = left.with(NextAction.none(TAKEN_BACK));
            return Change.quietly(free.with(Choosing.afterNews(free, rules, now)));
        }
        return left.enrolment()
                        .filter(running -> isThanks(running.cadence(), rules))
                        .isPresent()
                ? Finishing.finish(left, EnrolmentOutcome.ENDED_BY_PERSON, TAKEN_BACK, rules, now)
                : Change.quietly(left);
    }

    private static boolean isThanks(CadenceVersion cadence, Rules rules) {
        return rules.library()
                .cadence(cadence)
                .filter(known -> known.audience().situations().contains(Situation.REWARDED))
                .isPresent();
    }
}
