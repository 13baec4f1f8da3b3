package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** When a feast is, as {@code feasts.tsv} writes it: 12-24..01-03, easter+39, thu/4/11+1, advent+7 (the second Sunday of Advent), hijri/9/1, or days of several years. */
interface FeastDays {

    /** @return nothing where the table does not reach */
    Optional<Days> in(int year);

    private static Pattern of(String pattern) {
        return Pattern.compile(pattern);
    }

    Pattern FIXED = of("(\\d\\d)-(\\d\\d)");
    Pattern EASTER = of("easter([+-]\\d+)");
    Pattern WEEKDAY = of("([a-z]{3})/(-?\\d)/(\\d+)(?:\\+(\\d+))?");
    Pattern ADVENT = of("advent([+-]\\d+)");
    Pattern HIJRI = of("hijri/(\\d+)/(\\d+)");

    /** @throws IllegalArgumentException naming what cannot be read */
    static FeastDays parse(String when) {
        if (when.matches("\\d{4}-.*")) {
            var listed = Arrays.stream(when.split(" ")).map(LocalDate::parse).toList();
            return year -> listed.stream()
                    .filter(day -> day.getYear() == year)
                    .map(Days::of)
                    .findFirst();
        }
        var ends = when.split("\\.\\.");
        var first = day(ends[0]);
        var last = day(ends[ends.length - 1]);
        return year -> {
            var from = first.apply(year);
            var to = last.apply(year);
            return Optional.of(new Days(from, to.isBefore(from) ? last.apply(year + 1) : to));
        };
    }

    private static IntFunction<LocalDate> day(String when) {
        return Optional.<IntFunction<LocalDate>>empty()
                .or(() -> words(FIXED, when).map(on -> year -> LocalDate.of(year, number(on, 1), number(on, 2))))
                .or(() -> words(EASTER, when)
                        .map(on -> year -> Easter.sunday(year).plusDays(number(on, 1))))
                .or(() -> words(WEEKDAY, when)
                        .map(on -> year -> LocalDate.of(year, number(on, 3), 1)
                                .with(TemporalAdjusters.dayOfWeekInMonth(number(on, 2), weekday(on.group(1))))
                                .plusDays(on.group(4) == null ? 0 : number(on, 4))))
                .or(() -> words(ADVENT, when)
                        .map(on -> year -> LocalDate.of(year, 11, 26)
                                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                                .plusDays(number(on, 1))))
                .or(() -> words(HIJRI, when).map(on -> year -> hijri(year, number(on, 1), number(on, 2))))
                .orElseThrow(() -> new IllegalArgumentException("no such day of a year: " + when));
    }

    private static Optional<MatchResult> words(Pattern pattern, String when) {
        var words = pattern.matcher(when);
        return words.matches() ? Optional.of(words.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult words, int group) {
        return Integer.parseInt(words.group(group));
    }

    private static DayOfWeek weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such weekday: " + name));
    }

    /** The first time in a year of ours, by the calendar of Umm al-Qura. */
    private static LocalDate hijri(int year, int month, int day) {
        var first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        return List.of(first, first + 1).stream()
                .map(hijriYear -> LocalDate.from(hijriDay(hijriYear, month, day)))
                .filter(date -> date.getYear() == year)
                .findFirst()
                .orElseGet(() -> LocalDate.from(hijriDay(first + 1, month, day)));
    }

    /** A month has 29 or 30 days. */
    private static HijrahDate hijriDay(int year, int month, int day) {
        try {
            return HijrahDate.of(year, month, day);
        } catch (DateTimeException shortMonth) {
            return HijrahDate.of(year, month, day - 1);
        }
    }
}
