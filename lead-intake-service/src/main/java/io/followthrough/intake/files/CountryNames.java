package io.followthrough.intake.files;

import io.followthrough.intake.domain.Places;
import io.followthrough.intake.domain.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Address books write countries out, in the language of whoever wrote: {@code Deutschland}, {@code Brasil}, {@code USA}. */
final class CountryNames {

    private static final List<Locale> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "it", "nl", "pl").stream()
            .map(Locale::forLanguageTag)
            .toList();
    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /** ISO 3166-1 alpha-2; empty for what is no country that we know. */
    static Optional<String> code(String text) {
        return Places.country(text.strip()) instanceof Reading.Read<String>(var code)
                ? Optional.of(code)
                : Optional.ofNullable(CODES.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            LANGUAGES.forEach(language ->
                    codes.putIfAbsent(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code));
        }
        return Map.copyOf(codes);
    }
}
