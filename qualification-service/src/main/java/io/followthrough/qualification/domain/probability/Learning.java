package io.followthrough.qualification.domain.probability;

import io.followthrough.events.DerivedIds;
import io.followthrough.qualification.domain.probability.Foresight.Learnt;
import io.followthrough.qualification.domain.probability.Foresight.Silent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Learns from outcomes. Pure: the same examples, in any order, give the same model to the last bit. */
public final class Learning {

    private static final String METHOD = "logistic-1";
    private static final int FOLDS = 5;

    private final int needed;

    /** @param needed deals won, and deals lost, before anything is said */
    public Learning(int needed) {
        this.needed = needed;
    }

    public Foresight from(Collection<Example> examples) {
        var sorted = examples.stream().sorted(Comparator.comparing(Example::id)).toList();
        var won = (int) sorted.stream().filter(Example::won).count();
        var lost = sorted.size() - won;
        if (won < needed || lost < needed) {
            return new Silent(won, lost, missing(won, lost));
        }
        var strangers = strangers(sorted);
        var calibration = Calibration.of(strangers);
        var reliability = Reliability.of(strangers.stream()
                .map(said -> new Reliability.Outcome(
                        LogisticRegression.probability(calibration.logit(said.logit())), said.won()))
                .toList());
        if (reliability.brier() >= reliability.brierOfShare()) {
            return new Silent(won, lost, useless(won + lost, reliability));
        }
        return new Learnt(won, lost, new Model(version(sorted), Weights.of(sorted), calibration, reliability));
    }

    private String missing(int won, int lost) {
        var parts = new ArrayList<String>();
        if (won < needed) {
            parts.add((needed - won) + " more deals won (" + won + " of " + needed + ")");
        }
        if (lost < needed) {
            parts.add((needed - lost) + " more deals lost (" + lost + " of " + needed + ")");
        }
        return "too few outcomes to learn from: needs " + String.join(" and ", parts);
    }

    private static String useless(int outcomes, Reliability reliability) {
        return "what is known of people does not tell yet who buys: learnt from " + outcomes
                + " outcomes, the guesses are no better than the share of deals won (Brier score "
                + rounded(reliability.brier()) + " against " + rounded(reliability.brierOfShare()) + ")";
    }

    /** What would have been said of each person by those in the other folds. */
    private static List<Calibration.Said> strangers(List<Example> examples) {
        var said = new ArrayList<Calibration.Said>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var weights = Weights.of(
                    examples.stream().filter(example -> fold(example) != left).toList());
            examples.stream()
                    .filter(example -> fold(example) == left)
                    .forEach(example -> said.add(new Calibration.Said(weights.logit(example.traits()), example.won())));
        }
        return said;
    }

    /** By the id alone, so that a new outcome moves nobody to another fold. */
    private static int fold(Example example) {
        return Math.floorMod(DerivedIds.of("fold", example.id()).hashCode(), FOLDS);
    }

    private static String version(List<Example> sorted) {
        var parts = new ArrayList<String>();
        for (var example : sorted) {
            parts.add(example.id() + example.won() + example.traits());
        }
        return METHOD + "/" + sorted.size() + "/"
                + DerivedIds.of(parts.toArray(String[]::new)).substring(0, 8);
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }
}
