package io.followthrough.qualification.rules;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.rules.EvidenceRules;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.FitRules;
import io.followthrough.qualification.domain.rules.Signal;
import io.followthrough.qualification.domain.rules.SignalRule;
import io.followthrough.qualification.domain.rules.TitleRules;
import io.followthrough.qualification.domain.text.Negation;
import io.followthrough.qualification.domain.text.Phrases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of the file that say what is evidence of what. */
final class EvidenceSection {

    private final YamlField root;
    private final Negation negation;
    private final AnswersSection answers;

    EvidenceSection(YamlField root) {
        this.root = root;
        this.negation = new Negation(
                root.at("negation").at("before").texts(),
                root.at("negation").at("after").texts(),
                root.at("negation").at("idioms").texts());
        this.answers = new AnswersSection(root.at("answers"), negation);
    }

    Negation negation() {
        return negation;
    }

    EvidenceRules read() {
        return new EvidenceRules(
                trust(root.at("trust")),
                byConstant(root.at("captures"), CaptureChannel.class),
                byConstant(root.at("activities"), ActivityKind.class),
                strengths(root.at("interestNamed")),
                objections(root.at("objections")),
                root.at("objectionCleared").strength(),
                signals(root.at("signals")),
                answers.read(),
                titles(root.at("roles")),
                fit(root.at("fit")));
    }

    /** What answers of that name are about; null when there is no such topic. */
    @Nullable
    Criterion criterionOf(String answerName) {
        return answers.criterionOf(answerName);
    }

    private static Map<EvidenceSource, Double> trust(YamlField section) {
        var trust = new EnumMap<EvidenceSource, Double>(EvidenceSource.class);
        section.fields().forEach((name, field) -> {
            var source = field.named(name, EvidenceSource.class);
            if (source != null) {
                trust.put(source, field.strength());
            }
        });
        return trust;
    }

    private static <E extends Enum<E>> Map<E, Map<Criterion, Double>> byConstant(YamlField section, Class<E> type) {
        var byConstant = new EnumMap<E, Map<Criterion, Double>>(type);
        section.fields().forEach((name, field) -> {
            var constant = field.named(name, type);
            if (constant != null) {
                byConstant.put(constant, strengths(field));
            }
        });
        return byConstant;
    }

    private static Map<Criterion, Double> strengths(YamlField section) {
        var strengths = new EnumMap<Criterion, Double>(Criterion.class);
        section.fields().forEach((name, field) -> {
            var criterion = field.named(name, Criterion.class);
            if (criterion != null) {
                strengths.put(criterion, field.strength());
            }
        });
        return strengths;
    }

    private static Map<String, Map<Criterion, Double>> objections(YamlField section) {
        var objections = new HashMap<String, Map<Criterion, Double>>();
        section.fields().forEach((type, field) -> objections.put(type.toUpperCase(Locale.ROOT), strengths(field)));
        return objections;
    }

    private Map<Signal, SignalRule> signals(YamlField section) {
        var signals = new EnumMap<Signal, SignalRule>(Signal.class);
        section.fields().forEach((name, field) -> {
            field.onlyFields(Set.of("criteria", "phrases"));
            var phrases = new ArrayList<String>();
            field.at("phrases").fields().values().forEach(language -> phrases.addAll(language.phrases()));
            var signal = field.named(name, Signal.class);
            if (signal != null) {
                signals.put(signal, new SignalRule(strengths(field.at("criteria")), Phrases.of(phrases, negation)));
            }
        });
        return signals;
    }

    private TitleRules titles(YamlField section) {
        var titles = new EnumMap<Role, Phrases>(Role.class);
        var strengths = new EnumMap<Role, Double>(Role.class);
        section.fields().forEach((name, field) -> {
            field.onlyFields(Set.of("strength", "titles"));
            var role = field.named(name, Role.class);
            if (role != null) {
                strengths.put(role, field.at("strength").strength());
                titles.put(role, Phrases.of(field.at("titles").phrases(), negation));
            }
        });
        return new TitleRules(titles, strengths);
    }

    private FitRules fit(YamlField section) {
        return new FitSection(section, negation).read();
    }
}
