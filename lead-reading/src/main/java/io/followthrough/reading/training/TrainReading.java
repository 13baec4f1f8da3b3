package io.followthrough.reading.training;

import io.followthrough.reading.Intent;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.IntentModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains the model from the corpus and writes it where the reader finds it: {@code TrainReading <lead-reading folder>}. The
 * same corpus gives the same bytes.
 */
public final class TrainReading {

    static final String CONCEPTS = "src/main/resources/io/followthrough/reading/concepts.tsv";
    static final String MODEL = "src/main/resources/io/followthrough/reading/intents.model";
    static final String CORPUS = "src/main/corpus";
    private static final int FOLDS = 3;
    private static final int LARGEST_WEIGHT = 127;

    private TrainReading() {}

    public static void main(String[] arguments) throws IOException {
        var module = Path.of(arguments.length == 0 ? "." : arguments[0]);
        var lines = Files.readAllLines(module.resolve(CONCEPTS));
        var corpus = Corpus.read(module.resolve(CORPUS), lines);
        var model = train(corpus, new Concepts(lines), List.of(Intent.values()));
        try (var out = Files.newOutputStream(module.resolve(MODEL))) {
            model.write(out);
        }
        System.out.println("Learnt from " + corpus.training().size() + " texts, "
                + corpus.heldOut().size() + " were kept from it; the model has " + Files.size(module.resolve(MODEL))
                + " bytes.");
    }

    /** @param intents to be learnt; the others are never found */
    static IntentModel train(Corpus corpus, Concepts concepts, List<Intent> intents) {
        var samples = corpus.training().stream()
                .map(example -> Sample.of(example, concepts))
                .toList();
        var trained = Stream.of(Intent.values())
                .parallel()
                .map(intent -> learn(intents.contains(intent) ? samples : List.of(), intent))
                .toList();
        return ModelWriter.model(corpus.fingerprint(), trained, LARGEST_WEIGHT);
    }

    /** What was learnt for one intent. */
    record Learnt(LinearTrainer.LinearModel linear, Calibration calibration) {}

    private static Learnt learn(List<Sample> samples, Intent intent) {

        var scores = new double[samples.size()];
        var right = new boolean[samples.size()];
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var others = IntStream.range(0, samples.size())
                    .filter(at -> fold(samples.get(at)) != left)
                    .mapToObj(samples::get)
                    .toList();
            var unseen = LinearTrainer.train(others, intent);
            for (var at = 0; at < samples.size(); at++) {
                if (fold(samples.get(at)) == left) {
                    scores[at] = unseen.score(samples.get(at));
                    right[at] = samples.get(at).example().intents().contains(intent);
                }
            }
        }
        return new Learnt(LinearTrainer.train(samples, intent), Calibration.fit(scores, right));
    }

    private static int fold(Sample sample) {
        return Math.floorMod(sample.example().text().hashCode(), FOLDS);
    }
}
