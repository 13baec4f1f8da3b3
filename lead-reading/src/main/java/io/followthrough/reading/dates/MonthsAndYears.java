package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Months, quarters, halves and years: "early March", "Q1 2027", "zweites Halbjahr", "fin 2028", "next year". */
final class MonthsAndYears {

    private static final String EARLY =
            "early|(?:the )?first week of|erste[nr]? woche (?:im|des)|primera semana de|premiere semaine de|prima settimana di|primeira semana de|eerste week van|(?:the )?beginning of|start of|anfang|principios de|comienzos de|inicios de|debut|inizio|inizi di|inicio de|comeco de|begin|vroeg";
    private static final String MID = "mid[- ]?|middle of|mitte|mediados de|mi-|meta|meados de|half|medio";
    private static final String LATE =
            "late|(?:the )?end of|ende|fin(?:ales)? de|fin|fine|f(?:im|inal|inais) de|eind(?:e)?(?: van)?";
    static final String PART = "(?:(" + EARLY + ")|(" + MID + ")|(" + LATE + "))";
    private static final String OF_YEAR =
            "(?:,? (?:of |de |del |do |van |des |dell')?(?:(20\\d{2})\\b|(?:the )?(" + DateCues.NEXT_YEAR + ")))?";

    /** English months that are other words too count behind a preposition only: "may", "march". */
    private static final String AMBIGUOUS =
            "(?<!(?:in|by|until|till|after|before|from|of|for|during|around|early|mid|late|since|next|this|last|starting|mid-|so|then|try|say|make it|perhaps|maybe|,)\\s?)";

    private static final int LAST_DAYS = 7;
    private static final int LAST_DAYS_OF_QUARTER = 9;
    private static final int LAST_DAYS_OF_HALF = 45;

