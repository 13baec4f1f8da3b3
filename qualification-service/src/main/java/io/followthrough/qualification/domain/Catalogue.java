package io.followthrough.qualification.domain;

import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Reading;
import io.followthrough.qualification.domain.rules.Question;
import io.followthrough.qualification.domain.rules.Rules;
import java.time.Instant;
import java.util.List;

/** The questions with their possible answers, read once: they are tried for every decision. */
record Catalogue(List<Entry> entries) {

    /** @param topic under which its answers are evidence */
    record Entry(Question question, String topic, List<PossibleAnswer> answers) {}

    /** @param atEpoch what it says if it were given at {@link Instant#EPOCH} */
    record PossibleAnswer(String text, Reading atEpoch) {

        /** What it says if it is given then. */
        Reading reading(Instant at) {
            return atEpoch.movedFrom(Instant.EPOCH, at);
        }
    }

    static Catalogue of(Rules rules, FactReader reader) {
        return new Catalogue(rules.questions().stream()
                .map(question -> new Entry(
                        question,
                        rules.evidence().answers().topicOf(question.key()),
                        question.answers().stream()
                                .map(answer -> new PossibleAnswer(
                                        answer, reader.answer(question.key(), answer, Instant.EPOCH)))
                                .toList()))
                .toList());
    }
}
