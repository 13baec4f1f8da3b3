package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricInterval;

/**
 * The score interval of a proportion. E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22 (1927), without continuity correction.
 */
public final class Wilson {

    /** The 97.5 % quantile of the normal distribution: 95 % lie within. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * @param successes at most {@code trials}
     * @param trials above zero
     */
    public static MetricInterval interval(double successes, double trials) {
        if (!(trials > 0) || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no proportion");
        }
        var rate = successes / trials;
        var z2 = Z * Z;
        var middle = rate + z2 / (2 * trials);
        var spread = Z * Math.sqrt(rate * (1 - rate) / trials + z2 / (4 * trials * trials));
        var scale = 1 + z2 / trials;
        return new MetricInterval(
                successes == 0 ? 0 : (middle - spread) / scale, successes == trials ? 1 : (middle + spread) / scale);
    }
}
