package io.followthrough.qualification.domain.rules;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Which road, and when to try again on the road of future interest.
 *
 * @param relationshipFirst captures that seek no purchase, unless they show a need
 * @param currentActivities what shows current interest
 * @param urgentWithin a purchase planned so soon is current interest
 * @param distantFrom a purchase planned so late is future interest
 * @param headStart how long before a planned purchase to try again
 * @param lapseAfter silence after which current interest is over
 * @param reentry how long to wait, by reason
 */
public record RoadRules(
        Set<CaptureChannel> relationshipFirst,
        Set<ActivityKind> currentActivities,
        Duration urgentWithin,
        Duration distantFrom,
        Duration headStart,
        Duration lapseAfter,
        Map<FutureReason, Duration> reentry) {

    /** Every reason has a delay: nobody waits for ever. */
    public Duration delay(FutureReason reason) {
        var delay = reentry.get(reason);
        if (delay == null) {
            throw new IllegalStateException("no re-entry delay for " + reason);
        }
        return delay;
    }
}
