package io.followthrough.qualification.rules;

import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.rules.AnswerRules;
import io.followthrough.qualification.domain.rules.AnswerRules.Amount;
import io.followthrough.qualification.domain.rules.AnswerRules.AnswerRule;
import io.followthrough.qualification.domain.rules.AnswerRules.Horizon;
import io.followthrough.qualification.domain.rules.AnswerRules.Level;
import io.followthrough.qualification.domain.rules.AnswerRules.TimePhrase;
import io.followthrough.qualification.domain.text.Negation;
import io.followthrough.qualification.domain.text.Phrases;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the file that says how answers are understood. */
final class AnswersSection {

    private final YamlField section;
    private final Negation negation;
    private final Map<String, AnswerRule> byName;

    AnswersSection(YamlField section, Negation negation) {
        this.section = section;
        this.negation = negation;
        section.onlyFields(Set.of("yes", "no", "unsure", "topics", "amounts", "horizons", "timePhrases"));
        this.byName = topics(section.at("topics"));
    }

    @Nullable
    Criterion criterionOf(String answerName) {
        var rule = byName.get(answerName);
        return rule == null ? null : rule.criterion();
    }

    AnswerRules read() {
        return new AnswerRules(
                byName,
                phrases(section.at("yes")),
                phrases(section.at("no")),
                phrases(section.at("unsure")),
                amounts(section.at("amounts")),
                horizons(section.at("horizons")),
                section.at("timePhrases").items().stream()
                        .map(item -> new TimePhrase(item.at("within").duration(), phrases(item.at("phrases"))))
                        .toList());
    }

    private Map<String, AnswerRule> topics(YamlField topics) {
        var rules = new HashMap<String, AnswerRule>();
        topics.fields().forEach((topic, field) -> {
            field.onlyFields(Set.of("criterion", "names", "yes", "no", "otherwise", "levels"));
            var criterion = field.at("criterion").oneOf(Criterion.class);
            if (criterion != null) {
                var otherwise = field.at("otherwise");
                var rule = new AnswerRule(
                        topic,
                        criterion,
                        field.at("yes").strength(),
                        field.at("no").strength(),
                        otherwise.isPresent() ? Double.valueOf(otherwise.strength()) : null,
                        field.at("levels").items().stream().map(this::level).toList());
                rules.put(topic, rule);
                field.at("names").texts().forEach(name -> rules.put(name.toLowerCase(Locale.ROOT), rule));
            }
        });
        return rules;
    }

    private Level level(YamlField item) {
        item.onlyFields(Set.of("strength", "role", "phrases"));
        var role = item.at("role");
        return new Level(
                item.at("strength").strength(),
                role.isPresent() ? role.oneOf(Role.class) : null,
                phrases(item.at("phrases")));
    }

    private static List<Amount> amounts(YamlField list) {
        return list.items().stream()
                .map(item -> new Amount(
                        BigDecimal.valueOf(item.at("atLeast").number(0, 1e12)),
                        item.at("strength").strength()))
                .sorted(Comparator.comparing(Amount::atLeast).reversed())
                .toList();
    }

    private static List<Horizon> horizons(YamlField list) {
        return list.items().stream()
                .map(item -> new Horizon(
                        item.at("within").duration(), item.at("strength").strength()))
                .sorted(Comparator.comparing(Horizon::within))
                .toList();
    }

    private Phrases phrases(YamlField list) {
        return Phrases.of(list.phrases(), negation);
    }
}
