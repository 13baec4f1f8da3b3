package io.followthrough.cadence.domain.planning;

import java.time.DayOfWeek;

/**
 * Where the weekend lies. Contact windows are written for a week from Monday to Friday and move with it: where the weekend is Friday and
 * Saturday, a call for Mondays is made on Sundays, and an e-mail for Saturdays leaves on Fridays.
 *
 * @param lastDayOff of the weekend
 */
public record WorkingWeek(DayOfWeek lastDayOff) {

    public static final WorkingWeek USUAL = new WorkingWeek(DayOfWeek.SUNDAY);

    /** What this day is in a week from Monday to Friday. */
    public DayOfWeek asUsual(DayOfWeek there) {
        return there.plus(DayOfWeek.SUNDAY.getValue() - lastDayOff.getValue());
    }
}
