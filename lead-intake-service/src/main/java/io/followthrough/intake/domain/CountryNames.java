package io.followthrough.intake.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** People write countries out, in the language of whoever wrote: {@code Deutschland}, {@code Brasil}, {@code USA}. */
final class CountryNames {

    private static final List<Locale> LANGUAGES = List.of(
                    "en", "de", "es", "fr", "pt", "it", "nl", "pl", "sv", "da", "nb", "fi", "cs", "tr", "ru", "ja",
                    "zh", "ko")
            .stream()
            .map(Locale::forLanguageTag)
            .toList();
    /** What no list of official names has. */
    private static final Map<String, String> EVERYDAY = Map.of(
            "u.s.a.", "US",
            "u.s.", "US",
            "united states of america", "US",
            "america", "US",
            "u.k.", "GB",
            "great britain", "GB",
            "england", "GB",
            "scotland", "GB",
            "holland", "NL",
            "czech republic", "CZ");

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** ISO 3166-1 alpha-2; empty for what is no country that we know. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<>(EVERYDAY);
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            LANGUAGES.forEach(language ->
                    codes.putIfAbsent(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code));
        }
        return Map.copyOf(codes);
    }
}
