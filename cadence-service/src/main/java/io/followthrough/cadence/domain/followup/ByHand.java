package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.followup.Steering.Result.Refused;
import io.followthrough.events.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * What keeps somebody from being enrolled by hand. What the person asked for holds whoever decides; that they are none to sell to by
 * itself is asked about, since whoever decides may know why.
 */
final class ByHand {

    private ByHand() {}

    /** What the person asked for, or is. */
    static Optional<Refused> obstacle(FollowUp followUp, Profile profile, Rules rules, Instant now) {
        return OneOfUs.obstacle(followUp, rules)
                .or(
                        () -> Resting.asked(profile, now)
                                .map(
                                        until -> "asked not to be contacted before " + until
                                                + ": enrol them then; what they have asked for meanwhile is told by an activity or a capture"))
                .or(() -> followUp.suppression()
                        .wishes()
                        .pause(now)
                        .map(until -> "asked for a pause until " + until + ": enrol them then"))
                .map(Refused::new);
    }

    /** Why nobody would be enrolled in this by itself; empty for a cadence that is made for people like this one. */
    static Optional<Refused> doubt(FollowUp followUp, Profile profile, Cadence cadence, Instant now) {
        if (cadence.purpose() != Purpose.ACQUIRE) {
            return Optional.empty();
        }
        var made = cadence.audience().situations();
        var why = profile.stage() == Stage.CUSTOMER
                ? Optional.of("is a customer, and the cadence sells to people who are none")
                        .filter(customer -> !made.contains(Situation.CUSTOMER) && !made.contains(Situation.REWARDED))
                : profile.stage() == Stage.LOST
                        ? Optional.of("is lost: decided against us")
                                .filter(lost -> !made.contains(Situation.LOST) && !made.contains(Situation.WIN_BACK))
                        : profile.stage() == Stage.DISQUALIFIED
                                ? Optional.of("is disqualified: does not fit")
                                : followUp.leftInPeaceUntil(now)
                                        .map(until -> "has said no, and is left in peace until " + until);
        return why.map(doubt -> new Refused(doubt + "; if it is meant, send \"anyway\": true", true));
    }
}
