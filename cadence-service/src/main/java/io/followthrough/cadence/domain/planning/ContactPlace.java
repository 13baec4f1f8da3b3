package io.followthrough.cadence.domain.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where the person contacted lives by the clock.
 *
 * @param because how the zone is known: given, inferred from country or phone, or assumed
 * @param country ISO 3166-1 alpha-2
 * @param region state, province or canton of the country, ISO 3166-2; null if it is not known
 * @param week by which contact windows are read there
 */
public record ContactPlace(
        ZoneId zone,
        String because,
        @Nullable String country,
        @Nullable String region,
        WorkingWeek week) {

    /** Somewhere in the country. */
    public ContactPlace(ZoneId zone, String because, @Nullable String country) {
        this(zone, because, country, null, WorkingWeek.USUAL);
    }

    /** Whose public holidays are kept there. */
    @Nullable
    String ofHolidays() {
        return region == null ? country : region;
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
