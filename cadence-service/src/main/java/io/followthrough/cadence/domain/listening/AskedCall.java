package io.followthrough.cadence.domain.listening;

import java.time.Instant;

/**
 * When somebody who writes asks to be called.
 *
 * @param from not before
 * @param until not after; later than {@code from}
 * @param hasHour whether an hour is named, or a part of the day, and not only a day
 */
public record AskedCall(Instant from, Instant until, boolean hasHour) {

    /** Whether a call at this time is as asked for. */
    public boolean suits(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
