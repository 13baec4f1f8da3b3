package io.followthrough.qualification.domain.probability;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the probabilities can be relied on, from people whom the weights had not seen (five-fold cross-validation).
 *
 * @param brier mean squared distance between what was said and what came: 0 is perfect
 * @param brierOfShare the same for somebody who always says the share of deals won; better than this is worth something
 * @param table in tenths of what was said; only those in which there was somebody
 */
public record Reliability(double brier, double brierOfShare, List<Tenth> table) {

    private static final int TENTHS = 10;

    /**
     * @param from least probability said, inclusive
     * @param to exclusive, but for 1
     * @param said mean of what was said
     * @param won share of deals won
     */
    public record Tenth(double from, double to, int people, double said, double won) {}

    record Outcome(double said, boolean won) {}

    static Reliability of(List<Outcome> outcomes) {
        var share = outcomes.stream().filter(Outcome::won).count() / (double) outcomes.size();
        var table = new ArrayList<Tenth>();
        for (var tenth = 0; tenth < TENTHS; tenth++) {
            var at = tenth;
            var within = outcomes.stream()
                    .filter(outcome -> tenth(outcome.said()) == at)
                    .toList();
            if (!within.isEmpty()) {
                table.add(new Tenth(
                        at / (double) TENTHS,
                        (at + 1) / (double) TENTHS,
                        within.size(),
                        mean(within, Outcome::said),
                        mean(within, outcome -> outcome.won() ? 1 : 0)));
            }
        }
        var brier = mean(outcomes, outcome -> square(outcome.said() - (outcome.won() ? 1 : 0)));
        return new Reliability(brier, share * (1 - share), table);
    }

    private static int tenth(double said) {
        return Math.min(TENTHS - 1, (int) (said * TENTHS));
    }

    /** In the order of the list, so that equal lists have equal means to the last bit. */
    private static double mean(List<Outcome> outcomes, java.util.function.ToDoubleFunction<Outcome> of) {
        var sum = 0.0;
        for (var outcome : outcomes) {
            sum += of.applyAsDouble(outcome);
        }
        return sum / outcomes.size();
    }

    private static double square(double x) {
        return x * x;
    }
}
