package io.followthrough.analytics.config;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.followthrough.analytics.application.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nation-wide holidays from Jollyday, as the cadences have them. */
final class JollydayHolidays implements Holidays {

    @Override
    public boolean knows(String country) {
        return Stream.of(HolidayCalendar.values())
                .anyMatch(known -> known.getId().equalsIgnoreCase(country));
    }

    @Override
    public Set<LocalDate> of(String country, int year) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(year))
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
