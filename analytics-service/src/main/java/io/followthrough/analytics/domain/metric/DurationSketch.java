package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricDistribution;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Durations as counts: exact count and sum, and a histogram of logarithmic buckets from which any percentile is read to
 * within 2.5 %. Buckets are plain counts, so that a duration can be taken back, which samples and t-digests cannot. The
 * buckets are those of DDSketch (Masson, Rim, Lee: "DDSketch", VLDB 12, 2019).
 */
final class DurationSketch {

    private static final double ACCURACY = 0.025;
    private static final double GAMMA = (1 + ACCURACY) / (1 - ACCURACY);
    private static final String COUNT = "count";
    private static final String SUM = "sum";
    private static final String BUCKET = "b";
    private static final String UNIT = "SECONDS";
    /** Of a second. */
    private static final double MILLIS = 1000;

    private DurationSketch() {}

    /** To the millisecond. */
    static Counts of(Duration duration) {
        var millis = Math.max(0, duration.toMillis());
        return Counts.of(COUNT, 1).plus(SUM, millis).plus(BUCKET + bucket(millis), 1);
    }

    static long count(Counts counts) {
        return counts.get(COUNT);
    }

    static MetricDistribution read(Counts counts) {
        var count = counts.get(COUNT);
        var sum = counts.get(SUM) / MILLIS;
        return new MetricDistribution(
                count, sum, count == 0 ? 0 : sum / count, percentile(counts, 0.5), percentile(counts, 0.95), UNIT);
    }

    /** The smallest duration that at least this share does not exceed. */
    private static @Nullable Double percentile(Counts counts, double share) {
        var rank = Math.max(1, Math.ceil(share * counts.get(COUNT)));
        var buckets = counts.byName().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(BUCKET))
                .sorted((a, b) -> Integer.compare(index(a.getKey()), index(b.getKey())))
                .toList();
        long seen = 0;
        for (var bucket : buckets) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return middle(index(bucket.getKey()));
            }
        }
        return null;
    }

    /** Bucket i ≥ 1 holds durations above γ^(i-1) and up to γ^i milliseconds, shifted by one so that 0 has bucket 0. */
    private static int bucket(long millis) {
        return millis <= 0 ? 0 : 1 + (int) Math.ceil(Math.log(millis) / Math.log(GAMMA));
    }

    /** In seconds. */
    private static double middle(int bucket) {
        return bucket == 0 ? 0 : 2 * Math.pow(GAMMA, bucket - 1.0) / (GAMMA + 1) / MILLIS;
    }

    private static int index(String name) {
        return Integer.parseInt(name.substring(BUCKET.length()));
    }
}
