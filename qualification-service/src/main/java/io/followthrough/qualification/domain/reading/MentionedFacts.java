package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.rules.AnswerRules;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.reading.Amount;
import io.followthrough.reading.Finding;
import io.followthrough.reading.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a text says by the way: objections, who decides, the budget, the need. */
final class MentionedFacts {

    private static final String OBJECTION = "OBJECTION_";

    private final Rules rules;

    MentionedFacts(Rules rules) {
        this.rules = rules;
    }

    Reading read(io.followthrough.reading.Reading text, Spoken spoken) {
        var signs = new ArrayList<Sign>();
        Role role = null;
        for (var finding : text.sure()) {
            switch (finding.intent().group()) {
                case OBJECTION -> objection(finding, spoken, signs);
                case FACT -> fact(finding, text, spoken, signs);
                case ROLE -> role = role(finding, spoken, signs);
                case INTEREST, REFUSAL, PRIVACY, AUTOMATIC, NO_LEAD, CAUTION, NOTHING -> {}
            }
        }
        return signs.isEmpty() && role == null ? Reading.NOTHING : new Reading(signs, List.of(), role);
    }

    private void objection(Finding finding, Spoken spoken, List<Sign> signs) {
        var named = finding.intent().name().substring(OBJECTION.length());
        var type = named.equals("NEED") ? "NO_NEED" : named;
        rules.evidence()
                .objections()
                .getOrDefault(type, Map.of())
                .forEach((criterion, strength) -> signs.add(sign(
                        criterion,
                        "objection:" + type + ":" + criterion,
                        "objection: " + type.toLowerCase(Locale.ROOT) + ", said \"" + finding.words() + "\"",
                        strength,
                        spoken)));
    }

    private void fact(Finding finding, io.followthrough.reading.Reading text, Spoken spoken, List<Sign> signs) {
        var criterion = finding.intent() == Intent.BUDGET_NAMED ? Criterion.BUDGET : Criterion.NEED;
        var key = criterion.name().toLowerCase(Locale.ROOT);
        var rule = rules.evidence().answers().byName().get(key);
        if (rule == null) {
            return;
        }
        var amount = criterion == Criterion.BUDGET ? largest(text.amounts()) : null;
        var strength = amount == null ? rule.yes() : ofAmount(amount);
        signs.add(sign(
                criterion,
                "mentioned:" + key + ":" + spoken.factId(),
                "said \"" + finding.words() + "\"",
                strength,
                spoken));
    }

    private @Nullable Role role(Finding finding, Spoken spoken, List<Sign> signs) {
        var role = switch (finding.intent()) {
            case DECIDES -> Role.DECISION_MAKER;
            case GATEKEEPER -> Role.GATEKEEPER;
            default -> null; // that another decides makes nothing certain of the speaker
        };
        var strengths = rules.evidence().titles().strengths();
        var strength = strengths.get(role == null ? Role.GATEKEEPER : role);
        if (strength != null) {
            signs.add(sign(
                    Criterion.AUTHORITY,
                    "mentioned:authority:" + spoken.factId(),
                    "said \"" + finding.words() + "\"",
                    strength,
                    spoken));
        }
        return role;
    }

    private static @Nullable Amount largest(List<Amount> amounts) {
        return amounts.stream()
                .max(java.util.Comparator.comparing(Amount::value))
                .orElse(null);
    }

    private double ofAmount(Amount amount) {
        return rules.evidence().answers().amounts().stream()
                .filter(step -> amount.value().compareTo(step.atLeast()) >= 0)
                .findFirst()
                .map(AnswerRules.Amount::strength)
                .orElse(0.0);
    }

    private Sign sign(Criterion criterion, String topic, String text, double strength, Spoken spoken) {
        return new Sign(
                criterion,
                topic,
                EvidenceSource.NOTE,
                text,
                spoken.at(),
                strength,
                rules.evidence().trust(EvidenceSource.NOTE));
    }
}
