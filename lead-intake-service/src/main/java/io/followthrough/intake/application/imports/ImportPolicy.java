package io.followthrough.intake.application.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * How imports are worked off.
 *
 * @param batch rows that are published together
 * @param lease how long a worker that says nothing keeps an import to itself
 * @param kept how long an ended import and its rejected rows can be looked at
 * @param realTime clock of the leases: a virtual clock that stands still would never let one run out
 * @param patience with those who work on the rows
 * @param zone of dates that say none, where the mapping says none either
 */
public record ImportPolicy(
        int batch, Duration lease, Duration kept, InstantSource realTime, Patience patience, ZoneId zone) {

    /**
     * How an import waits for those who work on its rows.
     *
     * @param most events that may wait there when the next rows are told
     * @param longest after which the next rows are told all the same; in real time
     */
    public record Patience(long most, Duration longest) {}

    Instant now() {
        return realTime.instant();
    }
}
