package io.followthrough.qualification.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One merge in the ledger.
 *
 * @param prospectId who went on for both
 * @param mergedProspectId who was merged
 * @param at time of the event that joined them
 * @param reason kinds of keys that joined them, never their values
 * @param undoneAt when the undoing was asked for
 * @param undoneBy name of the access key that asked for it
 */
public record Merge(
        String mergeId,
        String prospectId,
        String mergedProspectId,
        Instant at,
        String reason,
        State state,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public enum State {
        MERGED,
        /** Asked for; whoever looks next completes it. */
        UNDOING,
        /** Two people: no capture joins them again. */
        UNDONE,
        /** Undone, and a capture may join them again. */
        ALLOWED
    }

    static Merge of(String mergeId, String prospectId, String mergedProspectId, Instant at, String reason) {
        return new Merge(mergeId, prospectId, mergedProspectId, at, reason, State.MERGED, null, null);
    }

    Merge in(State newState) {
        return new Merge(mergeId, prospectId, mergedProspectId, at, reason, newState, undoneAt, undoneBy);
    }

    Merge undoing(Instant when, String who) {
        return new Merge(mergeId, prospectId, mergedProspectId, at, reason, State.UNDOING, when, who);
    }
}
