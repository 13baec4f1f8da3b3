package io.followthrough.reading.training;

import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.Labels;
import io.followthrough.reading.learning.LearntModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the models of texts and of answers from their corpora and writes them where the reader finds them:
 * {@code TrainReading <lead-reading folder>}. With
 * {@code --examples <folder>} an operator's own examples are learnt as well, and {@code --to <file>} says where the model goes.
 * The same examples give the same bytes.
 */
public final class TrainReading {

    private static final String DATA = "src/main/resources/io/followthrough/reading/";
    static final String CONCEPTS = DATA + "concepts.tsv";
    static final String MODEL = DATA + "intents.model";
    static final String ANSWER_CONCEPTS = DATA + "answer-concepts.tsv";
    static final String ANSWER_PHRASES = DATA + "answers.tsv";
    static final String CORPUS = "src/main/corpus";
    static final String ANSWERS_MODEL = DATA + "answers.model";
    private static final String USAGE = "Usage: ./followthrough train-reading [--examples <folder> --to <file>]";

    /** How much more of what arrives asks to be left alone than of the corpus: a refusal that is not heard costs most. */
    private static final double SHARE_OF_REFUSALS = 2.5;

    /** How much more of it says yes or no than of the corpus, which has mostly what is none of these. */
    private static final double SHARE_OF_ANSWERS = 1.5;

    /** Of an error against large weights. Chosen by cross-validation over files, see the decision record. */
    private static final double COST = 0.02;

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
        write(model, request.to(), corpus.heldOut().size());
        if (request.examples() == null) {
            answers(request.module(), model);
        }
    }

    /** What answers are learnt with includes what the classifier of texts finds in them: it comes first. */
    private static void answers(Path module, LearntModel intents) throws IOException {
        var corpus = AnswerCorpus.read(module, intents);
        System.out.println("Learning from " + corpus.training().size() + " answers ...");
        var model = TrainAnswers.train(corpus, TrainAnswers.features(module, intents));
        write(model, module.resolve(ANSWERS_MODEL), corpus.heldOut().size());
    }

    private static void write(LearntModel model, Path to, int heldOut) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            model.write(out);
        }
        System.out.println(heldOut + " were kept from it; " + to + " has " + Files.size(to) + " bytes.");
    }

    static LearntModel train(Corpus corpus, Concepts concepts) {
        var samples = corpus.training().stream()
                .map(example -> Sample.of(example, concepts))
                .toList();
        var trained = Trained.from(samples, Labels.COUNT, COST);
        var columns = IntStream.range(0, Labels.COUNT)
                .mapToObj(label -> new ModelWriter.Column(
                        trained.models(),
                        label,
                        trained.calibrations().get(label).moreOften(share(label))))
                .toList();
        return ModelWriter.model(corpus.fingerprint(), Labels.names(), columns);
    }

    private static double share(int label) {
        return Labels.isPrivacy(label) ? SHARE_OF_REFUSALS : Labels.isAnswer(label) ? SHARE_OF_ANSWERS : 1;
    }
}
