package io.followthrough.intake.domain.mapping;

import io.followthrough.intake.domain.DatePattern;
import io.followthrough.intake.domain.DayOrder;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.WrittenTimes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one column: one program, or one hand, writes day and month in one order. Dates that can be read in one order alone say
 * which it is, as long as none says the other.
 */
final class DateColumn {

    private final String name;
    private final ValueFormat values;
    private final List<DatePattern> dayFirst;
    private final List<DatePattern> monthFirst;
    private @Nullable String isDayFirst;
    private @Nullable String isMonthFirst;
    private @Nullable String couldBeTwo;
    private @Nullable String isNone;
    private long twos;
    private long nones;

    DateColumn(String name, ValueFormat values) {
        this.name = name;
        this.values = values;
        this.dayFirst = only(DayOrder.DAY_FIRST, values);
        this.monthFirst = only(DayOrder.MONTH_FIRST, values);
    }

    private static List<DatePattern> only(DayOrder order, ValueFormat values) {
        var either = values.patternsIn(null);
        var other = DatePattern.in(order == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST, either);
        return either.stream().filter(pattern -> !other.contains(pattern)).toList();
    }

    void see(String text) {
        if (!(values.time(text, null) instanceof Reading.Read<String>)) {
            var times = WrittenTimes.byPatterns(text, values.patternsIn(null)).size();
            if (times > 1) {
                twos++;
                couldBeTwo = couldBeTwo == null ? text : couldBeTwo;
            } else {
                nones++;
                isNone = isNone == null ? text : isNone;
            }
            return;
        }
        var isByDay = !WrittenTimes.byPatterns(text, dayFirst).isEmpty();
        var isByMonth = !WrittenTimes.byPatterns(text, monthFirst).isEmpty();
        if (isByDay && !isByMonth && isDayFirst == null) {
            isDayFirst = text;
        }
        if (isByMonth && !isByDay && isMonthFirst == null) {
            isMonthFirst = text;
        }
    }

    /** Empty when no date says so, or some say one and some the other. */
    Optional<DayOrder> order() {
        return (isDayFirst == null) == (isMonthFirst == null)
                ? Optional.empty()
                : Optional.of(isDayFirst != null ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
    }

    /** What somebody has to decide or to put right; nothing when all can be read. */
    List<Problem> told() {
        var told = new java.util.ArrayList<Problem>();
        if (twos > 0 && order().isEmpty()) {
            told.add(new Problem(
                    column(),
                    "has " + twos + " of its dates in two readings, such as \"" + couldBeTwo + "\", and "
                            + (isDayFirst == null
                                    ? "no other row says which is meant"
                                    : "others contradict each other (\"" + isDayFirst + "\", \"" + isMonthFirst + "\")")
                            + ": their rows are rejected",
                    "say in the mapping which comes first: {column: \"" + name
                            + "\", order: day-first}, or month-first"));
        }
        if (nones > 0) {
            told.add(new Problem(
                    column(),
                    "has " + nones + " values that are no time, such as \"" + isNone + "\": their rows are rejected",
                    "correct them, empty them for \"now\", or leave the column out of the mapping if it does not say when"
                            + " somebody came"));
        }
        return told;
    }

    private String column() {
        return "column \"" + name + "\"";
    }
}
