package io.followthrough.cadence.config;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.followthrough.cadence.domain.planning.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Public holidays of countries and regions from Jollyday, looked up once per place and year; of a country whose region is not known those of more than
 * half of its regions. On request those that are only observed (religious and customary ones), and days off that the operator names, such as school
 * holidays.
 */
public final class PublicHolidays implements Holidays {

    private static final Logger log = LoggerFactory.getLogger(PublicHolidays.class);

    private record PlaceYear(String place, int year) {}

    private final Map<PlaceYear, Set<LocalDate>> known = new ConcurrentHashMap<>();
    private final boolean observed;
    private final List<DaysOff> daysOff;

    /** Public holidays and nothing else. */
    public PublicHolidays() {
        this(false, List.of());
    }

    /** @param observed whether days count that are kept by custom or religion although offices are open */
    public PublicHolidays(boolean observed, List<DaysOff> daysOff) {
        this.observed = observed;
        this.daysOff = List.copyOf(daysOff);
    }

    @Override
    public boolean isHoliday(@Nullable String place, LocalDate day) {
        return place != null
                && (known.computeIfAbsent(new PlaceYear(place.toUpperCase(Locale.ROOT), day.getYear()), this::lookUp)
                                .contains(day)
                        || daysOff.stream().anyMatch(off -> off.covers(place, day)));
    }

    private Set<LocalDate> lookUp(PlaceYear wanted) {
        var parts = wanted.place().toLowerCase(Locale.ROOT).split("-", 2);
        try {
            var country = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
            var year = Year.of(wanted.year());
            return parts.length == 1
                    ? inMostRegions(country, year)
                    : days(country, year, parts[1]).collect(Collectors.toUnmodifiableSet());
        } catch (RuntimeException unknownPlace) {
            log.info("no public holidays are known for {}: {}", wanted.place(), unknownPlace.getMessage());
            return Set.of();
        }
    }

    /** Where nobody knows the region: Easter Monday is a holiday for most of Great Britain, and of no law for the whole. */
    private Set<LocalDate> inMostRegions(HolidayManager country, Year year) {
        var regions = country.getCalendarHierarchy().getChildren().keySet();
        var kept = regions.stream()
                .flatMap(region -> days(country, year, region))
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));
        return Stream.concat(
                        days(country, year),
                        kept.entrySet().stream()
                                .filter(day -> 2 * day.getValue() > regions.size())
                                .map(Map.Entry::getKey))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<LocalDate> days(HolidayManager country, Year year, String... region) {
        return country.getHolidays(year, region).stream()
                .filter(holiday -> observed || holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .distinct();
    }
}
