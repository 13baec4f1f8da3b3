package io.followthrough.cadence.domain.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a representative is taken: a meeting, a journey, a visit to the doctor. For whole days there is
 * {@link Absence}.
 *
 * @param to exclusive
 * @param touchId the contact in which a meeting with a prospect was agreed; null for everything else
 */
public record BusyTime(
        Instant from,
        Instant to,
        @Nullable String reason,
        @Nullable String touchId) {

    /** Not a meeting with a prospect. */
    public BusyTime(Instant from, Instant to, @Nullable String reason) {
        this(from, to, reason, null);
    }
}
