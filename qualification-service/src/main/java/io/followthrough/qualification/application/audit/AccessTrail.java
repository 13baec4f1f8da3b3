package io.followthrough.qualification.application.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked at or changed what, line after line, for a limited time. Holds ids, never what was read. */
public interface AccessTrail {

    /**
     * @param who name of the access key
     * @param action method and call, for example {@code GET /v1/prospects/{id}}
     * @param prospectId whom it was about; null: nobody in particular
     * @param status of the answer, for example 200
     */
    record Access(
            Instant at, String who, String action, @Nullable String prospectId, int status) {}

    /** @param next where the next piece begins; null at the end */
    record Listing(List<Access> accesses, @Nullable String next, long total) {}

    void append(Access access);

    /**
     * Newest first.
     *
     * @param prospectIds empty: of all
     * @param cursor {@code next} of the piece before; null for the first
     */
    Listing list(Collection<String> prospectIds, int limit, @Nullable String cursor);

    /** Deletes lines that are older. */
    long deleteBefore(Instant time);
}
