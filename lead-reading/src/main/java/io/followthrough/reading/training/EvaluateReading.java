package io.followthrough.reading.training;

import io.followthrough.reading.TextReader;
import io.followthrough.reading.learning.Labels;
import io.followthrough.reading.learning.LearntModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how well texts and answers are read that were kept from training: {@code EvaluateReading <lead-reading folder> [--keep]}.
 * {@code --keep} writes the tables that the tests hold the reader to.
 */
public final class EvaluateReading {

    static final String KEPT = "src/main/corpus/evaluation.txt";
    static final String KEPT_OF_ANSWERS = AnswerCorpus.FOLDER + "/evaluation.txt";
    private static final int WORST = 12;

    private EvaluateReading() {}

    public static void main(String[] arguments) throws IOException {
        var module = Path.of(arguments.length == 0 ? "." : arguments[0]);
        var evaluation = Evaluation.of(
                TextReader.shipped(),
                Corpus.read(module.resolve(TrainReading.CORPUS), List.of()).heldOut());
        evaluation.table().forEach(line -> System.out.println(line.replace("\t", "  ")));
        System.out.println("\nWorst confusions:");
        evaluation.worstConfusions(WORST).forEach(System.out::println);
        var answers = answers(module);
        System.out.println("\nAnswers:");
        answers.table().forEach(line -> System.out.println(line.replace("\t", "  ")));
        answers.wrong().forEach(System.out::println);
        if (List.of(arguments).contains("--keep")) {
            Files.write(module.resolve(KEPT), evaluation.table());
            Files.write(module.resolve(KEPT_OF_ANSWERS), answers.table());
        }
    }

    static AnswerEvaluation answers(Path module) throws IOException {
        try (var stream = Files.newInputStream(module.resolve(TrainReading.MODEL))) {
            var intents = LearntModel.read(stream, Labels.names());
            return AnswerEvaluation.of(
                    TextReader.shipped(), AnswerCorpus.read(module, intents).heldOut());
        }
    }
}
