package io.followthrough.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days a cell covers, in the business time zone.
 *
 * @param start first day; null for {@link Size#ALL}
 * @param end the day after the last; null for {@link Size#ALL}
 */
public record MetricWindow(
        Size size, @Nullable LocalDate start, @Nullable LocalDate end) {

    public static final MetricWindow ALL = new MetricWindow(Size.ALL, null, null);

    public enum Size {
        DAY,
        WEEK,
        MONTH,
        ALL
    }
}
