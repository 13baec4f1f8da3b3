package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The last days that a text has named.
 *
 * @param day of them from which one counts
 * @param isAnEnd whether something ends then
 * @param isBack whether somebody is back or something is over after them
 */
record LastNamed(Days days, LocalDate day, boolean isAnEnd, boolean isBack, Naming naming) {

    private static final int WEEK = 7;

    /** What a weekday behind them is counted from. */
    enum Naming {
        /** "After Easter. Monday is still a holiday, so Tuesday". */
        FEAST,
        /** "The week after next. On Tuesday". */
        WEEK,
        OTHER
    }

    static LastNamed of(Span span, String folded) {
        // "Not in August. After that, gladly" is as good as "until the end of August".
        var isDenied =
                DateCues.NOT_THEN.matcher(folded.substring(0, span.start())).matches();
        return new LastNamed(
                new Days(isDenied ? span.to() : span.from(), span.to()),
                References.day(span),
                isDenied || References.ENDING.matcher(folded).find(),
                InContext.isBack(span, folded),
                naming(span, isDenied || HoldOffs.isAway(folded)));
    }

    static Naming naming(Span span, boolean isAway) {
        if (span.kind() == Span.Kind.FEAST) {
            return Naming.FEAST;
        }
        var isWeek = span.from().getDayOfWeek() == DayOfWeek.MONDAY
                && span.to().equals(span.from().plusDays(WEEK - 1L));
        return isWeek && (!isAway || span.kind() == Span.Kind.REFERRED) ? Naming.WEEK : Naming.OTHER;
    }
}
