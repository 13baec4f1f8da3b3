package io.followthrough.cadence.web;

import io.followthrough.kit.page.PageLanguage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** @param languages the most telling first, as in {@link PageLanguage#of} */
    static PreferenceWords in(@Nullable String... languages) {
        return Objects.requireNonNull(ALL.get(PageLanguage.of(LANGUAGES, languages)));
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
