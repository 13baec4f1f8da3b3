package io.followthrough.cadence.config;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * In which state, province or canton a town lies, as far as holidays differ there. Regions' own names and the codes behind
 * American and Canadian towns are Jollyday's; large towns elsewhere stand in {@code towns.properties}.
 */
final class Regions {

    private final Map<String, Map<String, String>> byCountry = new ConcurrentHashMap<>();
    private final Properties towns = towns();

    /**
     * @param country ISO 3166-1 alpha-2
     * @param town in English, perhaps with the region's code: {@code Munich}, {@code Palo Alto, CA}, {@code Ontario}
     * @return ISO 3166-2; empty if it is not known
     */
    Optional<String> of(String country, String town) {
        if (town.isBlank()) {
            return Optional.empty();
        }
        var regions = byCountry.computeIfAbsent(country.toUpperCase(Locale.ROOT), Regions::regions);
        var code = town.substring(town.lastIndexOf(',') + 1).strip();
        var listed = towns.getProperty(country.toUpperCase(Locale.ROOT) + "." + town.replace(' ', '_'));
        return Optional.ofNullable(listed == null ? regions.get(code.toLowerCase(Locale.ROOT)) : listed)
                .map(region -> country.toUpperCase(Locale.ROOT) + "-" + region.toUpperCase(Locale.ROOT));
    }

    /** Codes by name and by themselves, all in lower case. */
    private static Map<String, String> regions(String country) {
        var regions = new HashMap<String, String>();
        try {
            var parameters = ManagerParameters.create(country.toLowerCase(Locale.ROOT));
            for (CalendarHierarchy region : HolidayManager.getInstance(parameters)
                    .getCalendarHierarchy()
                    .getChildren()
                    .values()) {
                var code = region.getId().toLowerCase(Locale.ROOT);
                regions.put(code, code);
                regions.put(region.getDescription(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            }
        } catch (RuntimeException unknownCountry) {
            return Map.of();
        }
        return regions;
    }

    private static Properties towns() {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("cadence-library/towns.properties"), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
