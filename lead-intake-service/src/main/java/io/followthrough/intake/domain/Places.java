package io.followthrough.intake.domain;

import io.followthrough.kit.text.Nearest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Countries, languages and time zones, each in the form of its standard. */
public final class Places {

    private static final Set<String> ALPHA_2 = Set.of(Locale.getISOCountries());
    private static final Map<String, String> ALPHA_3 =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toMap(Places::alpha3, Function.identity()));
    private static final Map<String, String> ZONES = zones();

    private Places() {}

    /** ISO 3166-1 alpha-2, upper case; alpha-3, the common {@code UK} and names in many languages are understood. */
    public static Reading<String> country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (code.equals("UK")) {
            return Reading.of("GB");
        }
        if (ALPHA_2.contains(code)) {
            return Reading.of(code);
        }
        return Optional.ofNullable(ALPHA_3.get(code))
                .or(() -> CountryNames.code(text))
                .map(Reading::of)
                .orElseGet(() -> Reading.failed(
                        "is no country that is known", "use two letters of ISO 3166-1, for example DE or BR"));
    }

    /** BCP 47, for example {@code pt-BR}; an underscore as in {@code pt_BR} is understood. */
    public static Reading<String> language(String text) {
        try {
            var tag =
                    new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            if (tag.getLanguage().length() == 2 || tag.getLanguage().length() == 3) {
                return Reading.of(tag.toLanguageTag());
            }
        } catch (IllformedLocaleException notATag) {
            // Told below, in the words of the sender.
        }
        return Reading.failed("is no language tag", "use BCP 47, for example en, de or pt-BR");
    }

    /** The name of a region in the IANA data base; a fixed offset says nothing of daylight saving and is refused. */
    public static Reading<String> timeZone(String text) {
        var zone = ZONES.get(text);
        return zone != null
                ? Reading.of(zone)
                : Reading.failed(
                        "is no IANA time zone",
                        Nearest.to(text, ZONES.values())
                                .map(near -> "did you mean " + near + "?")
                                .orElse("use a region's name, for example Europe/Berlin or America/Sao_Paulo"));
    }

    private static Map<String, String> zones() {
        var zones = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
                .forEach(id -> zones.put(id, id));
        return zones;
    }

    private static String alpha3(String alpha2) {
        return Locale.of("", alpha2).getISO3Country();
    }
}
