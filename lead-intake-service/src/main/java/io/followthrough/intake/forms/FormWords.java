package io.followthrough.intake.forms;

import io.followthrough.intake.domain.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What forms say by themselves, in the language of the form. Another language is another file in {@code words}. */
final class FormWords {

    /** Of which the files are shipped, the one for everybody else first. */
    static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");

    private static final Map<String, FormWords> KNOWN = new ConcurrentHashMap<>();

    private final String language;
    private final Properties words;

    private FormWords(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    String language() {
        return language;
    }

    /**
     * @param language two letters
     * @throws IllegalArgumentException if there are no words in it
     */
    static FormWords in(String language) {
        return KNOWN.computeIfAbsent(language, FormWords::load);
    }

    private static FormWords load(String language) {
        try (var file = FormWords.class.getResourceAsStream("/lead-intake-service/words/" + language + ".properties")) {
            if (file == null) {
                throw new IllegalArgumentException("forms have no words in the language " + language
                        + "; add them as words/" + language + ".properties, or use en, de, es or fr");
            }
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new FormWords(language, words);
        } catch (IOException e) {
            throw new UncheckedIOException(language, e);
        }
    }

    String say(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    String say(String key, String label) {
        return say(key).replace("{0}", label);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** What is wrong with a field, in words of people who fill in forms. */
    String about(Problem problem, @Nullable FormField field) {
        if (problem.equals(Submission.missing(problem.field()))) {
            return say("missing");
        }
        if (problem.equals(Submission.NOT_AGREED)) {
            return say("agree");
        }
        if (problem.equals(TakeInForms.TOO_MANY)) {
            return say("tooMany");
        }
        if (problem.equals(TakeInForms.NOT_PROVEN)) {
            return say("noScript");
        }
        if (field == null) {
            return problem.field().equals("person")
                    ? say("nobody")
                    : say(problem.field().isEmpty() ? "later" : "other");
        }
        return say(
                switch (field.kind()) {
                    case EMAIL -> "email";
                    case PHONE -> "phone";
                    case CHOICE -> "choice";
                    case TEXT, LONG_TEXT, BOX -> "other";
                });
    }
}
