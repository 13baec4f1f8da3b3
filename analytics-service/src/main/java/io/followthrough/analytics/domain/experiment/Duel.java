package io.followthrough.analytics.domain.experiment;

import java.time.LocalDate;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two variants side by side, by a test that may be looked at every day. Each day is a block: before its outcomes are
 * looked at, both rates are estimated from the days before, and the block's likelihood under them is divided by that under
 * one rate for both. The product of these ratios is an e-process: if both variants always had the same chance as each other,
 * whatever it was on the day, it exceeds 1/α at any time in at most α of all experiments (Ville's inequality). R. Turner,
 * A. Ly, P. Grünwald, "Generic E-variables for exact sequential k-sample tests that allow for optional stopping", J. Stat.
 * Plan. Inference 230 (2024).
 *
 * @param evidence the largest product so far, at most 10¹²: how many times likelier a difference makes what was seen
 * @param needed evidence from which the duel is decided
 * @param decided null while it is open; what is decided stays so
 */
public record Duel(
        String one,
        String other,
        double evidence,
        double needed,
        @Nullable Verdict decided) {

    /** Weight of a made-up observation on each side, which keeps estimates off 0 and 1. */
    private static final double PRIOR = 0.18;

    private static final double MOST_EVIDENCE = 1e12;

    /**
     * @param on the day
     * @param better the variant that was ahead on that day
     */
    public record Verdict(LocalDate on, String better) {}

    /** @param needed evidence from which it is decided: 1/α, times the number of duels that are fought at once */
    static Duel between(Arm one, Arm other, double needed) {
        var days = new TreeSet<>(one.byDay().keySet());
        days.addAll(other.byDay().keySet());
        var first = Arm.Tries.NONE;
        var second = Arm.Tries.NONE;
        var log = 0.0;
        var most = 0.0;
        Verdict decided = null;
        for (var day : days) {
            var a = one.on(day);
            var b = other.on(day);
            log += logRatio(a, b, estimate(first), estimate(second));
            first = first.plus(a);
            second = second.plus(b);
            most = Math.max(most, log);
            if (decided == null && log >= Math.log(needed)) {
                decided = new Verdict(day, estimate(first) > estimate(second) ? one.variant() : other.variant());
            }
        }
        return new Duel(one.variant(), other.variant(), Math.min(MOST_EVIDENCE, Math.exp(most)), needed, decided);
    }

    private static double logRatio(Arm.Tries a, Arm.Tries b, double rateA, double rateB) {
        if (a.trials() == 0 || b.trials() == 0) {
            return 0;
        }
        var common = (a.trials() * rateA + b.trials() * rateB) / (a.trials() + b.trials());
        return logLikelihood(a, rateA) + logLikelihood(b, rateB) - logLikelihood(a, common) - logLikelihood(b, common);
    }

    private static double logLikelihood(Arm.Tries tries, double rate) {
        return tries.successes() * Math.log(rate) + (tries.trials() - tries.successes()) * Math.log1p(-rate);
    }

    private static double estimate(Arm.Tries tries) {
        return (tries.successes() + PRIOR) / (tries.trials() + 2 * PRIOR);
    }
}
