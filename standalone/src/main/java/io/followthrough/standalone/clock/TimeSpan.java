package io.followthrough.standalone.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How far to move a clock: days and longer go by the calendar, hours and shorter by the stopwatch.
 *
 * @param days calendar part, for example {@code P1M}
 * @param time exact part, for example {@code PT90M}
 */
public record TimeSpan(Period days, Duration time) {

    /** Further than this is a slip of the keyboard. */
    private static final Period LONGEST = Period.ofYears(10);

    /**
     * Reads ISO 8601: {@code P1D}, {@code P2W}, {@code PT2H}, {@code P1DT12H}.
     *
     * @throws DateTimeException when it is none, goes backwards or goes further than ten years
     */
    public static TimeSpan parse(String text) {
        var parts = text.strip().toUpperCase(Locale.ROOT).split("T", 2);
        var hasTime = parts.length == 2;
        var days = hasTime && parts[0].equals("P") ? Period.ZERO : Period.parse(parts[0]);
        var time = hasTime ? Duration.parse("PT" + parts[1]) : Duration.ZERO;
        var span = new TimeSpan(days, time);
        span.requireForwardsWithinReason();
        return span;
    }

    private void requireForwardsWithinReason() {
        var start = Instant.EPOCH;
        var end = after(start, ZoneId.of("UTC"));
        if (end.isBefore(start) || days.isNegative() || time.isNegative()) {
            throw new DateTimeException("the clock only goes forwards");
        }
        if (end.isAfter(new TimeSpan(LONGEST, Duration.ZERO).after(start, ZoneId.of("UTC")))) {
            throw new DateTimeException("at most ten years at a time");
        }
    }

    /** The instant that lies this far after {@code start}, by the calendar of {@code zone}. */
    public Instant after(Instant start, ZoneId zone) {
        return start.atZone(zone).plus(days).plus(time).toInstant();
    }
}
