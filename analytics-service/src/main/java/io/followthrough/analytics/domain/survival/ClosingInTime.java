package io.followthrough.analytics.domain.survival;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether sales that are to be made by a day can still be made, by the time that people took to become customers. Days count
 * from the first capture.
 *
 * @param share of people who become customers by then, if captured on the first day
 * @param low lower end of its 95 % band; null while the curve says nothing
 * @param high upper end
 * @param people to be captured on the first day for the goal; null if nobody has ever bought so fast
 * @param atBest people if the true share lies at the upper end
 * @param atWorst people if it lies at the lower end; null if that is nothing
 * @param contactBy the last day on which nine tenths of what people of a day ever buy is bought in time; null while nobody
 *     bought
 */
public record ClosingInTime(
        LocalDate until,
        double share,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long people,
        @Nullable Long atBest,
        @Nullable Long atWorst,
        @Nullable LocalDate contactBy) {

    /** @param first the day from which people are captured */
    public static ClosingInTime of(ConversionCurve curve, double sales, LocalDate first, LocalDate until) {
        var days = Math.toIntExact(ChronoUnit.DAYS.between(first, until));
        var point = curve.points().stream()
                .filter(it -> it.days() <= days)
                .reduce((_, later) -> later)
                .orElse(null);
        var matureAfter = curve.matureAfterDays();
        var low = point == null ? null : point.low();
        var high = point == null ? null : point.high();
        return new ClosingInTime(
                until,
                point == null ? 0 : point.share(),
                low,
                high,
                people(sales, point == null ? null : (Double) point.share()),
                people(sales, high),
                people(sales, low),
                matureAfter == null ? null : until.minusDays(matureAfter));
    }

    private static @Nullable Long people(double sales, @Nullable Double share) {
        return share == null || share <= 0 ? null : (Long) (long) Math.ceil(sales / share - 1e-9);
    }
}
