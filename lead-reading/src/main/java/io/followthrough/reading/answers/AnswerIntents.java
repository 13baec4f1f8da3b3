package io.followthrough.reading.answers;

import io.followthrough.reading.Answer.Strength;
import io.followthrough.reading.Finding;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Question;
import io.followthrough.reading.Said.Kind;
import io.followthrough.reading.language.Sentences;
import io.followthrough.reading.learning.Classifier;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the classifier finds in an answer, in the light of its question: of all that a text can say, only what answers the
 * question counts, so that less is enough to be sure.
 */
final class AnswerIntents {

    private static final double LEAST = 0.25;
    private static final double MARGIN = 0.1;

    /** A word alone is known by the phrases, or says nothing: "whatever", "42". */
    private static final int FEWEST_WORDS = 2;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final Map<Question, Set<Intent>> FOR = new EnumMap<>(Map.of(
            Question.NEED, EnumSet.of(Intent.NEED_NAMED, Intent.BUY, Intent.URGENT),
            Question.AUTHORITY, EnumSet.of(Intent.DECIDES),
            Question.BUDGET, EnumSet.of(Intent.BUDGET_NAMED),
            Question.TIMELINE, EnumSet.of(Intent.URGENT),
            Question.INTEREST, EnumSet.of(Intent.BUY, Intent.MEETING, Intent.URGENT)));

    private static final Map<Question, Set<Intent>> AGAINST = new EnumMap<>(Map.of(
            Question.NEED, EnumSet.of(Intent.OBJECTION_NEED, Intent.NOT_INTERESTED, Intent.OBJECTION_COMPETITOR),
            Question.AUTHORITY, EnumSet.of(Intent.OTHER_DECIDES, Intent.OBJECTION_AUTHORITY, Intent.GATEKEEPER),
            Question.BUDGET, EnumSet.of(Intent.OBJECTION_BUDGET, Intent.OBJECTION_PRICE),
            Question.TIMELINE, EnumSet.of(Intent.NOT_NOW, Intent.OBJECTION_TIMING),
            Question.INTEREST, EnumSet.of(Intent.NOT_INTERESTED, Intent.OBJECTION_NEED),
            Question.FIT, EnumSet.of(Intent.JOB, Intent.STUDENT, Intent.SOLICITATION, Intent.PRESS, Intent.SPAM)));

    private final Classifier classifier;

    AnswerIntents(Classifier classifier) {
        this.classifier = classifier;
    }

    /** @param words those that decided */
    record Leaning(Strength strength, String words) {}

    /** Empty where neither side is probable, or both are. */
    Optional<Leaning> of(Question question, String value) {
        if (WORD.matcher(value).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS) {
            return Optional.empty();
        }
        var findings = classifier.read(Kind.FORM, Sentences.of(value));
        var yes = best(findings, FOR.getOrDefault(question, Set.of()));
        var no = best(findings, AGAINST.getOrDefault(question, Set.of()));
        var lead = probability(yes) - probability(no);
        if (Math.max(probability(yes), probability(no)) < LEAST || Math.abs(lead) < MARGIN) {
            return Optional.empty();
        }
        return lead > 0
                ? yes.map(finding -> new Leaning(Strength.HIGH, finding.words()))
                : no.map(finding -> new Leaning(Strength.LOW, finding.words()));
    }

    private static Optional<Finding> best(List<Finding> findings, Set<Intent> intents) {
        return findings.stream()
                .filter(finding -> intents.contains(finding.intent()))
                .min(Finding.LIKELIEST_FIRST);
    }

    private static double probability(Optional<Finding> finding) {
        return finding.map(Finding::probability).orElse(0.0);
    }
}
