package io.followthrough.reading.training;

import io.followthrough.reading.Answer;
import io.followthrough.reading.TextReader;
import io.followthrough.reading.answers.AnswerLabels.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How well the answers that were kept from training are read, by question and by language. */
record AnswerEvaluation(Map<String, Count> counts, List<String> wrong) {

    /**
     * @param unknown answers that say something and are not understood
     * @param opposite high that is read as low, or low as high
     */
    record Count(int answers, int right, int unknown, int opposite) {

        static Count of(Meaning meant, Meaning read) {
            return new Count(
                    1,
                    read == meant ? 1 : 0,
                    read == Meaning.NONE && meant != Meaning.NONE ? 1 : 0,
                    isOpposite(meant, read) || isOpposite(read, meant) ? 1 : 0);
        }

        private static boolean isOpposite(Meaning one, Meaning other) {
            return one == Meaning.HIGH && other == Meaning.LOW;
        }

        Count and(Count other) {
            return new Count(
                    answers + other.answers, right + other.right, unknown + other.unknown, opposite + other.opposite);
        }

        double share() {
            return (double) right / answers;
        }
    }

    static AnswerEvaluation of(TextReader reader, List<AnswerCorpus.Line> lines) {
        var counts = new TreeMap<String, Count>();
        var wrong = new ArrayList<String>();
        for (var line : lines) {
            var read = meaning(reader.answer(line.question(), line.text(), Evaluation.ON));
            for (var name : List.of(line.question().name(), line.language(), "all")) {
                counts.merge(name, Count.of(line.meaning(), read), Count::and);
            }
            if (read != line.meaning()) {
                wrong.add("%s %s read as %s: %s".formatted(line.question(), line.meaning(), read, line.text()));
            }
        }
        return new AnswerEvaluation(counts, wrong);
    }

    private static Meaning meaning(Answer answer) {
        return switch (answer) {
            case Answer.Understood understood ->
                Meaning.named(understood.strength().name());
            case Answer.NotUnderstood notUnderstood -> Meaning.NONE;
        };
    }

    /** Lines of name, answers, share that is right, not understood, and opposite, parted by tabs. */
    List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("name\tanswers\tright\tnot understood\topposite");
        counts.forEach((name, count) -> lines.add("%s\t%d\t%.2f\t%d\t%d"
                .formatted(name, count.answers(), count.share(), count.unknown(), count.opposite())));
        return lines;
    }
}
