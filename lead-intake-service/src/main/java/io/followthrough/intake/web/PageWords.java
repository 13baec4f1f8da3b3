package io.followthrough.intake.web;

import io.followthrough.kit.page.Days;
import io.followthrough.kit.page.PageLanguage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pages behind links say, in one language. Another language is another file in {@code pages}. */
record PageWords(String language, Properties texts) {

    static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");

    private static final Map<String, PageWords> ALL =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), PageWords::read));

    /** @param languages the most telling first, as in {@link PageLanguage#of} */
    static PageWords in(@Nullable String... languages) {
        return Objects.requireNonNull(ALL.get(PageLanguage.of(LANGUAGES, languages)));
    }

    String say(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    /** With the day of an instant, as the language writes it. */
    String say(String key, Instant at) {
        return say(key).replace("{0}", Days.written(at.atOffset(ZoneOffset.UTC).toLocalDate(), language));
    }

    private static PageWords read(String language) {
        try (var file = PageWords.class.getResourceAsStream("/lead-intake-service/pages/" + language + ".properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(file, language), StandardCharsets.UTF_8));
            return new PageWords(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(language, e);
        }
    }
}
