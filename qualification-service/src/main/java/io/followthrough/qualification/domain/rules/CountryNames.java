package io.followthrough.qualification.domain.rules;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as people write them: two or three letters, or the name in one of seven languages, without regard to case and accents. */
public final class CountryNames {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.of("es"),
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.of("pt"),
            Locale.of("nl"));

    /** What is said and stands in no list. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("grossbritannien", "GB"),
            Map.entry("gran bretana", "GB"),
            Map.entry("america", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("eeuu", "US"),
            Map.entry("eua", "US"),
            Map.entry("holland", "NL"),
            Map.entry("holanda", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("tschechische republik", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("korea", "KR"),
            Map.entry("south korea", "KR"),
            Map.entry("uae", "AE"),
            Map.entry("bundesrepublik deutschland", "DE"),
            Map.entry("brd", "DE"));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** ISO 3166-1 alpha-2; empty when nobody calls a country so. */
    public static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(folded(text)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            LANGUAGES.forEach(language -> codes.putIfAbsent(folded(country.getDisplayCountry(language)), code));
            codes.put(folded(country.getISO3Country()), code);
        }
        codes.putAll(OTHERWISE);
        for (var code : Locale.getISOCountries()) {
            codes.put(folded(code), code);
        }
        return Map.copyOf(codes);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replaceAll("[.’']", "")
                .replaceAll("[-\\s]+", " ")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:the|la|el|los|le|les|il|os|o|a|de|die|der|das) (?=\\p{L}{3})", "");
    }
}
