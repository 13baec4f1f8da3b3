package io.followthrough.cadence.config;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.followthrough.cadence.domain.planning.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nation-wide public holidays from Jollyday, looked up once per country and year. */
public final class PublicHolidays implements Holidays {

    private static final Logger log = LoggerFactory.getLogger(PublicHolidays.class);

    private record CountryYear(String country, int year) {}

    private final Map<CountryYear, Set<LocalDate>> known = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(@Nullable String country, LocalDate day) {
        return country != null
                && known.computeIfAbsent(new CountryYear(country, day.getYear()), PublicHolidays::lookUp)
                        .contains(day);
    }

    private static Set<LocalDate> lookUp(CountryYear wanted) {
        try {
            var code = wanted.country().toLowerCase(Locale.ROOT);
            return HolidayManager.getInstance(ManagerParameters.create(code))
                    .getHolidays(Year.of(wanted.year()))
                    .stream()
                    .map(holiday -> holiday.getDate())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (RuntimeException unknownCountry) {
            log.info("no public holidays are known for {}: {}", wanted.country(), unknownCountry.getMessage());
            return Set.of();
        }
    }
}
