package io.followthrough.qualification.web;

import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.probability.Foresight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chance that somebody becomes a customer, or why nothing is said.
 *
 * @param value 0 to 1, three decimals
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param reasonsFor at most three, the strongest first
 * @param reasonsAgainst at most three, the strongest first
 * @param modelVersion learnt from which outcomes
 * @param silent why nothing is said; null when something is
 */
record Probability(
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable List<Reason> reasonsFor,
        @Nullable List<Reason> reasonsAgainst,
        @Nullable String modelVersion,
        @Nullable String silent) {

    private static final int DECIMALS = 3;

    /** @param factor by which it multiplies the odds, compared with the average person */
    record Reason(String text, BigDecimal factor) {

        static Reason of(Foresight.Reason reason) {
            return new Reason(reason.text(), BigDecimal.valueOf(reason.factor()).setScale(2, RoundingMode.HALF_UP));
        }
    }

    static Probability of(Foresight foresight, Stage stage, List<String> traits) {
        return switch (stage) {
            case CUSTOMER -> silent("is a customer");
            case OPTED_OUT -> silent("wants no contact");
            case LEAD, PROSPECT, OPPORTUNITY, LOST, DISQUALIFIED -> of(foresight, traits);
        };
    }

    private static Probability of(Foresight foresight, List<String> traits) {
        return switch (foresight) {
            case Foresight.Silent silent -> silent(silent.reason());
            case Foresight.Learnt learnt -> {
                var estimate = learnt.model().estimate(traits);
                yield new Probability(
                        rounded(estimate.value()),
                        rounded(estimate.low()),
                        rounded(estimate.high()),
                        estimate.reasonsFor().stream().map(Reason::of).toList(),
                        estimate.reasonsAgainst().stream().map(Reason::of).toList(),
                        learnt.model().version(),
                        null);
            }
        };
    }

    private static Probability silent(String why) {
        return new Probability(null, null, null, null, null, null, why);
    }

    static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
