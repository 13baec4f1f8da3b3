package io.followthrough.cadence.config;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
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

/** The zone as given; else that of most people in the country; else of the phone number's country; else the business's own. */
public final class InferredPlaces implements Places {

    private final ZoneId businessZone;
    private final Map<String, ZoneId> zones = countryZones();
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    public InferredPlaces(ZoneId businessZone) {
        this.businessZone = businessZone;
    }

    @Override
    public ContactPlace of(Person person, @Nullable Company company) {
        var country = company == null ? null : company.country();
        var phoneCountry = phoneCountry(person.phone());
        var home = country == null ? phoneCountry.orElse(null) : country;
        var given = zone(person.timeZone());
        if (given.isPresent()) {
            return new ContactPlace(given.get(), "as given", home);
        }
        return ofCountry(country, "the country ", home)
                .or(() -> ofCountry(phoneCountry.orElse(null), "a phone number of ", home))
                .orElseGet(() -> new ContactPlace(businessZone, "not known: the business's own is assumed", home));
    }

    private Optional<ContactPlace> ofCountry(@Nullable String country, String source, @Nullable String home) {
        return Optional.ofNullable(country)
                .flatMap(code -> Optional.ofNullable(zones.get(code)))
                .map(zone -> new ContactPlace(zone, "inferred from " + source + country, home));
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(ZoneId::of);
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    private Optional<String> phoneCountry(@Nullable String phone) {
        if (phone == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(phones.getRegionCodeForNumber(phones.parse(phone, null)));
        } catch (NumberParseException notANumber) {
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
