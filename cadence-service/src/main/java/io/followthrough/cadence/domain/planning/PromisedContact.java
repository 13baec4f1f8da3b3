package io.followthrough.cadence.domain.planning;

import io.followthrough.events.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A contact that was promised and is not made yet.
 *
 * @param window the hours for which it was promised
 * @param from the first day on which the plan allows it, in the person's zone
 * @param to the last one
 * @param endangered whether its representative cannot make it any more as promised
 */
public record PromisedContact(
        Leg leg, int attempt, Instant at, TimeWindow window, LocalDate from, LocalDate to, boolean endangered) {

    PlannedContact asPromised() {
        return new PlannedContact(leg.number(), leg.way(), at, window);
    }
}
