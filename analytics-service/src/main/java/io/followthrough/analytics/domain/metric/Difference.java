package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricInterval;
import org.jspecify.annotations.Nullable;

/**
 * By how much one rate is above another. R. G. Newcombe, "Interval estimation for the difference between independent
 * proportions", Statistics in Medicine 17 (1998), method 10: from the Wilson intervals of both.
 */
public final class Difference {

    private Difference() {}

    /** The 95 % interval, null while one of the rates is not there. */
    public static @Nullable MetricInterval of(Reading one, Reading other) {
        var p = one.value();
        var q = other.value();
        var first = one.interval();
        var second = other.interval();
        if (p == null || q == null || first == null || second == null) {
            return null;
        }
        var difference = p - q;
        return new MetricInterval(
                difference - Math.hypot(p - first.low(), second.high() - q),
                difference + Math.hypot(first.high() - p, q - second.low()));
    }
}
