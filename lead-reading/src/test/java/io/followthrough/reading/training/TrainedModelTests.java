package io.followthrough.reading.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Intent;
import io.followthrough.reading.TextReader;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.IntentModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code ./followthrough train-reading} mends the first, {@code ./followthrough evaluate-reading --keep} the second. */
class TrainedModelTests {

    private static final Path MODULE = Path.of("");
    private static final int FEW = 500;
    private static final double MAY_FALL_BY = 0.02;

    @Test
    void theModelWasTrainedFromThisCorpusAndTheseConcepts() throws IOException {
        var corpus = corpus();
        try (var stream = Files.newInputStream(MODULE.resolve(TrainReading.MODEL))) {
            assertThat(IntentModel.read(stream).madeFrom())
                    .as("the corpus or the concepts changed: ./followthrough train-reading")
                    .isEqualTo(corpus.fingerprint());
        }
    }

    @Test
    void textsThatWereKeptFromTrainingAreReadAsWellAsBefore() throws IOException {
        var counts = Evaluation.of(TextReader.shipped(), corpus().heldOut()).counts();

        for (var line : Files.readAllLines(MODULE.resolve(EvaluateReading.KEPT)).stream()
                .skip(1)
                .toList()) {
            var columns = line.split("\t");
            var fewTexts = Integer.parseInt(columns[1]) < 20;
            if (!fewTexts) {
                assertThat(counts.get(columns[0]).f1())
                        .as("F1 of %s", columns[0])
                        .isGreaterThanOrEqualTo(Double.parseDouble(columns[4]) - MAY_FALL_BY);
            }
        }
    }

    @Test
    void everyIntentAndLanguageIsInTheCorpus() throws IOException {
        var corpus = corpus();

        assertThat(corpus.examples()).extracting(Example::language).contains("en", "de", "es", "fr", "it", "pt", "nl");
        assertThat(corpus.training()).flatExtracting(Example::intents).contains(Intent.values());
    }

    @Test
    void trainingTheSameTwiceGivesTheSameBytes() throws IOException {
        var corpus = corpus();
        var few = new Corpus(
                corpus.examples().stream()
                        .filter(example -> example.language().equals("nl"))
                        .limit(FEW)
                        .toList(),
                "few");
        var concepts = new Concepts(Files.readAllLines(MODULE.resolve(TrainReading.CONCEPTS)));

        assertThat(bytes(TrainReading.train(few, concepts))).isEqualTo(bytes(TrainReading.train(few, concepts)));
    }

    private static byte[] bytes(IntentModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    private static Corpus corpus() throws IOException {
        return Corpus.read(
                MODULE.resolve(TrainReading.CORPUS), Files.readAllLines(MODULE.resolve(TrainReading.CONCEPTS)));
    }
}
