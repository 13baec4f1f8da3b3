package io.followthrough.cadence.domain.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a representative makes no contacts.
 *
 * @param to inclusive
 */
public record Absence(
        LocalDate from, LocalDate to, @Nullable String reason) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
