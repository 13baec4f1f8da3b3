package io.followthrough.reading.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was learnt from samples.
 *
 * @param calibrations by label, fitted on scores by models that had not seen the text
 */
record Trained(LinearModels models, List<Calibration> calibrations) {

    private static final int FOLDS = 3;

    /**
     * @param labels how many there are
     * @param cost of an error against large weights
     */
    static Trained from(List<Sample> samples, int labels, double cost) {
        return new Trained(LinearTrainer.train(samples, labels, cost), calibrations(samples, labels, cost));
    }

    private static List<Calibration> calibrations(List<Sample> samples, int labels, double cost) {
        var unseen = IntStream.range(0, FOLDS)
                .mapToObj(left -> LinearTrainer.train(
                        samples.stream().filter(sample -> fold(sample) != left).toList(), labels, cost))
                .toList();
        return IntStream.range(0, labels)
                .mapToObj(label -> calibration(samples, unseen, label))
                .toList();
    }

    private static Calibration calibration(List<Sample> samples, List<LinearModels> unseen, int label) {
        var scores = new double[samples.size()];
        var right = new boolean[samples.size()];
        for (var at = 0; at < scores.length; at++) {
            var sample = samples.get(at);
            scores[at] = unseen.get(fold(sample)).score(sample.features(), label);
            right[at] = sample.says(label);
        }
        return Calibration.fit(scores, right);
    }

    private static int fold(Sample sample) {
        return Math.floorMod(sample.text().hashCode(), FOLDS);
    }
}
