package io.followthrough.analytics.domain.experiment;

import io.followthrough.analytics.domain.metric.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Variants of one template, and whether one of them has won. Only contacts that had their full time to be answered count.
 * A variant wins once it has won the duel with every other; with several variants each duel needs the more evidence
 * (Bonferroni), so that among variants that do not differ a winner is named in at most 5 % of all experiments, however often
 * somebody looks.
 *
 * @param winner null while there is none
 * @param decidedOn the day of the last duel that the winner had to win; null while there is none
 */
public record Experiment(
        String template,
        List<Side> sides,
        List<Duel> duels,
        @Nullable String winner,
        @Nullable LocalDate decidedOn) {

    /** The share of experiments without a difference in which a winner is named all the same, at most. */
    public static final double ALPHA = 0.05;

    /**
     * @param rate of the contacts that count
     * @param tooYoung contacts that may still be answered, and do not count yet
     */
    public record Side(String variant, Reading rate, long tooYoung) {}

    /** @param last day of contacts that had their full time to be answered */
    public static Experiment of(String template, List<Arm> arms, LocalDate last) {
        var grown = arms.stream().map(arm -> arm.until(last)).toList();
        var needed = arms.size() * (arms.size() - 1) / 2 / ALPHA;
        var duels = new ArrayList<Duel>();
        for (var one = 0; one < grown.size(); one++) {
            for (var other = one + 1; other < grown.size(); other++) {
                duels.add(Duel.between(grown.get(one), grown.get(other), needed));
            }
        }
        var sides = new ArrayList<Side>();
        for (var arm : arms) {
            var counted = arm.until(last).sum();
            var rate = Reading.rate(Map.of(), counted.successes(), counted.trials());
            sides.add(new Side(arm.variant(), rate, arm.sum().trials() - counted.trials()));
        }
        var winner = arms.stream()
                .map(Arm::variant)
                .filter(variant -> wins(variant, duels) == arms.size() - 1)
                .findFirst()
                .orElse(null);
        return new Experiment(template, List.copyOf(sides), List.copyOf(duels), winner, decidedOn(winner, duels));
    }

    private static long wins(String variant, List<Duel> duels) {
        return duels.stream()
                .map(Duel::decided)
                .filter(decided -> decided != null && decided.better().equals(variant))
                .count();
    }

    private static @Nullable LocalDate decidedOn(@Nullable String winner, List<Duel> duels) {
        return duels.stream()
                .map(Duel::decided)
                .filter(Objects::nonNull)
                .filter(decided -> decided.better().equals(winner))
                .map(Duel.Verdict::on)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
