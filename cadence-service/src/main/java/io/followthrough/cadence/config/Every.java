package io.followthrough.cadence.config;

import java.time.Duration;

/** Says once per interval that it is time. Measures real time: housekeeping does not follow a clock that somebody moves. */
final class Every {

    private final long nanos;
    private long last;

    Every(Duration interval) {
        this.nanos = interval.toNanos();
        this.last = System.nanoTime();
    }

    boolean isTime() {
        if (System.nanoTime() - last < nanos) {
            return false;
        }
        last = System.nanoTime();
        return true;
    }
}
