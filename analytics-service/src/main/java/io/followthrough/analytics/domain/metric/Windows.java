package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which windows a day belongs to. Weeks begin on Monday (ISO 8601). */
public final class Windows {

    private Windows() {}

    /** The window of a size that has the day. */
    public static MetricWindow of(LocalDate day, MetricWindow.Size size) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = day.withDayOfMonth(1);
        return switch (size) {
            case DAY -> new MetricWindow(size, day, day.plusDays(1));
            case WEEK -> new MetricWindow(size, monday, monday.plusWeeks(1));
            case MONTH -> new MetricWindow(size, first, first.plusMonths(1));
            case ALL -> MetricWindow.ALL;
        };
    }
}
