package io.followthrough.reading.answers;

import io.followthrough.reading.Answer;
import io.followthrough.reading.Answer.NotUnderstood;
import io.followthrough.reading.Answer.Strength;
import io.followthrough.reading.Answer.Understood;
import io.followthrough.reading.Question;
import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.answers.AnswerRules.Ruled;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.learning.LearntModel;
import java.time.LocalDate;

/** Reads answers. What does not fit the question is not understood, and nothing is concluded from it. */
public final class Answers {

    private final AnswerFeatures features;
    private final LearntAnswers learnt;

    /** @param model with the labels of {@link AnswerLabels} */
    public Answers(AnswerFeatures features, LearntModel model) {
        this.features = features;
        this.learnt = new LearntAnswers(model);
    }

    public Answer read(Question question, String value, LocalDate on, Slashed slashed) {
        var ruled = features.rules().read(question, value, on, slashed);
        return learnt.strength(question, features.of(question, value, ruled), ruled)
                .map(strength -> understood(strength, ruled, value))
                .orElseGet(() -> new NotUnderstood(folded(value)));
    }

    /** A sum or a day is kept, unless all of it means the opposite: "was planned for January, scrapped now". */
    private static Answer understood(Strength strength, Ruled ruled, String value) {
        if (!(ruled.answer() instanceof Understood by) || isOpposite(strength, by.strength())) {
            return new Understood(strength, folded(value), null, null);
        }
        var words = strength == by.strength() ? by.words() : folded(value);
        return new Understood(strength, words, by.amount(), by.by());
    }

    private static boolean isOpposite(Strength one, Strength other) {
        return Math.abs(one.ordinal() - other.ordinal()) > 1;
    }

    private static String folded(String value) {
        return Folding.fold(Folding.compose(value)).strip();
    }
}
