package io.followthrough.reading.training;

import io.followthrough.reading.learning.FeatureSet;
import java.util.Arrays;

/** A linear model per label: the score of a text is the bias and its features' weights times what each feature counts. */
final class LinearModels {

    /** By bucket, then by label: a text's features are read once for all intents. */
    private final float[] weights;

    private final float[] biases;

    LinearModels(int labels) {
        this.weights = new float[FeatureSet.BUCKETS * labels];
        this.biases = new float[labels];
    }

    float weight(int bucket, int label) {
        return weights[bucket * biases.length + label];
    }

    float bias(int label) {
        return biases[label];
    }

    double score(FeatureSet features, int label) {
        var sum = 0.0;
        for (var bucket : features.buckets()) {
            sum += weight(bucket, label);
        }
        return bias(label) + sum * features.weight();
    }

    /**
     * @param sums receives by label the sum of the weights, each times its feature's scale
     * @return the sum of the squares of the scales
     */
    float add(int[] buckets, float[] scales, float[] sums) {
        Arrays.fill(sums, 0);
        var squares = 0f;
        for (var bucket : buckets) {
            var scale = scales[bucket];
            var row = bucket * biases.length;
            squares += scale * scale;
            for (var label = 0; label < biases.length; label++) {
                sums[label] += scale * weights[row + label];
            }
        }
        return squares;
    }

    /** @param steps by label, to be added to each weight times its feature's scale */
    void move(int[] buckets, float[] scales, float[] steps) {
        for (var bucket : buckets) {
            var scale = scales[bucket];
            var row = bucket * biases.length;
            for (var label = 0; label < biases.length; label++) {
                weights[row + label] += scale * steps[label];
            }
        }
    }

    void moveBias(int label, float step) {
        biases[label] += step;
    }

    /** Takes the scales into the weights, so that reading needs none. */
    void scaled(float[] scales) {
        for (var bucket = 0; bucket < scales.length; bucket++) {
            for (var label = 0; label < biases.length; label++) {
                weights[bucket * biases.length + label] *= scales[bucket];
            }
        }
    }
}
