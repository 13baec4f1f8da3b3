package io.followthrough.reading.answers;

import io.followthrough.reading.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the learnt answers tell apart, by number: for each question that is learnt, what an answer can mean to it. */
public final class AnswerLabels {

    /** What an answer says to its question. */
    public enum Meaning {
        HIGH,
        MID,
        LOW,
        /** Nothing of it. */
        NONE;

        /** @throws IllegalArgumentException where there is none of that name, in any case */
        public static Meaning named(String name) {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        }
    }

    public static final List<Question> QUESTIONS = List.of(
            Question.NEED, Question.AUTHORITY, Question.BUDGET, Question.TIMELINE, Question.INTEREST, Question.FIT);

    /** Meanings of one question. */
    public static final int MEANINGS = Meaning.values().length;

    private AnswerLabels() {}

    /** The number of a question's first label; the others follow in the order of the meanings. */
    static int first(Question question) {
        return QUESTIONS.indexOf(question) * MEANINGS;
    }

    /** What the model calls them, by number. */
    public static List<String> names() {
        return QUESTIONS.stream()
                .flatMap(question -> Stream.of(Meaning.values()).map(meaning -> question + "_" + meaning))
                .toList();
    }
}
