package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.rules.AnswerRules;
import io.followthrough.qualification.domain.rules.AnswerRules.AnswerRule;
import io.followthrough.qualification.domain.rules.AnswerRules.Level;
import io.followthrough.qualification.domain.text.Message;
import io.followthrough.reading.Answer;
import io.followthrough.reading.Answer.Strength;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much an answer speaks for a sale. Whether it speaks for or against one is what {@code lead-reading} understands in the
 * light of the question; how much that is worth is in the rules. Where the two differ, reading is believed: a phrase of the
 * rules does not know "happy with what I have" from "we have nothing".
 */
final class AnswerStrengths {

    private static final double MIDDLE = 0.5;

    /** Of what speaks against a sale in other words than the rules': weak, but nobody changes the road for it. */
    private static final double WEAK = 0.1;

    private static final double LOW_UP_TO = 0.35;
    private static final double HIGH_FROM = 0.7;

    private final AnswerRules answers;

    AnswerStrengths(AnswerRules answers) {
        this.answers = answers;
    }

    /** @param role what the answer makes of the person */
    record Found(double value, @Nullable Role role) {}

    /**
     * @param answered as it was read; null where the question is the rules' own
     * @param within time until a purchase, if the answer names one
     * @return null when it says nothing
     */
    @Nullable
    Found of(AnswerRule rule, String value, @Nullable Answer answered, @Nullable Duration within) {
        var message = Message.of(value);
        var level = level(rule, message);
        return switch (answered) {
            case null -> {
                var number = within == null ? null : ofHorizon(within);
                yield found(number == null ? byRules(rule, message, level) : number, level);
            }
            case Answer.NotUnderstood ignored -> within == null ? found(level) : found(ofHorizon(within), level);
            case Answer.Understood understood -> understood(rule, message, level, understood, within);
        };
    }

    private Found understood(
            AnswerRule rule,
            Message message,
            @Nullable Level level,
            Answer.Understood understood,
            @Nullable Duration within) {
        var amount = understood.amount();
        if (rule.criterion() == Criterion.BUDGET && amount != null) {
            return new Found(ofAmount(amount.value()), null);
        }
        var strength = understood.strength();
        if (within != null) {
            // A whole season is as near as its middle.
            var horizon = ofHorizon(within);
            return new Found(strength == Strength.MID && band(horizon) == Strength.LOW ? MIDDLE : horizon, null);
        }
        var byRules = byRules(rule, message, level);
        var alike = level != null && band(level.strength()) == strength ? level : ofBand(rule, strength);
        var value = byRules != null && band(byRules) == strength
                ? byRules
                : switch (strength) {
                    case HIGH -> rule.yes();
                    case MID -> MIDDLE;
                    case LOW -> changesTheRoad(rule) ? Math.max(rule.no(), WEAK) : rule.no();
                };
        return new Found(value, alike == null ? null : alike.role());
    }

    private static boolean changesTheRoad(AnswerRule rule) {
        return switch (rule.criterion()) {
            case NEED, INTEREST, TIMELINESS -> true;
            case AUTHORITY, BUDGET, FIT -> false;
        };
    }

    private static @Nullable Found found(@Nullable Level level) {
        return level == null ? null : new Found(level.strength(), level.role());
    }

    private static @Nullable Found found(@Nullable Double value, @Nullable Level level) {
        return value == null ? null : new Found(value, level == null ? null : level.role());
    }

    private @Nullable Double byRules(AnswerRule rule, Message message, @Nullable Level level) {
        if (level != null) {
            return level.strength();
        }
        if (answers.no().in(message).isPresent() || saysTheOpposite(rule, message)) {
            return rule.no();
        }
        return answers.yes().in(message).isPresent() ? Double.valueOf(rule.yes()) : rule.otherwise();
    }

    /** The first level that fits and is not negated. */
    private static @Nullable Level level(AnswerRule rule, Message message) {
        return rule.levels().stream()
                .filter(level -> level.phrases()
                        .in(message)
                        .filter(match -> !match.negated())
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private static boolean saysTheOpposite(AnswerRule rule, Message message) {
        return rule.levels().stream()
                .anyMatch(level -> level.phrases().in(message).isPresent());
    }

    /** Who decides is told by the rules' levels: the first that is as strong. */
    private static @Nullable Level ofBand(AnswerRule rule, Strength strength) {
        return rule.levels().stream()
                .filter(level -> band(level.strength()) == strength)
                .findFirst()
                .orElse(null);
    }

    private static Strength band(double value) {
        if (value >= HIGH_FROM) {
            return Strength.HIGH;
        }
        return value > LOW_UP_TO ? Strength.MID : Strength.LOW;
    }

    private double ofAmount(BigDecimal amount) {
        return answers.amounts().stream()
                .filter(step -> amount.compareTo(step.atLeast()) >= 0)
                .findFirst()
                .map(AnswerRules.Amount::strength)
                .orElse(0.0);
    }

    private double ofHorizon(Duration within) {
        return answers.horizons().stream()
                .filter(step -> within.compareTo(step.within()) <= 0)
                .findFirst()
                .map(AnswerRules.Horizon::strength)
                .orElse(0.0);
    }
}
