package io.followthrough.cadence.domain.planning;

import java.time.Duration;
import java.time.Instant;

/**
 * A piece of a representative's day that is promised.
 *
 * @param minutes 0 for an e-mail, which takes no time and counts against the sender's daily limit
 */
public record Slot(int step, Instant start, int minutes) {

    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    public boolean isEmail() {
        return minutes == 0;
    }
}
