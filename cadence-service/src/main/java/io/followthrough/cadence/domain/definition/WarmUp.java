package io.followthrough.cadence.domain.definition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a new sender begins: mail servers distrust an address that suddenly sends much, so it sends a little on the first day
 * and a fifth more on each day that follows, until its daily limit is reached.
 *
 * @param since the first day, the representative's own
 * @param first most e-mails on that day, 1 or more
 */
public record WarmUp(LocalDate since, int first) {

    private static final double DAILY_GROWTH = 1.2;
    /** By then everything that could be meant as a limit is exceeded; the power stays a number. */
    private static final long LONGEST = 100;

    /** Most e-mails on a day; none before the first. */
    int limitOn(LocalDate day) {
        var days = ChronoUnit.DAYS.between(since, day);
        return days < 0
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, first * Math.pow(DAILY_GROWTH, Math.min(days, LONGEST)));
    }
}
