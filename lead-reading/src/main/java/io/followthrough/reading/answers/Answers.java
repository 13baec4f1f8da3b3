package io.followthrough.reading.answers;

import io.followthrough.reading.Amount;
import io.followthrough.reading.Answer;
import io.followthrough.reading.Answer.NotUnderstood;
import io.followthrough.reading.Answer.Strength;
import io.followthrough.reading.Answer.Understood;
import io.followthrough.reading.Question;
import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.dates.Dates;
import io.followthrough.reading.dates.Span;
import io.followthrough.reading.facts.Amounts;
import io.followthrough.reading.language.Folding;
import io.followthrough.reading.learning.Classifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads answers. What does not fit the question is not understood, and nothing is concluded from it. */
public final class Answers {

    private static final BigDecimal BUDGET = BigDecimal.valueOf(5_000);
    private static final BigDecimal SMALL_BUDGET = BigDecimal.valueOf(1_000);
    private static final int SOON_DAYS = 60;
    private static final int HALF_YEAR_DAYS = 200;

    private final AnswerPhrases phrases;
    private final AnswerIntents intents;

    /** @param rows see {@link AnswerPhrases} */
    public Answers(List<String> rows, Classifier classifier) {
        this.phrases = new AnswerPhrases(rows);
        this.intents = new AnswerIntents(classifier);
    }

    public Answer read(Question question, String value, LocalDate on, Slashed slashed) {
        var folded = Folding.fold(Folding.compose(value)).strip();
        return switch (question) {
            case BUDGET -> budget(folded, value);
            case TIMELINE -> timeline(folded, value, on, slashed);
            case NEED, AUTHORITY, FIT, INTEREST -> spoken(question, folded, value);
        };
    }

    /** What phrases do not know may still lean to one side. */
    private Answer spoken(Question question, String folded, String value) {
        var meaning = phrases.of(question, folded).orElse(null);
        if (meaning == null) {
            return intents.of(question, value)
                    .<Answer>map(leaning -> new Understood(leaning.strength(), leaning.words(), null, null))
                    .orElseGet(() -> new NotUnderstood(folded));
        }
        var strength = meaning.strength();
        return strength == null ? new NotUnderstood(folded) : new Understood(strength, meaning.words(), null, null);
    }

    /** What is said about the money goes before the sum: "last year 50000, no budget now". */
    private Answer budget(String folded, String value) {
        var amount = Amounts.answered(folded).orElse(null);
        var said = phrases.of(Question.BUDGET, folded).orElse(null);
        if (said != null && (amount == null || said.strength() == null || said.strength() == Strength.LOW)) {
            return spoken(Question.BUDGET, folded, value);
        }
        return amount == null
                ? spoken(Question.BUDGET, folded, value)
                : new Understood(strength(amount), amount.words(), amount, null);
    }

    private static Strength strength(Amount amount) {
        if (amount.value().compareTo(BUDGET) >= 0) {
            return Strength.HIGH;
        }
        return amount.value().compareTo(SMALL_BUDGET) >= 0 ? Strength.MID : Strength.LOW;
    }

    private Answer timeline(String folded, String value, LocalDate on, Slashed slashed) {
        var span = span(folded, on, slashed).orElse(null);
        if (span == null) {
            return spoken(Question.TIMELINE, folded, value);
        }
        // The middle of a span, so that "Q1" is later than "January"; of a limit ("before Christmas") the limit.
        var limit = !span.from().isAfter(on);
        var then = limit ? span.to() : span.from().plusDays(ChronoUnit.DAYS.between(span.from(), span.to()) / 2);
        var days = ChronoUnit.DAYS.between(on, then);
        var strength = days <= SOON_DAYS ? Strength.HIGH : days <= HALF_YEAR_DAYS ? Strength.MID : Strength.LOW;
        return new Understood(strength, folded.substring(span.start(), span.end()), null, span.to());
    }

    private static Optional<Span> span(String folded, LocalDate on, Slashed slashed) {
        var dates = Dates.written(slashed);
        return dates.alone(folded, on).or(() -> dates.in(folded, on).stream().max(Comparator.comparing(Span::from)));
    }
}
