package io.followthrough.cadence.domain.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where the person contacted lives by the clock.
 *
 * @param because how the zone is known: given, inferred from country or phone, or assumed
 * @param country ISO 3166-1 alpha-2, for public holidays
 */
public record ContactPlace(
        ZoneId zone, String because, @Nullable String country) {

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
