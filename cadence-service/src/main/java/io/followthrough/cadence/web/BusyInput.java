package io.followthrough.cadence.web;

import io.followthrough.cadence.domain.definition.BusyTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch that is taken, as somebody writes it down; meetings with prospects are agreed in contacts. */
record BusyInput(Instant from, Instant to, @Nullable String reason) {

    BusyTime toBusyTime() {
        return new BusyTime(from, to, reason);
    }
}
