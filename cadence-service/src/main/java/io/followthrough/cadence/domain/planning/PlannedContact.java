package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.events.TimeWindow;
import java.time.Instant;

/**
 * One contact with its time.
 *
 * @param window the hours in which it may be made
 */
public record PlannedContact(int step, Way way, Instant at, TimeWindow window) {

    public int minutes() {
        return way.effort();
    }
}
