package io.followthrough.intake.domain;

/** Which of day and month is written first where both are numbers and the year follows: {@code 03/04/2025}. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
