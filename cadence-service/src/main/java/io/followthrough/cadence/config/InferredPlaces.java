package io.followthrough.cadence.config;

import io.followthrough.cadence.config.PhoneAreas.PhoneArea;
import io.followthrough.cadence.domain.followup.Places;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.events.Company;
import io.followthrough.events.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The zone as given; else that of most people in the country, or of the phone number's area where that is another; else
 * the same of the phone number's country; else the business's own. The region, whose holidays are kept, is that of the phone
 * number's town.
 */
public final class InferredPlaces implements Places {

    private final ZoneId businessZone;
    private final Map<String, ZoneId> zones = countryZones();
    private final PhoneAreas phones = new PhoneAreas();
    private final Regions regions = new Regions();

    public InferredPlaces(ZoneId businessZone) {
        this.businessZone = businessZone;
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
            return new ContactPlace(given.get(), "as given", home, region);
        }
        var usual = home == null ? null : zones.get(home);
        if (home == null || usual == null) {
            return new ContactPlace(businessZone, "not known: the business's own is assumed", home, region);
        }
        // A number of another country tells where the phone was bought, not where its owner lives.
        var ofArea = area.filter(known -> known.country().equals(home))
                .flatMap(known -> known.zone(usual))
                .filter(zone -> !zone.equals(usual));
        var because = country == null ? "a phone number of " : "the country ";
        return ofArea.map(zone ->
                        new ContactPlace(zone, "inferred from the area of a phone number of " + home, home, region))
                .orElseGet(() -> new ContactPlace(usual, "inferred from " + because + home, home, region));
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(ZoneId::of);
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneId> countryZones() {
        try {
            Properties properties = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("cadence-library/country-zones.properties"));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            code -> code, code -> ZoneId.of(properties.getProperty(code))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
