package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.followup.NextAction.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where somebody stands among those who wait for room. To whom contacts were promised that found no place, by a
 * representative who left for example, goes before all to whom nothing was promised yet; of these the best go first.
 *
 * @param queue {@link #PROMISED}, or the id of the cadence that is waited for
 * @param rank the highest first
 */
public record Queued(String queue, double rank) {

    /** Waits to go on with what was promised, whatever cadence it is of. */
    public static final String PROMISED = "(promised)";

    /** Empty for whoever does not wait for room. */
    public static Optional<Queued> of(FollowUp followUp) {
        var waiting = followUp.next().waiting();
        if (followUp.next().is(Kind.WAITING) && waiting != null) {
            return Optional.of(new Queued(waiting.cadence().id(), score(followUp)));
        }
        return GoingOn.waitsForRoom(followUp.next())
                ? followUp.promisedFor().map(promised -> new Queued(PROMISED, -promised.getEpochSecond()))
                : Optional.empty();
    }

    private static double score(FollowUp followUp) {
        var profile = followUp.profile();
        return (profile == null ? BigDecimal.ZERO : profile.expected()).doubleValue();
    }
}
