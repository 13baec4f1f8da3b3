package io.followthrough.reading.answers;

import io.followthrough.reading.Answer.Strength;
import io.followthrough.reading.Answer.Understood;
import io.followthrough.reading.Question;
import io.followthrough.reading.answers.AnswerLabels.Meaning;
import io.followthrough.reading.answers.AnswerRules.Ruled;
import io.followthrough.reading.learning.FeatureSet;
import io.followthrough.reading.learning.LearntModel;
import java.util.Optional;

/**
 * Takes the strength whose expected cost is least: to take no for yes costs twice what a step does, and asking again costs
 * three quarters of it.
 */
final class LearntAnswers {

    private static final double OPPOSITE = 2;
    private static final double STEP = 1;
    private static final double INVENTED = 1.2;
    private static final double ASKING = 0.75;

    /** Nothing is out of the question before rules have had their say. */
    private static final double LEAST = 0.002;

    private final LearntModel model;

    LearntAnswers(LearntModel model) {
        this.model = model;
    }

    /** Empty where the answer says nothing of its question, or nothing is sure enough. */
    Optional<Strength> strength(Question question, FeatureSet features, Ruled ruled) {
        var probabilities = probabilities(question, features, ruled);
        Meaning best = Meaning.NONE;
        var least = ASKING;
        for (var meaning : Meaning.values()) {
            var cost = meaning == Meaning.NONE ? ASKING : cost(meaning, probabilities);
            if (cost < least) {
                least = cost;
                best = meaning;
            }
        }
        return strength(best);
    }

    private double[] probabilities(Question question, FeatureSet features, Ruled ruled) {
        var scores = model.scores(features);
        var first = AnswerLabels.first(question);
        var probabilities = new double[AnswerLabels.MEANINGS];
        var sum = 0.0;
        for (var meaning : Meaning.values()) {
            var label = first + meaning.ordinal();
            var probability = Math.max(LEAST, model.probability(label, scores[label]))
                    * (meaning == meaning(ruled) ? ruled.trust() : 1);
            probabilities[meaning.ordinal()] = probability;
            sum += probability;
        }
        for (var at = 0; at < probabilities.length; at++) {
            probabilities[at] /= sum;
        }
        return probabilities;
    }

    private static double cost(Meaning said, double[] probabilities) {
        var cost = 0.0;
        for (var meant : Meaning.values()) {
            cost += probabilities[meant.ordinal()] * cost(said, meant);
        }
        return cost;
    }

    private static double cost(Meaning said, Meaning meant) {
        if (said == meant) {
            return 0;
        }
        if (meant == Meaning.NONE) {
            return INVENTED;
        }
        return said != Meaning.MID && meant != Meaning.MID ? OPPOSITE : STEP;
    }

    private static Meaning meaning(Ruled ruled) {
        return ruled.answer() instanceof Understood understood
                ? Meaning.named(understood.strength().name())
                : Meaning.NONE;
    }

    private static Optional<Strength> strength(Meaning meaning) {
        return switch (meaning) {
            case HIGH -> Optional.of(Strength.HIGH);
            case MID -> Optional.of(Strength.MID);
            case LOW -> Optional.of(Strength.LOW);
            case NONE -> Optional.empty();
        };
    }
}
