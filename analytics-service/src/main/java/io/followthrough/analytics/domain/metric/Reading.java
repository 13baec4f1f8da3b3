package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricDistribution;
import io.followthrough.events.MetricInterval;
import io.followthrough.events.MetricVerdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says.
 *
 * @param dimensions that tell it from other readings of the same counts, for example {@code to=CUSTOMER}
 * @param value null while there is nothing to divide by
 */
public record Reading(
        Map<String, String> dimensions,
        double numerator,
        double denominator,
        @Nullable Double value,
        @Nullable MetricInterval interval,
        @Nullable MetricDistribution distribution,
        MetricVerdict verdict) {

    /** Fewer observations say too little, whatever the rate. */
    public static final int FEWEST = 30;

    /** Half of the interval's width up to which a rate can be acted upon: five percentage points. */
    public static final double WIDEST = 0.05;

    /** A share of a whole: so many of so many. */
    public static Reading rate(Map<String, String> dimensions, long numerator, long denominator) {
        if (denominator == 0) {
            return nothing(dimensions);
        }
        var interval = Wilson.interval(numerator, denominator);
        var sure = denominator >= FEWEST && (interval.high() - interval.low()) / 2 <= WIDEST;
        return new Reading(
                dimensions, numerator, denominator, (double) numerator / denominator, interval, null, verdict(sure));
    }

    /** So much per one: no share, hence without interval. */
    static Reading ratio(Map<String, String> dimensions, double numerator, long denominator) {
        return denominator == 0
                ? new Reading(dimensions, numerator, 0, null, null, null, MetricVerdict.TOO_FEW)
                : new Reading(
                        dimensions,
                        numerator,
                        denominator,
                        numerator / denominator,
                        null,
                        null,
                        verdict(denominator >= FEWEST));
    }

    static Reading distribution(MetricDistribution distribution) {
        return distribution.count() == 0
                ? nothing(Map.of())
                : new Reading(
                        Map.of(),
                        distribution.sum(),
                        distribution.count(),
                        distribution.mean(),
                        null,
                        distribution,
                        verdict(distribution.count() >= FEWEST));
    }

    private static Reading nothing(Map<String, String> dimensions) {
        return new Reading(dimensions, 0, 0, null, null, null, MetricVerdict.TOO_FEW);
    }

    private static MetricVerdict verdict(boolean sure) {
        return sure ? MetricVerdict.ENOUGH : MetricVerdict.TOO_FEW;
    }
}
