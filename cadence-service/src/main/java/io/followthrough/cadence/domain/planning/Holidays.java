package io.followthrough.cadence.domain.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Public holidays. */
@FunctionalInterface
public interface Holidays {

    /** @param country ISO 3166-1 alpha-2; null or unknown: no holidays are known */
    boolean isHoliday(@Nullable String country, LocalDate day);
}
