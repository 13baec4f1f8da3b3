package io.followthrough.analytics.domain.metric;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Days on which reps work: Monday to Friday without holidays. */
public final class Workdays {

    private final Predicate<LocalDate> holidays;

    public Workdays(Predicate<LocalDate> holidays) {
        this.holidays = holidays;
    }

    /** @param end the day after the last */
    public long between(LocalDate start, LocalDate end) {
        return start.datesUntil(end).filter(this::isWorkday).count();
    }

    private boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.test(day);
    }
}
