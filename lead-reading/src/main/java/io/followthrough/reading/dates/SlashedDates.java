package io.followthrough.reading.dates;

import io.followthrough.reading.Said.Slashed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a writer writes 12/7: as the whole text shows it. "12/21" can only be an American's, and then so is "1/4"; "12/1 to 12/7, back
 * 12/8" is a week in December and not eight months from January on. Where a text shows nothing, what is known of its writer counts.
 */
public final class SlashedDates {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\d/.,-])(\\d{1,2})/(\\d{1,2})(?:/((?:20)?\\d{2}))?(?![\\d/%]|[.,]\\d)");

    /** Of an absence, in the one language in which both ways are usual; a day to buy or to meet may be far ahead. */
    private static final Pattern ABSENT = Pattern.compile(
            "\\b(?:ooo|pto|4th of july|july 4th|thanksgiving|labor day|memorial day|thru|out of (?:the )?office|(?:am|be|i'm) (?:out|away|off)|vacation|annual leave|on leave|holidays?|returning|return on|back (?:on |in the office )?(?=\\d))",
            Pattern.CASE_INSENSITIVE);

    /** Where neither English is written nor the month comes first. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:del|al|el|hasta|desde|d[i\u00ed]a|at[e\u00e9]|au|du|jusqu['\u2019]au|le|bis|vom|am|dal|fino al|op|tot|van) (?=\\d{1,2}/)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? ", Pattern.CASE_INSENSITIVE);

    private static final int MONTHS = 12;

    /** An absence, or the days that somebody names for a meeting, are so close to each other. */
    private static final int TOGETHER_DAYS = 45;

    /** What is so far apart, or ahead, is less likely than what is close. */
    private static final int FAR_DAYS = 90;

    private SlashedDates() {}

    /**
     * @param on the day on which it was written
     * @param otherwise how its writer is thought to write, where the text does not show it
     */
    public static Slashed order(String text, LocalDate on, Slashed otherwise) {
        var written = WRITTEN.matcher(text).results().toList();
        if (written.isEmpty()) {
            return otherwise;
        }
        var byWeekday = byWeekday(text, on);
        if (byWeekday != null) {
            return byWeekday;
        }
        var dayFirst = ELSEWHERE.matcher(text).find()
                || written.stream().anyMatch(date -> number(date, 1) > MONTHS && number(date, 2) <= MONTHS);
        var monthFirst = written.stream().anyMatch(date -> number(date, 2) > MONTHS && number(date, 1) <= MONTHS);
        if (dayFirst != monthFirst) {
            return dayFirst ? Slashed.DAY_FIRST : Slashed.MONTH_FIRST;
        }
        var other = otherwise == Slashed.DAY_FIRST ? Slashed.MONTH_FIRST : Slashed.DAY_FIRST;
        return !dayFirst && ABSENT.matcher(text).find() && isClose(written, other, on) && isFar(written, otherwise, on)
                ? other
                : otherwise;
    }

    /** "Fri 05/02/27" is the fifth of February, for the second of May is a Sunday. */
    private static @Nullable Slashed byWeekday(String text, LocalDate on) {
        var words = WEEKDAY.matcher(text);
        while (words.find()) {
            var named = words.group(1).toLowerCase(Locale.ROOT);
            var date = WRITTEN.matcher(text).region(words.end(), text.length());
            if (date.lookingAt()) {
                var isDayFirst = isOn(named, day(date, Slashed.DAY_FIRST, on));
                var isMonthFirst = isOn(named, day(date, Slashed.MONTH_FIRST, on));
                if (isDayFirst != isMonthFirst) {
                    return isDayFirst ? Slashed.DAY_FIRST : Slashed.MONTH_FIRST;
                }
            }
        }
        return null;
    }

    private static boolean isOn(String weekday, @Nullable LocalDate day) {
        return day != null
                && day.getDayOfWeek()
                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        .equalsIgnoreCase(weekday);
    }

    private static boolean isClose(List<MatchResult> written, Slashed order, LocalDate on) {
        return days(written, order, on)
                .filter(days ->
                        days.stream().allMatch(day -> Math.abs(ChronoUnit.DAYS.between(on, day)) <= TOGETHER_DAYS))
                .isPresent();
    }

    private static boolean isFar(List<MatchResult> written, Slashed order, LocalDate on) {
        return days(written, order, on)
                .filter(days -> days.stream()
                        .anyMatch(day -> !days.getLast().isBefore(on)
                                && ChronoUnit.DAYS.between(on, day) <= FAR_DAYS
                                && days.stream().noneMatch(last -> ChronoUnit.DAYS.between(day, last) > FAR_DAYS)))
                .isEmpty();
    }

    /** Empty where one of them is no day. */
    private static Optional<List<LocalDate>> days(List<MatchResult> written, Slashed order, LocalDate on) {
        var days = written.stream().map(date -> day(date, order, on)).toList();
        return days.stream().allMatch(Objects::nonNull)
                ? Optional.of(days.stream().map(Objects::requireNonNull).toList())
                : Optional.empty();
    }

    private static @Nullable LocalDate day(MatchResult date, Slashed order, LocalDate on) {
        var month = number(date, order == Slashed.MONTH_FIRST ? 1 : 2);
        var dayOfMonth = number(date, order == Slashed.MONTH_FIRST ? 2 : 1);
        try {
            if (date.group(3) != null) {
                var year = Integer.parseInt(date.group(3));
                return LocalDate.of(year < 100 ? 2000 + year : year, month, dayOfMonth);
            }
            var thisYear = LocalDate.of(on.getYear(), month, dayOfMonth);
            return thisYear.isBefore(on.minusMonths(1)) ? thisYear.plusYears(1) : thisYear;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(MatchResult date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
