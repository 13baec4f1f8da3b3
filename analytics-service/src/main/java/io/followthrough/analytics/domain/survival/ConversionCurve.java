package io.followthrough.analytics.domain.survival;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which share of people came to a stage within so many days, by the product-limit estimate: those who have not come to it
 * count for as long as they have been seen, so that young leads do not press the rate. E. L. Kaplan, P. Meier,
 * "Nonparametric estimation from incomplete observations", JASA 53 (1958).
 *
 * @param people captured
 * @param came to the stage
 * @param points where the curve rises, by days
 * @param quantiles after how many days which share had come to it
 * @param matureAfterDays when nine tenths of the height that the curve ever reaches are reached: a cohort seen at least so
 *     long is mature, a younger one will still rise. Null while nobody came to it
 * @param seenForDays how long whoever was seen longest has been seen: so far the curve is known, level behind its last point.
 *     Null while there is nobody
 */
public record ConversionCurve(
        long people,
        long came,
        List<Point> points,
        List<Quantile> quantiles,
        @Nullable Integer matureAfterDays,
        @Nullable Integer seenForDays) {

    /** Shares that the quantiles are given for; in sales, the median is often never reached. */
    private static final double[] SHARES = {0.05, 0.1, 0.25, 0.5, 0.75};

    private static final double MATURE = 0.9;

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double SAME = 1e-9;

    /**
     * @param days whole days since the capture
     * @param atRisk people seen for so long who had not come to it before
     * @param came on that day
     * @param share of all that had come to it by the end of that day
     * @param low lower end of the 95 % band, pointwise: Greenwood's variance on the log(-log) scale; null at 1
     * @param high upper end; null at 1
     */
    public record Point(
            int days,
            long atRisk,
            long came,
            double share,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * @param days after which the share was reached, midway between two days where it was met exactly; null if never
     * @param low lower end of the 95 % interval, in days; null if the band never comes there
     * @param high upper end
     */
    public record Quantile(
            double share,
            @Nullable Double days,
            @Nullable Double low,
            @Nullable Double high) {}

    /** @param at until the end of which everybody was seen; whoever was captured later is left out */
    public static ConversionCurve of(List<DayCohort> cohorts, LocalDate at) {
        var came = new TreeMap<Integer, Long>();
        var left = new TreeMap<Integer, Long>();
        for (var cohort : cohorts) {
            var age = cohort.age(at);
            if (age >= 0) {
                cohort.elapsed().stream()
                        .filter(it -> it.days() <= age)
                        .forEach(it -> came.merge(it.days(), it.count(), Long::sum));
                left.merge(age, cohort.people() - cohort.within(age), Long::sum);
            }
        }
        return of(came, left);
    }

    /**
     * @param came how many came to it, by days
     * @param left how many were seen for so many days and did not
     */
    static ConversionCurve of(SortedMap<Integer, Long> came, SortedMap<Integer, Long> left) {
        var all = sum(came) + sum(left);
        var points = new ArrayList<Point>();
        var before = 0L;
        var gone = 0L;
        var open = new ArrayDeque<>(left.entrySet());
        var remaining = 1.0;
        var variance = 0.0;
        for (var event : came.entrySet()) {
            var days = event.getKey();
            while (!open.isEmpty() && open.peek().getKey() < days) {
                gone += open.remove().getValue();
            }
            var atRisk = all - before - gone;
            var now = event.getValue();
            remaining *= (double) (atRisk - now) / atRisk;
            variance += (double) now / ((double) atRisk * (atRisk - now));
            points.add(point(days, atRisk, now, remaining, variance));
            before += now;
        }
        var quantiles = DoubleStream.of(SHARES)
                .mapToObj(share -> quantile(share, points))
                .toList();
        var seen = Stream.of(came, left)
                .filter(days -> !days.isEmpty())
                .map(SortedMap::lastKey)
                .max(Integer::compare)
                .orElse(null);
        return new ConversionCurve(all, before, List.copyOf(points), quantiles, matureAfter(points), seen);
    }

    /** The share that had come to it within so many days. */
    public double shareWithin(int days) {
        return points.stream()
                .filter(point -> point.days() <= days)
                .mapToDouble(Point::share)
                .max()
                .orElse(0);
    }

    private static Point point(int days, long atRisk, long came, double remaining, double variance) {
        if (remaining <= 0) {
            return new Point(days, atRisk, came, 1, null, null);
        }
        var spread = Z * Math.sqrt(variance) / Math.log(remaining);
        var middle = Math.log(-Math.log(remaining));
        return new Point(
                days,
                atRisk,
                came,
                1 - remaining,
                1 - Math.exp(-Math.exp(middle + spread)),
                1 - Math.exp(-Math.exp(middle - spread)));
    }

    private static Quantile quantile(double share, List<Point> points) {
        return new Quantile(
                share,
                reached(share, points, Point::share),
                reached(share, points, Point::high),
                reached(share, points, Point::low));
    }

    private interface Height {
        @Nullable
        Double of(Point point);
    }

    private static @Nullable Double reached(double share, List<Point> points, Height height) {
        for (var index = 0; index < points.size(); index++) {
            var point = points.get(index);
            var reached = height.of(point);
            if (reached != null && reached >= share - SAME) {
                var isMet = Math.abs(reached - share) < SAME && index + 1 < points.size();
                return isMet ? (point.days() + points.get(index + 1).days()) / 2.0 : (Double) (double) point.days();
            }
        }
        return null;
    }

    private static @Nullable Integer matureAfter(List<Point> points) {
        if (points.isEmpty()) {
            return null;
        }
        var height = points.getLast().share();
        return points.stream()
                .filter(point -> point.share() >= MATURE * height - SAME)
                .findFirst()
                .map(Point::days)
                .orElseThrow();
    }

    private static long sum(SortedMap<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
