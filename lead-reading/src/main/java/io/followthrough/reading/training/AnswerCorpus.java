package io.followthrough.reading.training;

import io.followthrough.reading.Question;
import io.followthrough.reading.answers.AnswerLabels;
import io.followthrough.reading.answers.AnswerLabels.Meaning;
import io.followthrough.reading.learning.LearntModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The labelled answers: a folder per language, a file per writer, lines of question, meaning (high, mid, low, none), text and
 * {@code heldout} or nothing. They were given on {@link Evaluation#ON}.
 */
record AnswerCorpus(List<Line> lines, String fingerprint) {

    static final String FOLDER = "src/main/answers-corpus";
    private static final int FEWEST_COLUMNS = 3;

    /** @param heldOut kept from training, to judge by */
    record Line(String language, Question question, Meaning meaning, String text, boolean heldOut) {}

    /** @param intents that answers are learnt with: part of the fingerprint, as are concepts and phrases */
    static AnswerCorpus read(Path module, LearntModel intents) throws IOException {
        var folder = module.resolve(FOLDER);
        var lines = new ArrayList<Line>();
        var digest = Corpus.sha256();
        add(digest, intents.madeFrom());
        for (var data : List.of(TrainReading.ANSWER_CONCEPTS, TrainReading.ANSWER_PHRASES)) {
            Files.readAllLines(module.resolve(data)).forEach(line -> add(digest, line));
        }
        for (var file : Corpus.files(folder)) {
            var language = folder.relativize(file).getName(0).toString();
            var texts = Files.readAllLines(file);
            for (var index = 0; index < texts.size(); index++) {
                add(digest, language + '\t' + texts.get(index));
                lines.add(line(language, texts.get(index), file + ", line " + (index + 1)));
            }
        }
        return new AnswerCorpus(lines, HexFormat.of().formatHex(digest.digest()).substring(0, 32));
    }

    List<Line> training() {
        return lines.stream().filter(line -> !line.heldOut()).toList();
    }

    List<Line> heldOut() {
        return lines.stream().filter(Line::heldOut).toList();
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static Line line(String language, String line, String where) {
        var columns = line.split("\t", -1);
        var question = Question.named(columns[0]).orElse(null);
        if (columns.length < FEWEST_COLUMNS || question == null || !AnswerLabels.QUESTIONS.contains(question)) {
            throw new IllegalArgumentException(where + ": expected question, meaning and text, parted by tabs");
        }
        var heldOut = columns.length > FEWEST_COLUMNS
                && columns[FEWEST_COLUMNS].strip().equals("heldout");
        return new Line(language, question, Meaning.named(columns[1]), columns[2], heldOut);
    }
}
