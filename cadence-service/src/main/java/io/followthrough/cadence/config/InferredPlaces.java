package io.followthrough.cadence.config;

import io.followthrough.cadence.config.PhoneAreas.PhoneArea;
import io.followthrough.cadence.domain.followup.Places;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.WorkingWeek;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The zone as given; else that of most people in the country, or of the phone number's area where that is another; else
 * the same of the phone number's country; else the business's own. The region, whose holidays are kept, is that of the phone
 * number's town. The working week is that of the zone as given, else of the
 * country.
 */
public final class InferredPlaces implements Places {

    private final ZoneId businessZone;
    private final Map<String, ZoneId> zones = read("country-zones", ZoneId::of);
    private final Map<ZoneId, String> countries = zones.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
    private final Map<String, WorkingWeek> weeks;
    private final PhoneAreas phones = new PhoneAreas();
    private final Regions regions = new Regions();

    public InferredPlaces(ZoneId businessZone) {
        this(businessZone, true);
    }

    /** @param localWeekends whether contact windows move with the weekend of the country; if not, their days are those written, everywhere */
    public InferredPlaces(ZoneId businessZone, boolean localWeekends) {
        this.businessZone = businessZone;
        weeks = localWeekends ? read("weekends", day -> new WorkingWeek(DayOfWeek.valueOf(day))) : Map.of();
    }

    @Override
    public ContactPlace of(Person person, @Nullable Company company) {
        var country = company == null ? null : company.country();
        var area = Optional.ofNullable(person.phone()).flatMap(phones::of);
        var home = country == null ? area.map(PhoneArea::country).orElse(null) : country;
        var region = area.filter(known -> known.country().equals(home))
                .flatMap(known -> regions.of(known.country(), known.town()))
                .orElse(null);
        var given = zone(person.timeZone());
        if (given.isPresent()) {
            var week = week(countries.getOrDefault(given.get(), home));
            return new ContactPlace(given.get(), "as given", home, region, week);
        }
        var usual = home == null ? null : zones.get(home);
        if (home == null || usual == null) {
            return place(businessZone, "not known: the business's own is assumed", home, region);
        }
        // A number of another country tells where the phone was bought, not where its owner lives.
        var ofArea = area.filter(known -> known.country().equals(home))
                .flatMap(known -> known.zone(usual))
                .filter(zone -> !zone.equals(usual));
        var because = country == null ? "a phone number of " : "the country ";
        return ofArea.map(zone -> place(zone, "inferred from the area of a phone number of " + home, home, region))
                .orElseGet(() -> place(usual, "inferred from " + because + home, home, region));
    }

    private ContactPlace place(ZoneId zone, String because, @Nullable String country, @Nullable String region) {
        return new ContactPlace(zone, because, country, region, week(country == null ? countries.get(zone) : country));
    }

    private WorkingWeek week(@Nullable String country) {
        return Optional.ofNullable(country).map(weeks::get).orElse(WorkingWeek.USUAL);
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(ZoneId::of);
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    private static <T> Map<String, T> read(String table, Function<String, T> value) {
        try {
            Properties properties = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("cadence-library/" + table + ".properties"));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            code -> code, code -> value.apply(properties.getProperty(code))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
