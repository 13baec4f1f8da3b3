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
 * @param asked whether the person asked for this very time: never before it, and rather somebody else than another time
 */
public record PromisedContact(
        Leg leg,
        int attempt,
        Instant at,
        TimeWindow window,
        LocalDate from,
        LocalDate to,
        boolean endangered,
        boolean asked) {

    /** For a time that we have chosen. */
    public PromisedContact(
            Leg leg, int attempt, Instant at, TimeWindow window, LocalDate from, LocalDate to, boolean endangered) {
        this(leg, attempt, at, window, from, to, endangered, false);
    }

    PlannedContact asPromised() {
        return new PlannedContact(leg.number(), leg.way(), at, window);
    }
}
