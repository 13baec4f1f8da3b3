package io.followthrough.reading.training;

import io.followthrough.reading.learning.FeatureSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the yes-or-no models of all labels in one pass over the texts: linear support vector machines with squared hinge
 * loss, L2-regularised, by dual coordinate descent (Hsieh and others 2008). Nothing but sums, products and quotients of
 * numbers in one order, so that every machine comes to the same weights: a logistic loss does not, since what {@code exp}
 * returns in the last digit is left to the machine.
 */
final class LinearTrainer {

    private static final int PASSES = 12;

    private final List<Sample> samples;
    private final int labels;
    private final float[] rarity;
    private final double cost;
    private final float[] costs;
    private final LinearModels models;

    /** One dual variable per text and label: how much the text holds the weights in place. */
    private final float[] pulls;

    private final float[] scores;
    private final float[] steps;

    private LinearTrainer(List<Sample> samples, int labels, double cost) {
        this.samples = samples;
        this.labels = labels;
        this.rarity = rarity(samples);
        this.cost = cost;
        this.costs = costs(samples, labels, cost);
        this.models = new LinearModels(labels);
        this.pulls = new float[samples.size() * labels];
        this.scores = new float[labels];
        this.steps = new float[labels];
    }

    /**
     * @param labels how many there are
     * @param cost of an error against large weights
     */
    static LinearModels train(List<Sample> samples, int labels, double cost) {
        var trainer = new LinearTrainer(samples, labels, cost);
        var order = IntStream.range(0, samples.size()).toArray();
        var random = new Random(0);
        for (var pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (var at : order) {
                trainer.learn(at);
            }
        }
        trainer.models.scaled(trainer.rarity);
        return trainer.models;
    }

    private void learn(int at) {
        var sample = samples.get(at);
        var buckets = sample.features().buckets();
        var weight = (float) sample.features().weight();
        var length = models.add(buckets, rarity, scores) * weight * weight + 1;
        for (var label = 0; label < labels; label++) {
            var yes = sample.says(label);
            var sign = yes ? 1 : -1;
            var cost = yes ? costs[label] : (float) this.cost;
            var pull = pulls[at * labels + label];
            var softness = 1 / (2 * cost);
            var margin = sign * (scores[label] * weight + models.bias(label));
            var next = Math.max(0, pull - (margin - 1 + softness * pull) / (length + softness));
            pulls[at * labels + label] = next;
            models.moveBias(label, sign * (next - pull));
            steps[label] = sign * (next - pull) * weight;
        }
        models.move(buckets, rarity, steps);
    }

    /** The rarer a label, the more its examples count, by the root: else it is never called likely. */
    private static float[] costs(List<Sample> samples, int labels, double cost) {
        var costs = new float[labels];
        for (var label = 0; label < labels; label++) {
            var number = label;
            var saying = samples.stream().filter(sample -> sample.says(number)).count();
            costs[label] = (float) (cost * Math.sqrt((samples.size() - saying) / (double) Math.max(1, saying)));
        }
        return costs;
    }

    /** By bucket how telling a feature is before anything is learnt: what most texts have tells little. */
    private static float[] rarity(List<Sample> samples) {
        var texts = new int[FeatureSet.BUCKETS];
        samples.forEach(sample -> Arrays.stream(sample.features().buckets()).forEach(bucket -> texts[bucket]++));
        var rarity = new double[FeatureSet.BUCKETS];
        var squares = 0.0;
        var places = 0.0;
        for (var bucket = 0; bucket < rarity.length; bucket++) {
            rarity[bucket] = StrictMath.log((1.0 + samples.size()) / (1 + texts[bucket]));
            squares += rarity[bucket] * rarity[bucket] * texts[bucket];
            places += texts[bucket];
        }
        var mean = Math.sqrt(squares / Math.max(1, places));
        var scaled = new float[rarity.length];
        for (var bucket = 0; bucket < rarity.length; bucket++) {
            scaled[bucket] = (float) (rarity[bucket] / mean);
        }
        return scaled;
    }

    private static void shuffle(int[] order, Random random) {
        for (var at = order.length - 1; at > 0; at--) {
            var other = random.nextInt(at + 1);
            var moved = order[at];
            order[at] = order[other];
            order[other] = moved;
        }
    }
}
