package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricDistribution;
import io.followthrough.events.MetricElapsed;
import io.followthrough.events.MetricInterval;
import io.followthrough.events.MetricVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says.
 *
 * @param dimensions that tell it from other readings of the same counts, for example {@code to=CUSTOMER}
 * @param value null while there is nothing to divide by
 * @param elapsed for times: how many after how many days
 */
public record Reading(
        Map<String, String> dimensions,
        double numerator,
        double denominator,
        @Nullable Double value,
        @Nullable MetricInterval interval,
        @Nullable MetricDistribution distribution,
        MetricVerdict verdict,
        List<MetricElapsed> elapsed) {

    /** Fewer observations say too little, whatever the rate. */
    public static final int FEWEST = 30;

    /** Half of the interval's width up to which a small rate can be acted upon, as a share of the rate: a quarter. */
    public static final double WIDEST_SHARE = 0.25;

    /** The same for large rates, those above 40 %: ten percentage points. */
    public static final double WIDEST = 0.10;

    Reading(
            Map<String, String> dimensions,
            double numerator,
            double denominator,
            @Nullable Double value,
            @Nullable MetricInterval interval,
            @Nullable MetricDistribution distribution,
            MetricVerdict verdict) {
        this(dimensions, numerator, denominator, value, interval, distribution, verdict, List.of());
    }

    /** A share of a whole: so many of so many. */
    public static Reading rate(Map<String, String> dimensions, long numerator, long denominator) {
        if (denominator == 0) {
            return nothing(dimensions);
        }
        var interval = Wilson.interval(numerator, denominator);
        var value = (double) numerator / denominator;
        var sure = denominator >= FEWEST && isNarrow(interval, value);
        return new Reading(dimensions, numerator, denominator, value, interval, null, verdict(sure));
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

    Reading with(List<MetricElapsed> times) {
        return new Reading(
                dimensions, numerator, denominator, value, interval, distribution, verdict, List.copyOf(times));
    }

    /** Narrow for the rate that it is about: between 1 and 7 % nobody can plan, between 50 and 60 % anybody can. */
    private static boolean isNarrow(MetricInterval interval, double rate) {
        return (interval.high() - interval.low()) / 2 <= Math.min(WIDEST, WIDEST_SHARE * rate);
    }

    private static Reading nothing(Map<String, String> dimensions) {
        return new Reading(dimensions, 0, 0, null, null, null, MetricVerdict.TOO_FEW);
    }

    private static MetricVerdict verdict(boolean sure) {
        return sure ? MetricVerdict.ENOUGH : MetricVerdict.TOO_FEW;
    }
}
