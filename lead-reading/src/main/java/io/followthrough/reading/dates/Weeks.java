package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;

/** Weeks told by one of their days, "the week of the 12th", "la semana del 14", and the parts of this one, "end of the week". */
final class Weeks {

    private static final String OF =
            "(?:week|wk|semana|semaine|settimana|woche)(?: (?:of|starting|beginning|from|ab|vom|del|du|de|dell'|del giorno|do|van|die op|que (?:empieza|comienza|comeca|inicia)(?: a| em| el)?|qui (?:commence|debute)|che (?:inizia|comincia)|die (?:op|begint op|am)))(?: ?(?:the|dem|den|la|le|el|il|o|l'|dia|giorno|de))*";

    private static final Pattern WEEK_OF = Pattern.compile(".*\\b" + OF + " ?$");

    private static final String A_DAY =
            " ?(\\d{1,2})(?:st|nd|rd|th|er|e|\\.)?+(?=\\W|$)(?! ?[.:/-]\\d| (?:de |of |di )?(?:"
                    + Names.MONTHS_AND_SHORT.alternatives()
                    + ")\\b| ?(?:h|uhr|uur|%|people|personen|personas|stunden|hours|horas|heures|ore)\\b)";

    private static final String THIS_WEEK =
            "(?:this week|the week|(?:der |dieser )?woche|(?:de |d)?(?:esta|la) semana|(?:de )?cette semaine|(?:de )?(?:la )?semaine|(?:di )?(?:questa )?settimana|(?:van )?(?:deze|de) week)(?! (?:of|vom|del|du|dell'|do|van|after|nach|prochaine|prossima|proxima|que)\\b)";

    private static final String PART =
            "(?:(early|start of|beginning of|anfang|principios de|debut(?: de)?|inizio|inicio d|begin)"
                    + "|(mid|middle of|mitte|mediados de|mitad de|milieu(?: de)?|meta|meados d|a meio d|meio d|midden|half)"
                    + "|(end of|late|ende|finales de|fin(?: de)?|fine|fi[mn] d|final d|eind(?:e)?))";

    private static final int MIDWEEK = 2;
    private static final int FRIDAY = 4;
    private static final int MONTH = 31;

    private Weeks() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "\\b(?:an? |(" + Names.COUNTS.alternatives()
                                + "|\\d{1,2}) )?(weeks?|fortnight)(?:'s?)? (?:from )?(today|tomorrow)\\b",
                        (words, on) -> Days.of(Quantity.plus(
                                on.plusDays(words.group(3).equals("tomorrow") ? 1 : 0),
                                words.group(1) == null ? 1 : RelativeSpans.count(words.group(1)),
                                words.group(2)))),
                DateRule.of("\\beow\\b", (words, on) -> friday(on)),
                DateRule.of("\\b" + OF + A_DAY, (words, on) -> {
                    var day = Integer.parseInt(words.group(1));
                    return day < 1 || day > MONTH ? null : week(numbered(day, on));
                }),
                DateRule.of("(?<!\\p{L})(?!fi[nm] de semana)" + PART + " ?" + THIS_WEEK, (words, on) -> {
                    var monday = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    var day = monday.plusDays(words.group(1) != null ? 0 : words.group(2) != null ? MIDWEEK : FRIDAY);
                    return Days.of(day.isBefore(on) ? on : day);
                }));
    }

    private static Days friday(LocalDate on) {
        return Days.of(on.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
    }

    /** "The week of the 12th of January" begins on its Monday. */
    static Span whole(Span span, String folded, LocalDate on) {
        if (!span.from().equals(span.to())
                || !WEEK_OF.matcher(folded.substring(0, span.start())).matches()) {
            return span;
        }
        var week = week(span.from());
        return week.from().isBefore(on) ? span : span.with(week.from(), week.to());
    }

    private static LocalDate numbered(int day, LocalDate on) {
        var first = on.getDayOfMonth() >= day ? on.withDayOfMonth(1).plusMonths(1) : on.withDayOfMonth(1);
        return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    }

    private static Days week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(6));
    }
}
