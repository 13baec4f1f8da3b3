package io.followthrough.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the days of metrics and capacities begin. */
public record BusinessZone(ZoneId id) {

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(id).toLocalDate();
    }
}
