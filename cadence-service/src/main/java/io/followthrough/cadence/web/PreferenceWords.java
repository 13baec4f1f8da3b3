package io.followthrough.cadence.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the preference page in one language. */
record PreferenceWords(String language, Map<String, String> texts) {

    static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");

    private static final Map<String, PreferenceWords> ALL =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), PreferenceWords::read));

    /** @param languages a tag, or what a browser asks for (RFC 9110, section 12.5.4); English if none of them is known */
    static PreferenceWords in(@Nullable String languages) {
        return Objects.requireNonNull(ALL.get(language(languages == null ? "" : languages)));
    }

    private static String language(String wanted) {
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return best == null ? "en" : best;
        } catch (IllegalArgumentException noLanguages) {
            return "en";
        }
    }

    String of(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    private static PreferenceWords read(String language) {
        var texts = new Properties();
        try (var file = PreferenceWords.class.getResourceAsStream("preferences_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PreferenceWords(
                language,
                texts.stringPropertyNames().stream()
                        .collect(Collectors.toMap(Function.identity(), texts::getProperty)));
    }
}
