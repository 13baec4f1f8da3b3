package io.followthrough.qualification.domain.rules;

import io.followthrough.events.Criterion;
import java.util.List;
import java.util.Map;

/**
 * A question worth asking.
 *
 * @param key name of the answer that it asks for, for example {@code budget}
 * @param text by language; {@code en} is always there
 * @param answers what people may say, told apart by what it would change
 */
public record Question(String id, String key, Criterion about, Map<String, String> text, List<String> answers) {

    /** In the person's language where there is a translation. */
    public String textFor(@org.jspecify.annotations.Nullable String language) {
        var english = text.getOrDefault("en", id);
        return language == null ? english : text.getOrDefault(language.split("-", 2)[0], english);
    }
}
