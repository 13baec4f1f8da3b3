package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A weekday together with its week: "Tuesday week", "Dienstag in zwei Wochen", "vendredi de la semaine prochaine". */
final class WeekdaysAhead {

    private static final String DAY = "(" + Names.WEEKDAYS.alternatives() + ")";
    private static final String OF = ",? (?:of |de la |da |della |del |van de |der )?";
    private static final String ON = ",? (?:on |am |op |el |il |na |le )?";

    /** "Vendredi 18", no hour and nothing that is counted. */
    private static final String DAY_OF_MONTH =
            "(?: |,? (?:the |den |dem |le |el |il |o |dia |el dia |giorno |de |op ))(\\d{1,2})(?:st|nd|rd|th|er|e|\u00ba|\u00b0|\\.(?!\\d))?(?![\\p{L}\\d:/%\u2013-]|[.,]\\d| ?(?:h|hs|hrs|uhr|uur|am|pm|o'clock|eur|euros?|mins?|"
                    + WrittenDays.NO_DAY + ")\\b| ?(?:of |de |di |d')?(?:" + Names.MONTHS_AND_SHORT.alternatives()
                    + ")\\b)(?:(?<=\\D\\d{1,2}\\D{1,3})|"
                    + References.NO_OBJECT
                    + "|(?= (?:por la|pela|a la|a las|as|matin|morning|afternoon|vormittags?|nachmittags?|fruh|mattina|middag|ochtend|ben \\p{L}+|dans|suits|geht|ho|sono|ci|tengo|estoy|me|j'ai|je|kan|hab|habe|bin|passt|tenho|estou|posso|i|i'm|would|inclu\\p{L}*|compres\\p{L}|einschl\\p{L}*|inbegrepen)\\b))";

    private static final int NEAR_DAYS = 100;

    private WeekdaysAhead() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "\\b(?:after|nach|pasado|passado|despues del?|tras|apres|passe|dopo|depois d[eo]|na) (?:the |this |dem |diesem |el |este |le |ce |il |questo |o |este |het |dit )?(?:week-?end|wochenende|fin de semana|finde|fine settimana|fim de semana|fds)\\b(?! (?:of|des|de|del|du|do|da|di|van|vom|nach|der|am|on|in)\\b)",
                        (words, on) -> Days.of(RelativeSpans.week(on, 1).from())),
                DateRule.of(
                        "\\b(?:a (week|fortnight)|(?:two|2) (weeks)) (?:on|from|after|fae|come) " + DAY + "\\b",
                        (words, on) -> next(words.group(3), on, "week".equals(words.group(1)) ? 1 : 2)),
                DateRule.of(
                        "\\b(?:ab|von|vanaf|de|desde|da|a partir de) " + DAY
                                + " (?:in|over|en|dans|a) (eine[rm]?|een|une|una|uma|acht|huit|ocho|otto|oito|zwei|twee|deux|due|duas|dos|14|vierzehn|veertien|quinze|quince|quindici)(?: (?:wochen?|weken|week|tagen|dagen|semaines?|semanas?|settiman[ae]|dias|giorni|jours))?\\b",
                        (words, on) -> next(words.group(1), on, isOne(words.group(2)) ? 1 : 2)),
                DateRule.of(
                        "\\b(?:heute|vandaag|d?'?aujourd'hui|(?:de )?hoy|(?:da )?oggi|(?:de )?hoje|today) (?:in|over|en|a) (een week|eine[rm] woche|acht|8|huit|ocho|otto|oito|veertien|14|vierzehn|quinze|quince|quindici)(?: (?:tagen?|dagen?|jours|dias|giorni))?\\b(?! (?:uhr|uur|h\\b|heures|horas))",
                        (words, on) -> Days.of(on.plusWeeks(isOne(words.group(1)) ? 1 : 2))),
                DateRule.of(
                        "\\b" + DAY + DAY_OF_MONTH,
                        (words, on) -> numbered(words.group(1), Integer.parseInt(words.group(2)), on)),
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

    /** The next such day of a month that is such a weekday, if there is one soon. */
    private static @Nullable Days numbered(String weekday, int day, LocalDate on) {
        return on.plusDays(1)
                .datesUntil(on.plusDays(NEAR_DAYS))
                .filter(date -> date.getDayOfMonth() == day && date.getDayOfWeek() == day(weekday))
                .findFirst()
                .map(Days::of)
                .orElse(null);
    }

    /** So many weeks after the next such day. */
    private static Days next(String weekday, LocalDate on, int weeks) {
        return Days.of(on.with(TemporalAdjusters.next(day(weekday))).plusWeeks(weeks));
    }

    private static Days inWeek(String weekday, LocalDate on, int weeks) {
        return Days.of(RelativeSpans.week(on, weeks).from().with(TemporalAdjusters.nextOrSame(day(weekday))));
    }

    /** "In acht Tagen" is in a week. */
    private static boolean isOne(String count) {
        return count.matches("e.*|une|una|uma|acht|8|huit|ocho|otto|oito");
    }

    private static DayOfWeek day(String weekday) {
        return DayOfWeek.of(Names.WEEKDAYS.number(weekday));
    }
}