    private MonthsAndYears() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "\\b(?:" + PART + " ?(?:de |des |del |of |di )?)?(?!" + AMBIGUOUS + "(?:may|march)\\b(?! 20))("
                                + Names.MONTHS.alternatives() + ")s?\\b" + OF_YEAR,
                        MonthsAndYears::month),
                DateRule.of(
                        "\\b(0?[1-9]|1[0-2])[/.](20\\d{2})\\b",
                        (words, on) -> whole(
                                YearMonth.of(Integer.parseInt(words.group(2)), Integer.parseInt(words.group(1))))),
                DateRule.of(
                        "\\b(20\\d{2})-(0[1-9]|1[0-2])\\b",
                        (words, on) -> whole(
                                YearMonth.of(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2))))),
                DateRule.of(
                        "\\b(?:" + PART
                                + " )?(?:(?:q|t|k)([1-4])|([1-4])(?:\\.|st|nd|rd|th|er|o|\u00ba|e)? ?(?:quartal|quarter|trimestre|kwartaal)|(first|erste[sn]?|primer|premier|primo|primeiro|eerste|second|zweite[sn]?|segundo|deuxieme|secondo|tweede|third|dritte[sn]?|tercer|troisieme|terzo|terceiro|derde|fourth|last|vierte[sn]?|letzte[sn]?|cuarto|quatrieme|quarto|vierde|ultimo|dernier|laatste) (?:quartal|quarter|trimestre|kwartaal))\\b(?:[ /]?(?:of |de |del |do |van |des )?'?(20\\d{2}|\\d{2}\\b)|,? (?:of )?("
                                + DateCues.NEXT_YEAR + "))?",
                        MonthsAndYears::quarter),
                DateRule.of(
                        "\\b(?:next quarter|(?:nachste|kommende)[nsr] quartal|proximo trimestre|trimestre que (?:viene|vem)|trimestre prochain|prochain trimestre|prossimo trimestre|volgend kwartaal|komend kwartaal)s?\\b",
                        (words, on) -> quarterOf(on, 1)),
                DateRule.of(
                        "\\b(?:this quarter|diese[ns] quartals?|este trimestre|ce trimestre|questo trimestre|dit kwartaal|(?:end of (?:the )?quarter|quartalsende))\\b",
                        (words, on) -> new Days(on, quarterOf(on, 0).to())),
                DateRule.of(
                        "\\b(?:h([12])|(first|erste[sn]?|primer|premier|primo|primeiro|eerste|second|zweite[sn]?|segund[oa]|deuxieme|seconde?|second[oa]|tweede|primera|primeira|prima|premiere) (?:half|halbjahr|(?:jahres)?halfte|semestre|helft|halfjaar|semester|mitad|meta|metade|moitie))\\b(?: (?:of|de|del|do|van|des|von))?(?: (?:("
                                + DateCues.NEXT_YEAR
                                + ")|(?:the |este |het )?(?:year|jahres|ano|l'annee|jaar)))?(?: (20\\d{2}))?",
                        MonthsAndYears::half),
                DateRule.of(
                        "\\b(?:kw|cw|calendar week|kalenderwoche|week|wk|semaine|semana|settimana) ?(\\d{1,2})\\b",
                        (words, on) -> calendarWeek(Integer.parseInt(words.group(1)), on)),
                DateRule.of(
                        "\\b(?:" + PART
                                + " ?(?:of |de |des |del |di |do |van )?(?:the )?)?(?:(?<![.,\\d])(20[2-9]\\d)\\b(?![.,]?\\d|-| ?(?:eur|usd|€|\\$|euro|people|employees|mitarbeiter|users))|("
                                + DateCues.NEXT_YEAR + "))",
                        MonthsAndYears::year),
                DateRule.of(
                        "\\b(?:end of (?:the |this )?year|year[- ]end|jahresende|ende (?:des |dieses )?jahres|fin(?:ales)? de(?:l)?(?: este)? ano|fin (?:de l'|d')annee|fine (?:dell')?anno|f(?:im|inal) do ano|eind(?:e)?(?: van)? (?:het|dit) jaar|later (?:in the|this) year)\\b",
                        (words, on) -> new Days(
                                on.getMonthValue() == 12 ? on : LocalDate.of(on.getYear(), 12, 1),
                                LocalDate.of(on.getYear(), 12, 31))),
                DateRule.of(
                        "\\b(?:(?:start|beginning) of (?:the |a new )?year|jahresanfang|jahresbeginn|anfang des jahres|(?:principios|primeros|comienzos|inicios) de(?:l)? ano|debut (?:de l'|d')annee|inizio (?:dell'|d')?anno|(?:inicio|comeco|principio) do ano|begin van het jaar)\\b",
                        (words, on) -> whole(
                                on.getMonthValue() == 1 ? YearMonth.from(on) : YearMonth.of(on.getYear() + 1, 1))),
                DateRule.of(
                        "\\b(?:this year|dieses jahr|diesem jahr|este ano|cette annee|quest'anno|dit jaar)\\b",
                        (words, on) -> new Days(on, LocalDate.of(on.getYear(), 12, 31))));
    }

    private static Days month(MatchResult words, LocalDate on) {
        var month = Names.MONTHS.number(words.group(4));
        var year = words.group(5) != null
                ? Integer.parseInt(words.group(5))
                : on.getYear() + (words.group(6) != null || isOver(month, words, on) ? 1 : 0);
        return part(whole(YearMonth.of(year, month)), words, 10);
    }

    /** Who says "in November" when it has a week left means the next one. */
    private static boolean isOver(int month, MatchResult words, LocalDate on) {
        var part = words.group(1) != null || words.group(2) != null || words.group(3) != null;
        return month < on.getMonthValue()
                || month == on.getMonthValue() && !part && on.lengthOfMonth() - on.getDayOfMonth() < LAST_DAYS;
    }

    /** The first, the middle or the last third of a span. */
    static Days part(Days whole, MatchResult words, long third) {
        if (words.group(1) != null) {
            return new Days(whole.from(), whole.from().plusDays(third - 1));
        }
        if (words.group(2) != null) {
            return new Days(whole.from().plusDays(third), whole.from().plusDays(2 * third - 1));
        }
        return words.group(3) != null ? new Days(whole.to().minusDays(third - 1), whole.to()) : whole;
    }

    private static Days whole(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    private static Days quarter(MatchResult words, LocalDate on) {
        var number = words.group(4) != null
                ? Integer.parseInt(words.group(4))
                : words.group(5) != null ? Integer.parseInt(words.group(5)) : ordinal(words.group(6));
        var first = YearMonth.of(year(words.group(7), words.group(8), on), 3 * number - 2);
        var days = new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
        var quarter = dated(days, words.group(7), words.group(8), on);
        return words.group(3) == null
                ? part(quarter, words, 30)
                : new Days(quarter.to().minusDays(LAST_DAYS_OF_QUARTER), quarter.to());
    }

    private static Days half(MatchResult words, LocalDate on) {
        var number = words.group(1) != null ? Integer.parseInt(words.group(1)) : ordinal(words.group(2));
        var first = YearMonth.of(year(words.group(4), words.group(3), on), 6 * number - 5);
        // Who says "in the second half" in November means next year's.
        return dated(
                new Days(first.atDay(1), first.plusMonths(5).atEndOfMonth()),
                words.group(4),
                words.group(3),
                on.plusDays(LAST_DAYS_OF_HALF));
    }

    /** Without a year, one that is over is meant a year later. */
    private static Days dated(Days days, @Nullable String year, @Nullable String nextYear, LocalDate on) {
        return year == null && nextYear == null && days.to().isBefore(on)
                ? new Days(days.from().plusYears(1), days.to().plusYears(1))
                : days;
    }

    private static int year(@Nullable String year, @Nullable String nextYear, LocalDate on) {
        if (year == null) {
            return on.getYear() + (nextYear == null ? 0 : 1);
        }
        var number = Integer.parseInt(year);
        return number < 100 ? 2000 + number : number;
    }

    private static int ordinal(String word) {
        return switch (word.charAt(0)) {
            case 'f' -> word.startsWith("fi") ? 1 : 4;
            case 'e' -> 1;
            case 'p' -> 1;
            case 's' -> 2;
            case 'z' -> 2;
            case 'd' -> word.startsWith("dri") || word.startsWith("derd") ? 3 : word.startsWith("dern") ? 4 : 2;
            case 't' -> word.startsWith("tw") ? 2 : 3;
            default -> 4;
        };
    }

    private static Days quarterOf(LocalDate on, int quarters) {
        var first = on.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * quarters);
        return new Days(first, first.plusMonths(3).minusDays(1));
    }

    private static @Nullable Days calendarWeek(int week, LocalDate on) {
        if (week < 1 || week > 53) {
            return null;
        }
        var monday = on.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .with(java.time.DayOfWeek.MONDAY)
                .plusWeeks(week - 1L);
        var next = monday.plusDays(6).isBefore(on)
                ? on.plusWeeks(26)
                        .with(IsoFields.WEEK_BASED_YEAR, on.get(IsoFields.WEEK_BASED_YEAR) + 1L)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                        .with(java.time.DayOfWeek.MONDAY)
                        .plusWeeks(week - 1L)
                : monday;
        return new Days(next, next.plusDays(6));
    }

    private static Days year(MatchResult words, LocalDate on) {
        var year = words.group(4) != null ? Integer.parseInt(words.group(4)) : on.getYear() + 1;
        return part(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), words, 60);
    }
}
