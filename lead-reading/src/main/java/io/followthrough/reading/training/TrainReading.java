package io.followthrough.reading.training;

import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.IntentModel;
import io.followthrough.reading.learning.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the model from the corpus and writes it where the reader finds it: {@code TrainReading <lead-reading folder>}. With
 * {@code --examples <folder>} an operator's own examples are learnt as well, and {@code --to <file>} says where the model goes.
 * The same examples give the same bytes.
 */
public final class TrainReading {

    static final String CONCEPTS = "src/main/resources/io/followthrough/reading/concepts.tsv";
    static final String MODEL = "src/main/resources/io/followthrough/reading/intents.model";
    static final String CORPUS = "src/main/corpus";
    private static final String USAGE = "Usage: ./followthrough train-reading [--examples <folder> --to <file>]";
    private static final int FOLDS = 3;

    /** How much more of what arrives asks to be left alone than of the corpus: a refusal that is not heard costs most. */
    private static final double SHARE_OF_REFUSALS = 2.5;

    /** How much more of it says yes or no than of the corpus, which has mostly what is none of these. */
    private static final double SHARE_OF_ANSWERS = 1.5;

    private TrainReading() {}

    public static void main(String[] arguments) throws IOException {
        try {
            run(Request.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** @param examples folder of an operator's own */
    record Request(Path module, @Nullable Path examples, Path to) {

        static Request of(String[] arguments) {
            var module = Path.of(arguments.length == 0 ? "." : arguments[0]);
            Path examples = null;
            var to = module.resolve(MODEL);
            for (var at = 1; at < arguments.length; at += 2) {
                if (at + 1 == arguments.length) {
                    throw new IllegalArgumentException(arguments[at] + " needs a value. " + USAGE);
                }
                switch (arguments[at]) {
                    case "--examples" -> examples = Path.of(arguments[at + 1]);
                    case "--to" -> to = Path.of(arguments[at + 1]);
                    default -> throw new IllegalArgumentException("There is no option " + arguments[at] + ". " + USAGE);
                }
            }
            if (examples != null && to.equals(module.resolve(MODEL))) {
                throw new IllegalArgumentException("--to is missing: own examples make a model of their own. " + USAGE);
            }
            return new Request(module, examples, to);
        }
    }

    private static void run(Request request) throws IOException {
        var lines = Files.readAllLines(request.module().resolve(CONCEPTS));
        var shipped = Corpus.read(request.module().resolve(CORPUS), lines);
        var corpus = request.examples() == null ? shipped : shipped.with(request.examples());
        System.out.println("Learning from " + corpus.training().size() + " texts ("
                + (corpus.training().size() - shipped.training().size()) + " of them your own) ...");
        var model = train(corpus, new Concepts(lines));
        try (var out = Files.newOutputStream(request.to())) {
            model.write(out);
        }
        System.out.println(corpus.heldOut().size() + " were kept from it; " + request.to() + " has "
                + Files.size(request.to()) + " bytes.");
    }

    static IntentModel train(Corpus corpus, Concepts concepts) {
        var samples = corpus.training().stream()
                .map(example -> Sample.of(example, concepts))
                .toList();
        return ModelWriter.model(corpus.fingerprint(), LinearTrainer.train(samples), calibrations(samples));
    }

    /** Fitted on scores by models that had not seen the text. */
    private static List<Calibration> calibrations(List<Sample> samples) {
        var unseen = IntStream.range(0, FOLDS)
                .mapToObj(left -> LinearTrainer.train(
                        samples.stream().filter(sample -> fold(sample) != left).toList()))
                .toList();
        return IntStream.range(0, Labels.COUNT)
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
        var calibration = Calibration.fit(scores, right);
        return calibration.moreOften(
                Labels.isPrivacy(label) ? SHARE_OF_REFUSALS : Labels.isAnswer(label) ? SHARE_OF_ANSWERS : 1);
    }

    private static int fold(Sample sample) {
        return Math.floorMod(sample.example().text().hashCode(), FOLDS);
    }
}
