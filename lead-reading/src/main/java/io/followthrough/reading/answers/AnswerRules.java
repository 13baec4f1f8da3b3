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

/** Reads answers by sums, days and phrases, and by what the classifier of texts finds in them. */
final class AnswerRules {

    private static final BigDecimal BUDGET = BigDecimal.valueOf(5_000);
    private static final BigDecimal SMALL_BUDGET = BigDecimal.valueOf(1_000);
    private static final int SOON_DAYS = 60;
    private static final int HALF_YEAR_DAYS = 200;

    private static final int NONE = -1;

    private final AnswerPhrases phrases;
    private final AnswerIntents intents;

    /** @param rows see {@link AnswerPhrases} */
    AnswerRules(List<String> rows, Classifier classifier) {
        this.phrases = new AnswerPhrases(rows);
        this.intents = new AnswerIntents(classifier);
    }

    /** By what an answer was read, the surest first. */
    enum By {
        AMOUNT,
        DAY,
        PHRASE,
        INTENT,
        NOTHING
    }

    /**
     * @param share of the answer's length that decided, 0 to 1
     * @param line of the phrases that fits first; -1 where none does
     */
    record Ruled(Answer answer, By by, double share, int line) {

        private static final double ALL = 0.9;
        private static final double MOST = 0.6;
        private static final double SOME = 0.3;

        /** How many times likelier its meaning is for what the rules say; measured on the corpus of answers. */
        double trust() {
            return switch (by) {
                case AMOUNT -> share >= ALL ? 1_000 : 50;
                case DAY -> share >= ALL ? 50 : share >= MOST ? 8 : share >= SOME ? 4 : 2;
                case PHRASE -> share >= ALL ? 50 : share >= MOST ? 8 : share >= SOME ? 2 : 1;
                case INTENT, NOTHING -> 1;
            };
        }
    }

    Ruled read(Question question, String value, LocalDate on, Slashed slashed) {
        var folded = Folding.fold(Folding.compose(value)).strip();
        return switch (question) {
            case BUDGET -> budget(folded, value);
            case TIMELINE -> timeline(folded, value, on, slashed);
            case NEED, AUTHORITY, FIT, INTEREST -> spoken(question, folded, value);
        };
    }

    /** What phrases do not know may still lean to one side. */
    private Ruled spoken(Question question, String folded, String value) {
        var meaning = phrases.of(question, folded).orElse(null);
        if (meaning == null) {
            return intents.of(question, value)
                    .map(leaning -> ruled(leaning.strength(), leaning.words(), By.INTENT, folded, NONE))
                    .orElseGet(() -> new Ruled(new NotUnderstood(folded), By.NOTHING, 0, NONE));
        }
        var strength = meaning.strength();
        return strength == null
                ? new Ruled(new NotUnderstood(folded), By.PHRASE, share(meaning.words(), folded), meaning.line())
                : ruled(strength, meaning.words(), By.PHRASE, folded, meaning.line());
    }

    private static Ruled ruled(Strength strength, String words, By by, String folded, int line) {
        return new Ruled(new Understood(strength, words, null, null), by, share(words, folded), line);
    }

    private static double share(String words, String folded) {
        return (double) words.length() / Math.max(1, folded.length());
    }

    /** What is said about the money goes before the sum: "last year 50000, no budget now". */
    private Ruled budget(String folded, String value) {
        var amount = Amounts.answered(folded).orElse(null);
        var said = phrases.of(Question.BUDGET, folded).orElse(null);
        if (said != null && (amount == null || said.strength() == null || said.strength() == Strength.LOW)) {
            return spoken(Question.BUDGET, folded, value);
        }
        return amount == null
                ? spoken(Question.BUDGET, folded, value)
                : new Ruled(
                        new Understood(strength(amount), amount.words(), amount, null),
                        By.AMOUNT,
                        share(amount.words(), folded),
                        NONE);
    }

    private static Strength strength(Amount amount) {
        if (amount.value().compareTo(BUDGET) >= 0) {
            return Strength.HIGH;
        }
        return amount.value().compareTo(SMALL_BUDGET) >= 0 ? Strength.MID : Strength.LOW;
    }

    private Ruled timeline(String folded, String value, LocalDate on, Slashed slashed) {
        var span = span(folded, on, slashed).orElse(null);
        if (span == null) {
            return spoken(Question.TIMELINE, folded, value);
        }
        // The middle of a span, so that "Q1" is later than "January"; of a limit ("before Christmas") the limit.
        var limit = !span.from().isAfter(on);
        var then = limit ? span.to() : span.from().plusDays(ChronoUnit.DAYS.between(span.from(), span.to()) / 2);
        var days = ChronoUnit.DAYS.between(on, then);
        var strength = days <= SOON_DAYS ? Strength.HIGH : days <= HALF_YEAR_DAYS ? Strength.MID : Strength.LOW;
        var words = folded.substring(span.start(), span.end());
        return new Ruled(new Understood(strength, words, null, span.to()), By.DAY, share(words, folded), NONE);
    }

    private static Optional<Span> span(String folded, LocalDate on, Slashed slashed) {
        var dates = Dates.written(slashed);
        return dates.alone(folded, on).or(() -> dates.in(folded, on).stream().max(Comparator.comparing(Span::from)));
    }
}
