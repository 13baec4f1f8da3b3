package io.followthrough.events;

import java.time.Instant;

/** From {@code start} (inclusive) to {@code end} (exclusive). */
public record TimeWindow(Instant start, Instant end) {

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
