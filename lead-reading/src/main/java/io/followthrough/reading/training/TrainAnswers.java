package io.followthrough.reading.training;

import io.followthrough.reading.Question;
import io.followthrough.reading.answers.AnswerFeatures;
import io.followthrough.reading.answers.AnswerLabels;
import io.followthrough.reading.learning.Classifier;
import io.followthrough.reading.learning.Concepts;
import io.followthrough.reading.learning.LearntModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Learns what answers mean, question by question: what says yes to one says nothing to another. */
final class TrainAnswers {

    /** Of an error against large weights: a quarter of that of texts, since there are fewer. */
    private static final double COST = 0.005;

    private TrainAnswers() {}

    static AnswerFeatures features(Path module, LearntModel intents) throws IOException {
        var concepts = Files.readAllLines(module.resolve(TrainReading.CONCEPTS));
        var ofAnswers = new ArrayList<>(concepts);
        ofAnswers.addAll(Files.readAllLines(module.resolve(TrainReading.ANSWER_CONCEPTS)));
        return new AnswerFeatures(
                Files.readAllLines(module.resolve(TrainReading.ANSWER_PHRASES)),
                new Concepts(ofAnswers),
                new Classifier(intents, new Concepts(concepts)));
    }

    static LearntModel train(AnswerCorpus corpus, AnswerFeatures features) {
        var columns = new ArrayList<ModelWriter.Column>();
        for (var question : AnswerLabels.QUESTIONS) {
            var trained = Trained.from(samples(corpus, question, features), AnswerLabels.MEANINGS, COST);
            for (var label = 0; label < AnswerLabels.MEANINGS; label++) {
                columns.add(new ModelWriter.Column(
                        trained.models(), label, trained.calibrations().get(label)));
            }
        }
        return ModelWriter.model(corpus.fingerprint(), AnswerLabels.names(), columns);
    }

    private static List<Sample> samples(AnswerCorpus corpus, Question question, AnswerFeatures features) {
        return corpus.training().stream()
                .filter(line -> line.question() == question)
                .map(line -> sample(line, features))
                .toList();
    }

    private static Sample sample(AnswerCorpus.Line line, AnswerFeatures features) {
        var labels = new BitSet(AnswerLabels.MEANINGS);
        labels.set(line.meaning().ordinal());
        return new Sample(line.text(), features.of(line.question(), line.text(), Evaluation.ON), labels);
    }
}
