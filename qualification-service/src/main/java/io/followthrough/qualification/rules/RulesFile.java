package io.followthrough.qualification.rules;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import io.followthrough.qualification.domain.rules.CriterionRule;
import io.followthrough.qualification.domain.rules.FutureReason;
import io.followthrough.qualification.domain.rules.Question;
import io.followthrough.qualification.domain.rules.RoadRules;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.domain.rules.StageRules;
import io.followthrough.qualification.domain.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A file of rules, YAML or JSON: from text to {@link Rules}. */
public final class RulesFile {

    private static final Set<String> SECTIONS = Set.of(
            "version",
            "criteria",
            "trust",
            "stages",
            "captures",
            "interestNamed",
            "activities",
            "objections",
            "objectionCleared",
            "roads",
            "signals",
            "negation",
            "answers",
            "roles",
            "fit",
            "questions",
            "newsletter");

    private static final List<String> NEWSLETTER = List.of(
            "newsletter",
            "newsletters",
            "boletin",
            "boletines",
            "boletim",
            "infolettre",
            "infolettres",
            "lettre d information",
            "rundbrief",
            "nieuwsbrief");

    private static final double MOST_LIKELY = 1_000_000;

    private final List<RuleProblem> problems = new ArrayList<>();

    private RulesFile() {}

    /**
     * @param name of the file, for the message
     * @throws InvalidRulesException naming line and field of everything that is wrong
     */
    public static Rules read(String name, String yaml) {
        var file = new RulesFile();
        var rules = file.rules(yaml, name);
        if (!file.problems.isEmpty()) {
            throw new InvalidRulesException(name, file.problems);
        }
        return rules;
    }

    private Rules rules(String yaml, String name) {
        var root = root(yaml, name);
        root.onlyFields(SECTIONS);
        var evidence = new EvidenceSection(root);
        return new Rules(
                version(root.at("version")),
                criteria(root.at("criteria")),
                evidence.read(),
                roads(root.at("roads")),
                stages(root.at("stages")),
                questions(root.at("questions"), evidence),
                newsletter(root.at("newsletter"), evidence));
    }

    /** Versions are counted, so that whoever changes the rules says which ones they started from. */
    private static String version(YamlField field) {
        var number = field.number(1, Integer.MAX_VALUE);
        if (number != Math.rint(number)) {
            field.problem("is no whole number: " + number, "count versions by one: \"1\", \"2\", …");
        }
        return String.valueOf((long) number);
    }

    private YamlField root(String yaml, String name) {
        try {
            return YamlField.root(RulesText.compose(yaml), problems);
        } catch (MarkedYAMLException wrong) {
            var line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw new InvalidRulesException(
                    name, List.of(new RuleProblem(line, "(file)", wrong.getProblem(), "correct the YAML")));
        } catch (YAMLException wrong) {
            throw new InvalidRulesException(
                    name,
                    List.of(new RuleProblem(
                            1, "(file)", String.valueOf(wrong.getMessage()), "send plain YAML or JSON")));
        }
    }

    private static Map<Criterion, CriterionRule> criteria(YamlField section) {
        var rules = new EnumMap<Criterion, CriterionRule>(Criterion.class);
        var sum = BigDecimal.ZERO;
        for (var entry : section.fields().entrySet()) {
            var field = entry.getValue();
            var criterion = field.named(entry.getKey(), Criterion.class);
            var combine = field.at("combine").oneOf(CriterionRule.Combine.class);
            var weight = BigDecimal.valueOf(field.at("weight").number(0, 100));
            var halfLife = field.at("halfLife");
            field.onlyFields(Set.of("weight", "combine", "halfLife"));
            sum = sum.add(weight);
            if (criterion != null && combine != null) {
                rules.put(
                        criterion,
                        new CriterionRule(
                                weight.movePointLeft(2).stripTrailingZeros(),
                                halfLife.isPresent() ? halfLife.duration() : null,
                                combine));
            }
        }
        if (rules.size() < Criterion.values().length) {
            section.problem("has not all criteria", "give each of " + List.of(Criterion.values()) + " an entry");
        }
        if (sum.compareTo(new BigDecimal(100)) != 0) {
            section.problem("weights add up to " + sum.stripTrailingZeros().toPlainString(), "make it 100");
        }
        return rules;
    }

