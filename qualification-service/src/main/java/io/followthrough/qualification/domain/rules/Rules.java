package io.followthrough.qualification.domain.rules;

import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.text.Phrases;
import java.util.List;
import java.util.Map;

/**
 * Everything that qualification goes by. The same rules, state and instant give the same decision.
 *
 * @param version told with each decision
 * @param criteria all six; their weights add up to 1
 * @param newsletter what a consent says that asks for news as such, and not for contact about something
 */
public record Rules(
        String version,
        Map<Criterion, CriterionRule> criteria,
        EvidenceRules evidence,
        RoadRules roads,
        StageRules stages,
        List<Question> questions,
        Phrases newsletter) {

    public Rules {
        criteria = Map.copyOf(criteria);
        questions = List.copyOf(questions);
    }

    /** The rule of a criterion; every criterion has one. */
    public CriterionRule of(Criterion criterion) {
        var rule = criteria.get(criterion);
        if (rule == null) {
            throw new IllegalStateException("rules " + version + " say nothing of " + criterion);
        }
        return rule;
    }
}
