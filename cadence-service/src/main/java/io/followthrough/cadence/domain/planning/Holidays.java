package io.followthrough.cadence.domain.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Public holidays. */
@FunctionalInterface
public interface Holidays {

    /**
     * @param place a country, ISO 3166-1 alpha-2 ({@code DE}), or one of its regions, ISO 3166-2 ({@code DE-BY}), whose
     *     days off are those of the country and its own; null or unknown: no holidays are known
     */
    boolean isHoliday(@Nullable String place, LocalDate day);
}
