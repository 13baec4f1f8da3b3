package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A weekday together with its week: "Tuesday week", "Dienstag in zwei Wochen", "vendredi de la semaine prochaine". */
final class WeekdaysAhead {

    private static final String DAY = "(" + Names.WEEKDAYS.alternatives() + ")";
    private static final String OF = ",? (?:of |de la |da |della |del |van de |der )?";
    private static final String ON = ",? (?:on |am |op |el |il |na |le )?";

    private WeekdaysAhead() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "\\b" + DAY + " (?:in|over|dentro de|tra|fra|daqui a|dans) (\\d{1,2}|"
                                + Names.COUNTS.alternatives()
                                + ") (?:weeks?|wochen?|weken|semanas?|settiman[ae]|semaines?)\\b",
                        (words, on) -> next(words.group(1), on, RelativeSpans.count(words.group(2)))),
                DateRule.of(
                        "\\b" + DAY
                                + "(?: week\\b(?! (?:after|of|commencing|\\d))| in (?:acht|8) tagen\\b| en (?:huit|8)\\b| a week from now\\b)",
                        (words, on) -> next(words.group(1), on, 1)),
                DateRule.of("\\ba week (?:on|from) " + DAY + "\\b", (words, on) -> next(words.group(1), on, 1)),
                DateRule.of(
                        "\\b" + DAY + " (?:en (?:quinze|15)|in (?:vierzehn|14) tagen)\\b",
                        (words, on) -> next(words.group(1), on, 2)),
                DateRule.of(
                        "\\b" + DAY + OF + "(?:" + RelativeSpans.WEEK_AFTER_NEXT + ")\\b",
                        (words, on) -> inWeek(words.group(1), on, 2)),
                DateRule.of(
                        "\\b(?:" + RelativeSpans.WEEK_AFTER_NEXT + ")" + ON + DAY + "\\b",
                        (words, on) -> inWeek(words.group(1), on, 2)),
                DateRule.of(
                        "\\b" + DAY + OF + "(?:" + RelativeSpans.NEXT_WEEK + ")\\b",
                        (words, on) -> inWeek(words.group(1), on, 1)),
                DateRule.of(
                        "\\b(?:" + RelativeSpans.NEXT_WEEK + ")" + ON + DAY + "\\b",
                        (words, on) -> inWeek(words.group(1), on, 1)));
    }

    /** So many weeks after the next such day. */
    private static Days next(String weekday, LocalDate on, int weeks) {
        return Days.of(on.with(TemporalAdjusters.next(day(weekday))).plusWeeks(weeks));
    }

    private static Days inWeek(String weekday, LocalDate on, int weeks) {
        return Days.of(RelativeSpans.week(on, weeks).from().with(TemporalAdjusters.nextOrSame(day(weekday))));
    }

    private static DayOfWeek day(String weekday) {
        return DayOfWeek.of(Names.WEEKDAYS.number(weekday));
    }
}
