package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in plain words are understood; what is not understood says nothing. */
class AnswerTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "need, yes, 0.9",
        "need, no, 0",
        "need, we lose track of follow-ups, 0.8",
        "need, kein Bedarf, 0",
        "need, Dringend!, 1",
        "problem, quizás, 0.4",
        "authority, I decide, 1",
        "authority, Ich entscheide, 1",
        "authority, my boss decides, 0.2",
        "authority, I recommend, 0.6",
        "authority, no, 0.2",
        "budget, 10000, 1",
        "budget, '10,000 EUR', 1",
        "budget, 10.000 €, 1",
        "budget, 5-10k, 1",
        "budget, around 7k, 0.8",
        "budget, 1.5 million, 1",
        "budget, 0, 0",
        "budget, no, 0",
        "budget, not approved, 0",
        "budget, approved for 2027, 1",
        "budget, geplant, 0.6",
        "timeline, this quarter, 0.9",
        "timeline, next quarter, 0.4",
        "timeline, asap, 1",
        "timeline, in 6 weeks, 0.9",
        "timeline, in drei Monaten, 0.6",
        "timeline, en dos semanas, 1",
        "timeline, 2026-03-10, 1",
        "timeline, nächstes Jahr, 0.2",
        "timeline, not now, 0",
        "timing, no plans, 0",
        "interest, very much, 0.9",
        "interest, not interested, 0",
        "current-solution, Excel, 0.9",
        "fit, student, 0"
    })
    void anAnswerIsUnderstood(String key, String value, double strength) {
        assertThat(value(key, value)).isCloseTo(strength, org.assertj.core.data.Offset.offset(0.00011));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"need, not sure", "budget, weiß nicht", "authority, no lo sé", "timeline, whatever", "shoe size, 44"})
    void anAnswerThatSaysNothingLeavesTheCriterionUnknown(String key, String value) {
        assertThat(decide(answer(key, value, TODAY)).missing()).hasSize(6);
    }

    @Test
    void aQuestionUnderAnotherNameIsTheSameQuestion() {
        var decision = decide(answer("timing", "asap", TODAY.minusSeconds(5)), answer("timeline", "next year", TODAY));

        assertThat(decision.criteria().get(Criterion.TIMELINESS.ordinal()).evidence())
                .hasSize(1);
    }

    private static double value(String key, String value) {
        return decide(answer(key, value, TODAY)).criteria().stream()
                .filter(criterion -> criterion.score() != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing understood of " + value))
                .score()
                .doubleValue();
    }
}
