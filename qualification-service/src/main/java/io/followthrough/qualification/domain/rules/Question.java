package io.followthrough.qualification.domain.rules;

import io.followthrough.events.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A question worth asking.
 *
 * @param key name of the answer that it asks for, for example {@code budget}
 * @param text by language; {@code en} is always there
 * @param answers what people may say, told apart by what it would change
 * @param likely how often each is said, in any unit; empty: all as often
 */
public record Question(
        String id,
        String key,
        Criterion about,
        Map<String, String> text,
        List<String> answers,
        List<BigDecimal> likely) {

    public Question {
        answers = List.copyOf(answers);
        likely = List.copyOf(likely);
    }

    /** How likely the answer at that place is, among those that are listed; together they are not one. */
    public BigDecimal likelihood(int answer) {
        return likely.isEmpty() ? BigDecimal.ONE : likely.get(answer);
    }

    /** In the person's language where there is a translation. */
    public String textFor(@org.jspecify.annotations.Nullable String language) {
        var english = text.getOrDefault("en", id);
        return language == null ? english : text.getOrDefault(language.split("-", 2)[0], english);
    }
}
