package io.followthrough.cadence.simulation;

import java.time.Instant;
import java.time.InstantSource;

/** Runs as far ahead as it is told. */
final class VirtualClock implements InstantSource {

    private volatile Instant now;

    VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }
}
