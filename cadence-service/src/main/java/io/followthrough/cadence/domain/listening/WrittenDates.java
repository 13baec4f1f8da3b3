package io.followthrough.cadence.domain.listening;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.dates.SlashedDates;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them: 2026-03-13, 13.3., 13/03/2026, March 13th, 13. März, 13 de marzo, 1er avril, Monday. */
final class WrittenDates {

    /**
     * @param first day that is meant
     * @param day the last day that is meant: of a calendar week its Sunday
     * @param start where in the text
     */
    record Found(LocalDate first, LocalDate day, int start) {

        Found(LocalDate day, int start) {
            this(day, day, start);
        }
    }

    private static final Map<String, Integer> MONTHS = names(List.of(
            "january januar jänner enero janvier jan ene janv",
            "february februar febrero février fevrier feb févr fevr",
            "march märz maerz marzo mars mar mär mrz",
            "april abril avril apr abr avr",
            "may mai mayo",
            "june juni junio juin jun",
            "july juli julio juillet jul juil",
            "august agosto août aout aug ago",
            "september septiembre setiembre septembre sep sept",
            "october oktober octubre octobre oct okt",
            "november noviembre novembre nov",
            "december dezember diciembre décembre decembre dec dez dic déc"));
    private static final Map<String, Integer> DAYS = names(List.of(
            "monday montag lunes lundi",
            "tuesday dienstag martes mardi",
            "wednesday mittwoch miércoles miercoles mercredi",
            "thursday donnerstag jueves jeudi",
            "friday freitag viernes vendredi",
            "saturday samstag sonnabend sábado sabado samedi",
            "sunday sonntag domingo dimanche"));

