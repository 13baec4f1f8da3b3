package io.followthrough.cadence.config;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days on which nobody is to be called although they are no public holidays: school or company holidays, feasts.
 *
 * @param place a country, ISO 3166-1 ({@code DE}: everywhere in it), or a region, ISO 3166-2 ({@code DE-BY})
 * @param from first day
 * @param to last day; the first one if absent
 * @param name for whoever reads the settings
 */
public record DaysOff(
        String place,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String name) {

    public DaysOff {
        if (place == null || place.isBlank() || from == null || (to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("followthrough.cadence.holidays.days-off: " + name
                    + " needs a place such as DE or DE-BY, a first day (from) and, if more, a later last one (to)");
        }
    }

    boolean covers(String where, LocalDate day) {
        var here = where.toUpperCase(Locale.ROOT);
        var there = place.toUpperCase(Locale.ROOT);
        return (here.equals(there) || here.startsWith(there + "-"))
                && !day.isBefore(from)
                && !day.isAfter(to == null ? from : to);
    }
}
