package io.followthrough.cadence.application;

import io.followthrough.events.TouchChannel;
import java.time.Instant;

/**
 * A contact that could not be made as promised.
 *
 * @param repId in whose name it was promised
 * @param plannedAt when it was promised for
 */
public record BrokenPromise(
        String touchId,
        String enrolmentId,
        String prospectId,
        String repId,
        TouchChannel channel,
        Instant plannedAt,
        String reason,
        Instant brokenAt) {}
