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
 * @param factId the capture or activity that joined them; null where somebody decided it, or it is not known
 * @param undoneAt when the undoing was asked for
 * @param undoneBy name of the access key that asked for it
 * @param importId the import whose undoing left nothing that joins them; null where a person undid it
 */
public record Merge(
        String mergeId,
        String prospectId,
        String mergedProspectId,
        Instant at,
        String reason,
        @Nullable String factId,
        State state,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String importId) {

    private static final String BY_IMPORT = "undone import";

    public enum State {
        MERGED,
        /** Asked for; whoever looks next completes it. */
        UNDOING,
        /** Two people: no capture joins them again. */
        UNDONE,
        /** Undone, and a capture may join them again. */
        ALLOWED
    }

    static Merge of(
            String mergeId,
            String prospectId,
            String mergedProspectId,
            Instant at,
            String reason,
            @Nullable String factId) {
        return new Merge(mergeId, prospectId, mergedProspectId, at, reason, factId, State.MERGED, null, null, null);
    }

    Merge in(State newState) {
        return new Merge(
                mergeId, prospectId, mergedProspectId, at, reason, factId, newState, undoneAt, undoneBy, importId);
    }

    Merge undoing(Instant when, String who) {
        return new Merge(mergeId, prospectId, mergedProspectId, at, reason, factId, State.UNDOING, when, who, null);
    }

    /** Undone with an import: what comes may join them again. */
    Merge takingBack(Instant when, String undoneImport) {
        return new Merge(
                mergeId,
                prospectId,
                mergedProspectId,
                at,
                reason,
                factId,
                State.UNDOING,
                when,
                BY_IMPORT,
                undoneImport);
    }

    boolean isTakenBack() {
        return importId != null;
    }
}