    private static StageRules stages(YamlField section) {
        section.onlyFields(Set.of("minScore", "minKnown", "needed", "disqualifyFitUpTo"));
        var needed = EnumSet.noneOf(Criterion.class);
        for (var item : section.at("needed").items()) {
            var criterion = item.oneOf(Criterion.class);
            if (criterion != null) {
                needed.add(criterion);
            }
        }
        return new StageRules(
                BigDecimal.valueOf(section.at("minScore").number(0, 100)),
                (int) section.at("minKnown").number(0, Criterion.values().length),
                needed,
                section.at("disqualifyFitUpTo").strength());
    }

    private static RoadRules roads(YamlField section) {
        section.onlyFields(Set.of(
                "relationshipFirst",
                "currentActivities",
                "urgentWithin",
                "distantFrom",
                "headStart",
                "lapseAfter",
                "reentry"));
        return new RoadRules(
                constants(section.at("relationshipFirst"), CaptureChannel.class),
                constants(section.at("currentActivities"), ActivityKind.class),
                section.at("urgentWithin").duration(),
                section.at("distantFrom").duration(),
                section.at("headStart").duration(),
                section.at("lapseAfter").duration(),
                reentry(section.at("reentry")));
    }

    private static <E extends Enum<E>> Set<E> constants(YamlField list, Class<E> type) {
        var constants = EnumSet.noneOf(type);
        for (var item : list.items()) {
            var constant = item.oneOf(type);
            if (constant != null) {
                constants.add(constant);
            }
        }
        return constants;
    }

    private static Map<FutureReason, java.time.Duration> reentry(YamlField section) {
        var delays = new EnumMap<FutureReason, java.time.Duration>(FutureReason.class);
        for (var reason : FutureReason.values()) {
            delays.put(reason, section.at(reason.name()).duration());
        }
        section.onlyFields(
                new HashSet<>(delays.keySet().stream().map(FutureReason::name).toList()));
        return delays;
    }

    private static List<Question> questions(YamlField section, EvidenceSection evidence) {
        var questions = new ArrayList<Question>();
        for (var item : section.items()) {
            item.onlyFields(Set.of("id", "key", "text", "answers", "likely"));
            var texts = new LinkedHashMap<String, String>();
            item.at("text").fields().forEach((language, text) -> texts.put(language, text.text()));
            if (!texts.containsKey("en")) {
                item.at("text").problem("has no English text", "add en: \"…\"");
            }
            var key = item.at("key").text();
            var about = evidence.criterionOf(key);
            var answers = item.at("answers").texts();
            if (answers.isEmpty()) {
                item.at("answers").problem("is empty", "write what people may answer");
            }
            var likely = likely(item.at("likely"), answers.size());
            if (about == null) {
                item.at("key").problem("is no topic of answers: " + key, "use a name under answers.topics");
            } else {
                questions.add(new Question(item.at("id").text(), key, about, texts, answers, likely));
            }
        }
        return questions;
    }

    /** Whatever rules say, the plain word is understood. */
    private static Phrases newsletter(YamlField section, EvidenceSection evidence) {
        var phrases = new ArrayList<>(NEWSLETTER);
        if (section.isPresent()) {
            section.fields().values().forEach(language -> phrases.addAll(language.phrases()));
        }
        return Phrases.of(phrases, evidence.negation());
    }

    private static List<BigDecimal> likely(YamlField field, int answers) {
        if (!field.isPresent()) {
            return List.of();
        }
        var likely = field.items().stream()
                .map(each -> BigDecimal.valueOf(each.number(0, MOST_LIKELY)))
                .toList();
        if (likely.size() != answers || likely.stream().allMatch(each -> each.signum() == 0)) {
            field.problem(
                    "has " + likely.size() + " numbers for " + answers + " answers",
                    "write for each answer how often it is said, for example [1, 4, 3]");
            return List.of();
        }
        return likely;
    }
}
