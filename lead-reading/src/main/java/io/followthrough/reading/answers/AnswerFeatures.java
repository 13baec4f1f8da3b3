package io.followthrough.reading.answers;

import io.followthrough.reading.Answer;
import io.followthrough.reading.Question;
import io.followthrough.reading.Said.Kind;
import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.answers.AnswerRules.Ruled;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.language.Sentences;
import io.followthrough.reading.learning.Classifier;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.FeatureSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is learnt from of an answer: its words, what the rules make of it, and what the classifier of texts finds in it. */
public final class AnswerFeatures {

    private static final double LIKELY = 0.3;
    private static final double SURE = 0.6;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N} ]");

    private final AnswerRules rules;
    private final Concepts concepts;
    private final Classifier classifier;

    /**
     * @param rows see {@link AnswerPhrases}
     * @param concepts with those of answers
     * @param classifier of texts
     */
    public AnswerFeatures(List<String> rows, Concepts concepts, Classifier classifier) {
        this.rules = new AnswerRules(rows, classifier);
        this.concepts = concepts;
        this.classifier = classifier;
    }

    /** @param on the day of the answer */
    public FeatureSet of(Question question, String value, LocalDate on) {
        return of(question, value, rules.read(question, value, on, Slashed.DAY_FIRST));
    }

    AnswerRules rules() {
        return rules;
    }

    FeatureSet of(Question question, String value, Ruled ruled) {
        var composed = Folding.compose(value);
        var folded = Folding.fold(composed).strip();
        var signs = new ArrayList<String>();
        signs.add("all " + SIGNS.matcher(folded).replaceAll(""));
        signs.add("rules " + strength(ruled));
        signs.add("rules " + strength(ruled) + ' ' + ruled.by());
        signs.add("line " + ruled.line());
        for (var finding : classifier.read(Kind.FORM, Sentences.of(value))) {
            signs.add("intent " + finding.intent());
            if (finding.probability() > LIKELY) {
                signs.add("likely " + finding.intent());
            }
            if (finding.probability() > SURE) {
                signs.add("surely " + finding.intent());
            }
        }
        return FeatureSet.of(concepts, Kind.FORM, composed).and(signs);
    }

    private static String strength(Ruled ruled) {
        return switch (ruled.answer()) {
            case Answer.Understood understood -> understood.strength().name();
            case Answer.NotUnderstood notUnderstood -> "none";
        };
    }
}
