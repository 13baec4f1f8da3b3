package io.followthrough.reading.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.reading.Intent;
import io.followthrough.reading.TextReader;
import io.followthrough.reading.answers.AnswerLabels;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.Labels;
import io.followthrough.reading.learning.LearntModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code ./followthrough train-reading} mends the first, {@code ./followthrough evaluate-reading --keep} the second. */
class TrainedModelTests {

    private static final Path MODULE = Path.of("");
    private static final int FEW = 500;
    private static final double MAY_FALL_BY = 0.02;

    /** One answer of a language's thirty. */
    private static final double MAY_FALL_BY_OF_ANSWERS = 0.035;

    private static final double MOST_OPPOSITE = 0.04;

    @Test
    void theModelWasTrainedFromThisCorpusAndTheseConcepts() throws IOException {
        assertThat(intents().madeFrom())
                .as("the corpus or the concepts changed: ./followthrough train-reading")
                .isEqualTo(corpus().fingerprint());
    }

    @Test
    void theModelOfAnswersWasTrainedFromItsCorpusAndAllThatItIsLearntWith() throws IOException {
        assertThat(model(TrainReading.ANSWERS_MODEL, AnswerLabels.names()).madeFrom())
                .as("answers, their concepts or phrases, or the model of texts changed: ./followthrough train-reading")
                .isEqualTo(AnswerCorpus.read(MODULE, intents()).fingerprint());
    }

    @Test
    void answersThatWereKeptFromTrainingAreReadAsWellAsBefore() throws IOException {
        var counts = EvaluateReading.answers(MODULE).counts();

        for (var line : Files.readAllLines(MODULE.resolve(EvaluateReading.KEPT_OF_ANSWERS)).stream()
                .skip(1)
                .toList()) {
            var columns = line.split("\t");
            assertThat(counts.get(columns[0]).share())
                    .as("share of %s that is read right", columns[0])
                    .isGreaterThanOrEqualTo(Double.parseDouble(columns[2]) - MAY_FALL_BY_OF_ANSWERS);
        }
        assertThat(counts.get("all").opposite() / (double) counts.get("all").answers())
                .as("share that is taken for the opposite")
                .isLessThanOrEqualTo(MOST_OPPOSITE);
    }

    @Test
    void everyMeaningOfEveryQuestionIsLearntInEveryLanguage() throws IOException {
        var answers = AnswerCorpus.read(MODULE, intents()).training();

        for (var language : List.of("en", "de", "es", "fr", "it", "pt", "nl")) {
            for (var question : AnswerLabels.QUESTIONS) {
                assertThat(answers)
                        .filteredOn(line -> line.language().equals(language) && line.question() == question)
                        .extracting(AnswerCorpus.Line::meaning)
                        .as("%s in %s", question, language)
                        .contains(AnswerLabels.Meaning.values());
            }
        }
    }

    @Test
    void noAnswerIsLearntThatIsKeptToJudgeBy() throws IOException {
        var answers = AnswerCorpus.read(MODULE, intents());
        var kept = answers.heldOut().stream()
                .map(line -> line.text().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(answers.training())
                .extracting(line -> line.text().toLowerCase(Locale.ROOT))
                .doesNotContainAnyElementsOf(kept);
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

    @Test
    void learningTheSameAnswersTwiceGivesTheSameBytes() throws IOException {
        var intents = intents();
        var few = new AnswerCorpus(
                AnswerCorpus.read(MODULE, intents).training().stream()
                        .filter(line -> line.language().equals("nl"))
                        .limit(FEW)
                        .toList(),
                "few");
        var features = TrainAnswers.features(MODULE, intents);

        assertThat(bytes(TrainAnswers.train(few, features))).isEqualTo(bytes(TrainAnswers.train(few, features)));
    }

    private static byte[] bytes(LearntModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    private static LearntModel intents() throws IOException {
        return model(TrainReading.MODEL, Labels.names());
    }

    private static LearntModel model(String file, List<String> labels) throws IOException {
        try (var stream = Files.newInputStream(MODULE.resolve(file))) {
            return LearntModel.read(stream, labels);
        }
    }

    private static Corpus corpus() throws IOException {
        return Corpus.read(
                MODULE.resolve(TrainReading.CORPUS), Files.readAllLines(MODULE.resolve(TrainReading.CONCEPTS)));
    }
}