    private static final String MONTH = "(" + alternatives(MONTHS) + ")\\b\\.?";
    private static final String YEAR = "(?:,? (?:de |del )?((?:20)?\\d{2})\\b(?! ?(?:uhr|h|:|am|pm)))?";
    private static final Pattern ISO = words("\\b(20\\d{2})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern DOTTED = words("\\b(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?((?:20)?\\d{2})\\b)?");
    private static final Pattern SLASHED = words("\\b(\\d{1,2})/(\\d{1,2})(?:/((?:20)?\\d{2}))?\\b");
    private static final Pattern EAST_ASIAN = words("(?:(20\\d{2}) ?[年년] ?)?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日号號일]");
    private static final Pattern DAY_MONTH =
            words("\\b(\\d{1,2})(?:st|nd|rd|th|er|º|°)?\\.? (?:of |de )?" + MONTH + YEAR);
    private static final Pattern MONTH_DAY =
            words("\\b" + MONTH + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)" + YEAR);
    private static final Pattern WEEKDAY = words("\\b(" + alternatives(DAYS) + ")\\b");
    private static final Pattern TOMORROW = words("\\b(?:tomorrow|demain|(?<!la |por la )mañana)\\b");

    private static final int LAST_WEEK = 53;
    private static final Pattern WEEKS =
            words("(\\b(?:ab|from|since|as of|(?:a|à) partir (?:de la|de|da)|desde|dès la|dalla|da|vanaf) )?"
                    + "\\b(?:kw|cw|wk|(?:kalender|calendar )?(?:wochen?|weeks?)|weken|semaines?|semanas?|settiman[ae])\\.? ?(\\d{1,2})"
                    + "(?: ?(?:und|and|bis|to|through|et|(?:à|a)|y|al|e|en|tot|/|\\+|&|-|–|,) ?(?:kw |week |semaine )?(\\d{1,2}))*"
                    + "(?!\\d|[.:/]\\d)");

    private WrittenDates() {}

    private static Pattern words(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Map<String, Integer> names(List<String> rows) {
        var names = new LinkedHashMap<String, Integer>();
        for (var row = 0; row < rows.size(); row++) {
            for (var name : rows.get(row).split(" ")) {
                names.put(name, row + 1);
            }
        }
        return names;
    }

    /** The longest first, so that "sept" is not read as "sep". */
    private static String alternatives(Map<String, Integer> names) {
        return String.join(
                "|",
                names.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList());
    }

    /** In the order of the text; a weekday counts only where no date says more. */
    static List<Found> in(String text, ZonedDateTime sentAt) {
        var sentOn = sentAt.toLocalDate();
        var found = new ArrayList<Found>();
        find(ISO, text, found, date -> day(date.group(1), number(date, 2), number(date, 3), sentOn));
        find(DOTTED, text, found, date -> day(date.group(3), number(date, 2), number(date, 1), sentOn));
        var order = SlashedDates.order(text, sentOn, ofWriter(sentAt));
        find(SLASHED, text, found, date -> slashed(date, order, sentOn));
        find(EAST_ASIAN, text, found, date -> day(date.group(1), number(date, 2), number(date, 3), sentOn));
        find(DAY_MONTH, text, found, date -> day(date.group(3), month(date.group(2)), number(date, 1), sentOn));
        WEEKS.matcher(text).results().forEach(weeks -> weeks(weeks, sentOn).ifPresent(found::add));
        find(MONTH_DAY, text, found, date -> day(date.group(3), month(date.group(1)), number(date, 2), sentOn));
        if (found.isEmpty()) {
            find(
                    WEEKDAY,
                    text,
                    found,
                    name -> Optional.of(sentOn.with(
                            TemporalAdjusters.next(DayOfWeek.of(DAYS.getOrDefault(Headers.lower(name.group(1)), 1))))));
            find(TOMORROW, text, found, word -> Optional.of(sentOn.plusDays(1)));
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private interface Reading {
        Optional<LocalDate> of(MatchResult match);
    }

    private static void find(Pattern pattern, String text, List<Found> found, Reading reading) {
        pattern.matcher(text)
                .results()
                .forEach(match -> reading.of(match)
                        .filter(day -> found.stream().noneMatch(other -> other.start() == match.start()))
                        .ifPresent(day -> found.add(new Found(day, match.start()))));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(Headers.lower(name), 0);
    }

    /** "KW 24 und 25" ends on the Sunday of the last week; "ab KW 26" is its Monday. */
    private static Optional<Found> weeks(MatchResult weeks, LocalDate sentOn) {
        var last = weeks.group(3) == null ? 2 : 3;
        return monday(number(weeks, 2), sentOn)
                .flatMap(first -> monday(number(weeks, last), sentOn)
                        .map(monday ->
                                weeks.group(1) != null ? first : monday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)))
                        .map(day -> new Found(first, day, weeks.start())));
    }

    /** Weeks of ISO 8601; one that has passed is one of next year. */
    private static Optional<LocalDate> monday(int week, LocalDate sentOn) {
        if (week < 1 || week > LAST_WEEK) {
            return Optional.empty();
        }
        var monday = firstMonday(sentOn.getYear()).plusWeeks(week - 1L);
        return Optional.of(
                monday.plusWeeks(1).isAfter(sentOn)
                        ? monday
                        : firstMonday(sentOn.getYear() + 1).plusWeeks(week - 1L));
    }

    /** The fourth of January always lies in the first week. */
    private static LocalDate firstMonday(int year) {
        return LocalDate.of(year, Month.JANUARY, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Only on the American side of the Atlantic does the month come first. */
    private static Slashed ofWriter(ZonedDateTime sentAt) {
        var hours = sentAt.getOffset().getTotalSeconds() / 3600;
        return hours <= -4 && hours >= -10 ? Slashed.MONTH_FIRST : Slashed.DAY_FIRST;
    }

    private static Optional<LocalDate> slashed(MatchResult match, Slashed order, LocalDate sentOn) {
        var first = number(match, 1);
        var second = number(match, 2);
        var monthFirst = second > 12 || (first <= 12 && order == Slashed.MONTH_FIRST);
        return monthFirst ? day(match.group(3), first, second, sentOn) : day(match.group(3), second, first, sentOn);
    }

    /** Without a year the next such day is meant. */
    private static Optional<LocalDate> day(@Nullable String year, int month, int dayOfMonth, LocalDate sentOn) {
        try {
            if (year != null) {
                var number = Integer.parseInt(year);
                return Optional.of(LocalDate.of(number < 100 ? 2000 + number : number, month, dayOfMonth));
            }
            var thisYear = LocalDate.of(sentOn.getYear(), month, dayOfMonth);
            return Optional.of(thisYear.isBefore(sentOn.minusMonths(1)) ? thisYear.plusYears(1) : thisYear);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
