package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Which windows a day belongs to. Weeks begin on Monday (ISO 8601). */
public final class Windows {

    private Windows() {}

    public static List<MetricWindow> of(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = day.withDayOfMonth(1);
        return List.of(
                new MetricWindow(MetricWindow.Size.DAY, day, day.plusDays(1)),
                new MetricWindow(MetricWindow.Size.WEEK, monday, monday.plusWeeks(1)),
                new MetricWindow(MetricWindow.Size.MONTH, first, first.plusMonths(1)),
                MetricWindow.ALL);
    }
}
