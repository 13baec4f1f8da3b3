package io.followthrough.cadence.application;

import io.followthrough.events.TouchChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact that could not be made as promised.
 *
 * @param repId in whose name it was promised
 * @param plannedAt when it was promised for
 * @param heldBy who is to make it now; null if it is not known yet, or nobody is
 * @param movedTo when it is to be made now; null if it is not known yet, or never
 */
public record BrokenPromise(
        String touchId,
        String enrolmentId,
        String prospectId,
        String repId,
        TouchChannel channel,
        Instant plannedAt,
        String reason,
        Instant brokenAt,
        @Nullable String heldBy,
        @Nullable Instant movedTo) {

    /** Of which it is not known yet what becomes of it. */
    BrokenPromise(
            String touchId,
            String enrolmentId,
            String prospectId,
            String repId,
            TouchChannel channel,
            Instant plannedAt,
            String reason,
            Instant brokenAt) {
        this(touchId, enrolmentId, prospectId, repId, channel, plannedAt, reason, brokenAt, null, null);
    }

    BrokenPromise now(@Nullable String rep, @Nullable Instant at) {
        return new BrokenPromise(
                touchId, enrolmentId, prospectId, repId, channel, plannedAt, reason, brokenAt, rep, at);
    }
}
