package io.followthrough.qualification.domain.rules;

import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.text.Phrases;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How answers in plain words are understood.
 *
 * @param byName the rule of each answer, by its name and its other names, lower case
 * @param unsure words that leave the question open
 * @param amounts strength of a sum of money, largest first
 * @param horizons strength of a time until buying, nearest first
 * @param timePhrases what words like "next quarter" come to
 */
public record AnswerRules(
        Map<String, AnswerRule> byName,
        Phrases yes,
        Phrases no,
        Phrases unsure,
        List<Amount> amounts,
        List<Horizon> horizons,
        List<TimePhrase> timePhrases) {

    /**
     * @param topic answers on one topic replace each other
     * @param otherwise strength of an answer that nothing else fits; null: it says nothing
     * @param levels the first whose phrases fit
     */
    public record AnswerRule(
            String topic,
            Criterion criterion,
            double yes,
            double no,
            @Nullable Double otherwise,
            List<Level> levels) {}

    /** @param role what the answer makes of the person, for authority */
    public record Level(double strength, @Nullable Role role, Phrases phrases) {}

    public record Amount(BigDecimal atLeast, double strength) {}

    public record Horizon(Duration within, double strength) {}

    public record TimePhrase(Duration within, Phrases phrases) {}

    /** Evidence from the answer of that name goes under this topic. */
    public String topicOf(String name) {
        var rule = byName.get(name);
        return "answer:" + (rule == null ? name : rule.topic());
    }
}
