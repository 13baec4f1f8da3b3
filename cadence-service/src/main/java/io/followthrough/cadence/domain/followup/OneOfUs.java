package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.events.MailAddresses;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the address of a representative is one of us, however they came in: by a form that was tried out, a card that was scanned, a list. They
 * are kept and shown like everybody, and nobody sells to them. Another mark behind the plus sign of an address is meant for trying things out, and
 * is another person.
 */
public final class OneOfUs {

    private OneOfUs() {}

    /** Whose address it is; empty for everybody else. */
    static Optional<Rep> as(@Nullable Profile profile, Rules rules) {
        var address = profile == null ? null : profile.person().email();
        return address == null
                ? Optional.empty()
                : MailAddresses.normalised(address)
                        .flatMap(known -> rules.library().reps().values().stream()
                                .filter(rep -> MailAddresses.normalised(rep.email())
                                        .filter(known::equals)
                                        .isPresent())
                                .min(Comparator.comparing(Rep::id)));
    }

    /** Looked at again, for the day on which the address is another one, or somebody else's. */
    static Optional<NextAction> nobodysLead(Profile profile, Rules rules, Instant now) {
        return as(profile, rules)
                .map(rep -> NextAction.wakeUp(
                        WakeCause.UNREACHABLE,
                        now.plus(rules.policy().disqualifiedReview()),
                        why(rep) + "; looked at again"));
    }

    /** Why this person is not written to, though something runs: who is one of us was not known when it began. */
    public static Optional<String> obstacle(FollowUp followUp, Rules rules) {
        return as(followUp.profile(), rules).map(OneOfUs::why);
    }

    private static String why(Rep rep) {
        return "is one of us: has the address of the representative " + rep.name();
    }
}
