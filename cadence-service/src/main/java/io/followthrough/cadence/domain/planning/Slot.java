package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Way;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;

/**
 * A piece of a representative's day that is promised.
 *
 * @param minutes 0 for an e-mail, which takes no time and counts against the sender's daily limit
 */
public record Slot(int step, Instant start, int minutes, TouchChannel channel) {

    public static Slot of(PlannedContact contact) {
        return new Slot(
                contact.step(), contact.at(), contact.minutes(), contact.way().channel());
    }

    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    public boolean isEmail() {
        return Way.isSentByItself(channel);
    }
}
