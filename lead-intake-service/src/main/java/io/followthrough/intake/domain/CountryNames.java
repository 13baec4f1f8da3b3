package io.followthrough.intake.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** People write countries out, in the language of whoever wrote: {@code Deutschland}, {@code Brasil}, {@code USA}. */
final class CountryNames {

    private static final List<Locale> LANGUAGES = List.of(
                    "en", "de", "es", "fr", "pt", "it", "nl", "pl", "sv", "da", "nb", "fi", "cs", "tr", "ru", "ja",
                    "zh", "ko")
            .stream()
            .map(Locale::forLanguageTag)
            .toList();
    private static final String WORDS = "/lead-intake-service/countries.tsv";

    private static final Map<String, String> CODES = codes();

    private static final Pattern WITH_CODE = Pattern.compile("(.+?)\\s*\\(([A-Za-z]{2})\\)");

    private CountryNames() {}

    /** ISO 3166-1 alpha-2; empty for what is no country that we know. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name.strip().toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(CODES.get(folded(name))))
                .or(() -> withItsCode(name));
    }

    /** {@code Deutschland (DE)}, as programs write it. */
    private static Optional<String> withItsCode(String name) {
        var both = WITH_CODE.matcher(name.strip());
        return both.matches()
                ? Optional.ofNullable(CODES.get(folded(both.group(1))))
                        .filter(code -> code.equalsIgnoreCase(both.group(2)))
                : Optional.empty();
    }

    /** Without accents and points, which many leave out, and capitals have none. */
    private static String folded(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[.’']", "")
                .replaceAll("[\\s-]+", " ")
                .strip();
    }

    private static Map<String, String> codes() {
        var codes = everyday();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            LANGUAGES.forEach(language ->
                    codes.putIfAbsent(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code));
        }
        Map.copyOf(codes).forEach((name, code) -> codes.putIfAbsent(folded(name), code));
        return Map.copyOf(codes);
    }

    /** What no list of official names has, and the letters that cars and teams of a country bear. */
    private static Map<String, String> everyday() {
        var codes = new HashMap<String, String>();
        try (var stream = Objects.requireNonNull(CountryNames.class.getResourceAsStream(WORDS))) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> Arrays.stream(row[1].split("\\|")).forEach(name -> codes.put(name, row[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
