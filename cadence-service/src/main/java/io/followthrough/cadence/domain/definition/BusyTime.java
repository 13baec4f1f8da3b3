package io.followthrough.cadence.domain.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a representative is taken: a meeting, a journey, a visit to the doctor. For whole days there is
 * {@link Absence}.
 *
 * @param to exclusive
 * @param touchId the contact in which a meeting with a prospect was agreed; null for everything else
 * @param atOddHours whether it was agreed for a time that is not worked, so that nobody has to be asked about it later
 */
public record BusyTime(
        Instant from,
        Instant to,
        @Nullable String reason,
        @Nullable String touchId,
        @Nullable Boolean atOddHours) {

    /** Not a meeting with a prospect. */
    public BusyTime(Instant from, Instant to, @Nullable String reason) {
        this(from, to, reason, null, null);
    }

    /** Whether somebody outside relies on it. */
    public boolean wasAgreed() {
        return touchId != null;
    }

    public boolean overlaps(BusyTime other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean isAt(Instant start, Instant end) {
        return from.equals(start) && to.equals(end);
    }
}
