package io.followthrough.analytics.domain.survival;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How many days' people make a cohort, and in what steps its age is told. */
public enum CohortSize {
    WEEK(7),
    MONTH(30),
    QUARTER(91);

    private final int stepDays;

    CohortSize(int stepDays) {
        this.stepDays = stepDays;
    }

    /** Days from one age to the next. */
    int stepDays() {
        return stepDays;
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER ->
                day.withDayOfMonth(1)
                        .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
        };
    }

    LocalDate end(LocalDate start) {
        return switch (this) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
        };
    }
}
