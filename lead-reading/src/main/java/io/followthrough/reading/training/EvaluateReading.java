package io.followthrough.reading.training;

import io.followthrough.reading.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how well texts are read that were kept from training: {@code EvaluateReading <lead-reading folder> [--keep]}.
 * {@code --keep} writes the table that the tests hold the reader to.
 */
public final class EvaluateReading {

    static final String KEPT = "src/main/corpus/evaluation.txt";
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
        if (List.of(arguments).contains("--keep")) {
            Files.write(module.resolve(KEPT), evaluation.table());
        }
    }
}
