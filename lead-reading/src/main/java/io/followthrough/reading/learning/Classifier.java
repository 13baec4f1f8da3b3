package io.followthrough.reading.learning;

import io.followthrough.reading.Finding;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Said;
import java.util.Arrays;
import java.util.List;

/** Reads intents by the learnt model: the text as a whole and each of its sentences have a say. */
public final class Classifier {

    /** What is less probable is not worth showing. */
    private static final double LEAST = 0.1;

    private static final int MOST_SENTENCES = 40;
    private static final int FEWEST_WORDS = 4;

    private final LearntModel model;
    private final Concepts concepts;

    public Classifier(LearntModel model, Concepts concepts) {
        this.model = model;
        this.concepts = concepts;
    }

    /** @param sentences of the own words, as written */
    public List<Finding> read(Said.Kind kind, List<String> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        var some = sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()));
        var whole = model.scores(FeatureSet.of(concepts, kind, some));
        var single = some.size() == 1
                ? List.of(whole)
                : some.stream().map(sentence -> score(kind, sentence, whole)).toList();
        var best = new int[Labels.COUNT];
        var probabilities = new double[Labels.COUNT];
        for (var label = 0; label < Labels.COUNT; label++) {
            best[label] = best(single, label);
            probabilities[label] = model.probability(label, (whole[label] + single.get(best[label])[label]) / 2);
        }
        for (var family : Family.values()) {
            var likeliest = family.likeliest(probabilities).ordinal();
            probabilities[likeliest] = Math.max(probabilities[likeliest], probabilities[Labels.of(family)]);
        }
        return Arrays.stream(Intent.values())
                .filter(intent -> probabilities[intent.ordinal()] >= LEAST)
                .map(intent -> {
                    var sentence = best[intent.ordinal()];
                    var words = deciding(intent, some.get(sentence));
                    return new Finding(intent, probabilities[intent.ordinal()], words, sentence);
                })
                .toList();
    }

    /** A name or a greeting on a line of its own says what the whole says. */
    private double[] score(Said.Kind kind, String sentence, double[] whole) {
        return sentence.split(" ", FEWEST_WORDS).length < FEWEST_WORDS && !sentence.matches(".*[.!?]")
                ? whole
                : model.scores(FeatureSet.of(concepts, kind, List.of(sentence)));
    }

    private static int best(List<double[]> scores, int label) {
        var best = 0;
        for (var index = 1; index < scores.size(); index++) {
            if (scores.get(index)[label] > scores.get(best)[label]) {
                best = index;
            }
        }
        return best;
    }

    /** The run of words that speaks most for the intent. */
    private String deciding(Intent intent, String sentence) {
        var said = new double[sentence.length() + 1];
        var tokens = new Features(concepts).of(sentence, (bucket, first, last) -> {
            if (first >= 0) {
                for (var at = first; at <= last; at++) {
                    said[at] += (double) model.weight(bucket, intent.ordinal()) / (last - first + 1);
                }
            }
        });
        if (tokens.isEmpty()) {
            return sentence;
        }
        var from = 0;
        var bestFrom = 0;
        var bestTo = 0;
        var best = Double.NEGATIVE_INFINITY;
        var sum = 0.0;
        for (var at = 0; at < tokens.size(); at++) {
            if (sum <= 0) {
                sum = 0;
                from = at;
            }
            sum += said[at];
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = at;
            }
        }
        return sentence.substring(
                tokens.get(bestFrom).start(), tokens.get(bestTo).end());
    }
}
