package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "First Monday in Feb", "am zweiten Dienstag im März", "le dernier vendredi de janvier", "la segunda semana de mayo". */
final class OrdinalWeekdays {

    private static final int LAST = -1;
    private static final int LAST_BUT_ONE = -2;
    private static final int SOME_DAYS = 5;
    private static final int HALF = 15;

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry(
                    "first|1st|1\\.|erste[nrsm]?|primero?|primera|premiere?|primo|prima|primeir[oa]|eerste|1e|1er", 1),
            Map.entry("second|2nd|2\\.|zweite[nrsm]?|segund[oa]|deuxieme|second[oa]|tweede|2e", 2),
            Map.entry("third|3rd|3\\.|dritte[nrsm]?|tercero?|tercera|troisieme|terz[oa]|terceir[oa]|derde|3e", 3),
            Map.entry("fourth|4th|4\\.|vierte[nrsm]?|cuart[oa]|quatrieme|quart[oa]|vierde|4e", 4),
            Map.entry(
                    "last but one|second[- ](?:to|from)[- ]last|penultimate|vorletzte[nrsm]?|penultim[oa]|avant-derniere?|voorlaatste|op een na laatste",
                    LAST_BUT_ONE),
            Map.entry("last|letzte[nrsm]?|ultim[oa]|derniere?|laatste", LAST));

    private static final String ORDINAL = "("
            + ORDINALS.keySet().stream()
                    .sorted(Comparator.comparing(names -> -names.length()))
                    .collect(Collectors.joining("|"))
            + ")";
    private static final String WEEK = "week|woche|semana|semaine|settimana";
    private static final String OF =
            " (?:(?:in|of|im|des|vom|der|de|del|du|di|do|da|van|en|em|no|nel) ?|d'|dell')?(?:the |dem |l')?";

    private static final int LATEST_OF_A_FIRST_WEEK = DayOfWeek.WEDNESDAY.getValue();

    private OrdinalWeekdays() {}

    static List<DateRule> rules() {
        var day = "\\b" + ORDINAL + " (?:(" + Names.WEEKDAYS.alternatives() + ")|" + WEEK + ")" + OF;
        return List.of(
                DateRule.of(
                        "\\b" + ORDINAL
                                + " (?:half|halfte|mitad|moitie|meta|metade|helft|quincena|quinzaine|quindicina|quinzena)"
                                + OF + "(?:mes de |mese di |mois de )?("
                                + Names.MONTHS_AND_SHORT.alternatives() + ")\\b\\.?()(?: (?:de )?(20\\d{2})\\b)?",
                        (words, on) -> half(words, on)),
                DateRule.of(
                        "\\b" + ORDINAL + " (" + Names.MONTHS.alternatives() + ")halfte\\b()()",
                        (words, on) -> half(words, on)),
                DateRule.of(
                        "\\b(?:first|ersten|primer[ao]s|premieres|prime|primeiras|eerste) (?:two|2|zwei|beiden|dos|deux|due|duas|twee) (?:weeks|wochen|semanas|semaines|settimane|weken)"
                                + OF + "(" + Names.MONTHS_AND_SHORT.alternatives()
                                + ")\\b|\\bersten (?:zwei|beiden) (" + Names.MONTHS.alternatives() + ")wochen\\b",
                        (words, on) -> firstWeeks(
                                Names.MONTHS_AND_SHORT.number(words.group(1) != null ? words.group(1) : words.group(2)),
                                on)),
                DateRule.of(
                        "\\b" + ORDINAL + " (" + Names.MONTHS_AND_SHORT.alternatives() + ")(?:s|en)?woche\\b",
                        (words, on) -> {
                            var month = Names.MONTHS_AND_SHORT.number(words.group(2));
                            var week = days(words.group(1), null, YearMonth.of(on.getYear(), month));
                            return week.to().isBefore(on)
                                    ? days(words.group(1), null, YearMonth.of(on.getYear() + 1, month))
                                    : week;
                        }),
                DateRule.of(
                        "\\b(erste|letzte)[nr]? (" + Names.MONTHS_AND_SHORT.alternatives() + ")tage[n]?\\b",
                        (words, on) -> {
                            var number = Names.MONTHS_AND_SHORT.number(words.group(2));
                            var days = endOf(YearMonth.of(on.getYear(), number), words.group(1));
                            return days.to().isBefore(on)
                                    ? endOf(YearMonth.of(on.getYear() + 1, number), words.group(1))
                                    : days;
                        }),
                DateRule.of(
                        day + "(" + Names.MONTHS_AND_SHORT.alternatives()
                                + ")\\b\\.?(?:,? (?:of |de |del |do |van )?(20\\d{2})\\b)?",
                        (words, on) -> inMonth(words, month(words, on), on, words.group(4) == null)),
                DateRule.of(
                        day + "(?:" + RelativeSpans.NEXT_MONTH + ")\\b",
                        (words, on) -> inMonth(words, YearMonth.from(on).plusMonths(1), on, false)),
                DateRule.of(
                        day
                                + "(?:new year|neue[ns]? jahr(?:es)?|ano nuevo|nouvelle annee|nouvel an|anno nuovo|nuovo anno|novo ano|ano novo|nieuwe? ?jaar|"
                                + DateCues.NEXT_YEAR + ")\\b",
                        (words, on) -> inMonth(words, YearMonth.of(on.getYear() + 1, 1), on, false)),
                DateRule.of(day + "(?:month|monats?|mes|mois|mese|maand)\\b", (words, on) -> {
                    var now = inMonth(words, YearMonth.from(on), on, false);
                    return now.to().isBefore(on)
                            ? inMonth(words, YearMonth.from(on).plusMonths(1), on, false)
                            : now;
                }));
    }

    /** "In der zweiten Hälfte des Januar", "na primeira quinzena de março". */
    private static @Nullable Days half(MatchResult words, LocalDate on) {
        var number = number(words.group(1));
        if (number != 1 && number != 2 && number != LAST) {
            return null;
        }
        var month = YearMonth.of(
                isYear(words) ? Integer.parseInt(words.group(4)) : on.getYear(),
                Names.MONTHS_AND_SHORT.number(words.group(2)));
        var days = halfOf(month, number == 1);
        return !isYear(words) && days.to().isBefore(on) ? halfOf(month.plusYears(1), number == 1) : days;
    }

    private static boolean isYear(MatchResult words) {
        return words.group(4) != null && !words.group(4).isEmpty();
    }

    private static Days halfOf(YearMonth month, boolean isFirst) {
        return isFirst
                ? new Days(month.atDay(1), month.atDay(HALF))
                : new Days(month.atDay(HALF + 1), month.atEndOfMonth());
    }

    private static Days firstWeeks(int number, LocalDate on) {
        var month = YearMonth.of(on.getYear(), number);
        var next = month.atDay(HALF - 1).isBefore(on) ? month.plusYears(1) : month;
        return new Days(next.atDay(1), next.atDay(HALF - 1));
    }

    private static Days endOf(YearMonth month, String which) {
        return which.equals("erste")
                ? new Days(month.atDay(1), month.atDay(SOME_DAYS))
                : new Days(month.atEndOfMonth().minusDays(SOME_DAYS - 1), month.atEndOfMonth());
    }

    private static int number(String ordinal) {
        return ORDINALS.entrySet().stream()
                .filter(named -> ordinal.matches(named.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static YearMonth month(MatchResult words, LocalDate on) {
        var month = Names.MONTHS_AND_SHORT.number(words.group(3));
        return YearMonth.of(words.group(4) == null ? on.getYear() : Integer.parseInt(words.group(4)), month);
    }

    /** @param open whether it may be a year later */
    private static Days inMonth(MatchResult words, YearMonth month, LocalDate on, boolean open) {
        var days = days(words.group(1), words.group(2), month);
        return open && days.to().isBefore(on) ? days(words.group(1), words.group(2), month.plusYears(1)) : days;
    }

    private static Days days(String ordinal, @Nullable String weekday, YearMonth month) {
        var number = number(ordinal);
        if (weekday != null) {
            var day = DayOfWeek.of(Names.WEEKDAYS.number(weekday));
            return Days.of(month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, day)));
        }
        var first = number < 0 ? month.atEndOfMonth().minusDays(-7L * number - 1) : week(number, month);
        return new Days(first, first.plusDays(6));
    }

    /** The first week of a month is the first that has most of its working days; the others begin on their Mondays. */
    private static LocalDate week(int number, YearMonth month) {
        var first = month.atDay(1);
        if (first.getDayOfWeek().getValue() <= LATEST_OF_A_FIRST_WEEK && number == 1) {
            return first;
        }
        var monday = first.getDayOfWeek().getValue() <= LATEST_OF_A_FIRST_WEEK
                ? first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return monday.plusWeeks(number - 1L);
    }
}
