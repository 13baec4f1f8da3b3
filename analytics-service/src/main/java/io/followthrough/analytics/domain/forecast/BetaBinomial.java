package io.followthrough.analytics.domain.forecast;

/**
 * How many of so many tries succeed, where the chance of each is the same and known by its beta distribution alone. So both
 * doubts are in it: what the chance is, and how chance then falls.
 *
 * @param tries at least 0
 * @param alpha successes seen, with the prior's
 * @param beta failures seen, with the prior's
 */
record BetaBinomial(int tries, double alpha, double beta) {

    double mean() {
        return tries * alpha / (alpha + beta);
    }

    /** The smallest number that at least this share of all outcomes does not exceed. */
    int quantile(double share) {
        var log = logOfNone();
        var sum = 0.0;
        for (var successes = 0; successes < tries; successes++) {
            sum += Math.exp(log);
            if (sum >= share) {
                return successes;
            }
            // The ratio of two neighbours has no gamma functions left in it.
            log += Math.log(
                    (tries - successes) / (successes + 1.0) * (successes + alpha) / (tries - successes - 1 + beta));
        }
        return tries;
    }

    private double logOfNone() {
        var log = 0.0;
        for (var tried = 0; tried < tries; tried++) {
            log += Math.log((beta + tried) / (alpha + beta + tried));
        }
        return log;
    }
}
