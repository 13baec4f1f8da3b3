package io.followthrough.reading.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.followthrough.reading.Intent;
import io.followthrough.reading.learning.FeatureSet;
import java.util.List;
import java.util.Random;

/** Trains one yes-or-no model of an intent: logistic regression with LIBLINEAR, L2-regularised. */
final class LinearTrainer {

    /** The score of a text is the bias and its features' weights times what each feature counts. */
    record LinearModel(double bias, float[] weights) {

        double score(Sample sample) {
            var sum = 0.0;
            for (var bucket : sample.features().buckets()) {
                sum += weights[bucket];
            }
            return bias + sum * sample.features().weight();
        }
    }

    /** Chosen on the training part by cross-validation, see the decision record. */
    private static final double COST = 0.1;

    private static final double TOLERANCE = 0.01;
    private static final int YES = 1;
    private static final int NO = 0;
    private static final double NEVER = -10;

    static {
        Linear.disableDebugOutput();
    }

    private LinearTrainer() {}

    static LinearModel train(List<Sample> samples, Intent intent) {
        var answers = samples.stream()
                .mapToDouble(sample -> sample.example().intents().contains(intent) ? YES : NO)
                .toArray();
        var positive = (int) java.util.Arrays.stream(answers).sum();
        if (positive == 0) {
            return new LinearModel(NEVER, new float[FeatureSet.BUCKETS]);
        }
        var problem = new Problem();
        problem.l = samples.size();
        problem.n = FeatureSet.BUCKETS + 1;
        problem.x = samples.stream().map(LinearTrainer::vector).toArray(Feature[][]::new);
        problem.y = answers;
        var parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        // The rarer an intent, the more its examples count, by the root: else it is never called likely.
        parameter.setWeights(
                new double[] {Math.sqrt((samples.size() - positive) / (double) positive)}, new int[] {YES});
        parameter.setRandom(new Random(0));
        var model = Linear.train(problem, parameter);
        var sign = model.getLabels()[0] == YES ? 1 : -1;
        var all = model.getFeatureWeights();
        var weights = new float[FeatureSet.BUCKETS];
        for (var bucket = 0; bucket < weights.length; bucket++) {
            weights[bucket] = (float) (sign * all[bucket]);
        }
        return new LinearModel(sign * all[FeatureSet.BUCKETS], weights);
    }

    /** Features ascending, counted from 1, and the bias as the last. */
    private static Feature[] vector(Sample sample) {
        var buckets = sample.features().buckets();
        var vector = new Feature[buckets.length + 1];
        for (var at = 0; at < buckets.length; at++) {
            vector[at] = new FeatureNode(buckets[at] + 1, sample.features().weight());
        }
        vector[buckets.length] = new FeatureNode(FeatureSet.BUCKETS + 1, 1);
        return vector;
    }
}
