package io.followthrough.reading.dates;

import io.followthrough.reading.Said.Slashed;
import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Single days: 2026-03-13, 13.3., 13/03/2026, March 13th, 13. März, 13 de marzo, the 15th, Monday, tomorrow. */
final class WrittenDays {

    private static final String MONTH = "(" + Names.MONTHS_AND_SHORT.alternatives() + ")\\b\\.?";
    private static final String YEAR =
            "(?:,? (?:de |del |do )?((?:1[89]|20)?\\d{2})\\b(?! ?(?:uhr|h\\b|:|am\\b|pm\\b|%|eur|usd|€)))?";
    private static final String OTHER_DAY =
            "(?:\\b(\\d{1,2})(?:st|nd|rd|th|er|e|\u00ba|\u00b0|\\.)? ?(?:-|\u2013|to|bis|all'|al?|au|ate|tot|und|and|y|et|e|en) ?)?";

    /** "6-8 weeks", "9-17 Uhr", "10-12 personas". */
    static final String NO_DAY =
            "(?:days?|weeks?|months?|years?|hours?|minutes?|people|users|[ap]m|tage?n?|wochen?|monate?n?|jahre?n?|stunden|minuten|uhr|leute|personen|mitarbeiter"
                    + "|dias|semanas|meses|anos|horas|minutos|personas|pessoas|jours|semaines|mois|ans|heures|h|personnes|giorni|settimane|mesi|anni|ore|persone|dagen|weken|maanden|jaar|uur|mensen)";

    private static final String UNTIL = " ?(?:-|\u2013|to|till|bis|a|au|al|ate|tot|t/m|through) ?";

    /** "Monday to Friday" are hours of work. */
    private static final String TO_ITS_END =
            "(?<=(?:monday|montags?|lunes|lundi|lunedi|segunda|segunda-feira|maandag))" + UNTIL
                    + "(?:friday|freitags?|viernes|vendredi|venerdi|sexta|vrijdag|saturday|samstags?|sabado|samedi|sabato|zaterdag)";

    private static final String WORKING_WEEK =
            "(?:monday|montags?|lunes|lundi|lunedi|segunda|segunda-feira|maandag)" + UNTIL;

    private static final int FIRST_CLEAR_ORDINAL = 4;

    private WrittenDays() {}

    static List<DateRule> rules(Slashed slashed) {
        return List.of(
                DateRule.of(
                        "\\b((?:19|20)\\d{2})-(\\d{1,2})-(\\d{1,2})\\b",
                        (words, on) -> Days.of(LocalDate.of(number(words, 1), number(words, 2), number(words, 3)))),
                DateRule.of(
                        "(?:(20\\d{2})\u5e74)?(\\d{1,2})\u6708(\\d{1,2})\u65e5",
                        (words, on) -> day(words.group(1), number(words, 2), number(words, 3), on)),
                DateRule.of(
                                "\\b(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?((?:1[89]|20)?\\d{2})\\b(?!:))?",
                                (words, on) -> day(words.group(3), number(words, 2), number(words, 1), on))
                        .as(Span.Kind.UNDATED),
                DateRule.of(
                                "\\b(?!24/7\\b(?!/))(?!\\d{1,2}-\\d{1,2} (?:of |de |di )?(?:"
                                        + Names.MONTHS_AND_SHORT.alternatives()
                                        + ")\\b)(\\d{1,2})[/-](\\d{1,2})(?:[/-]((?:20)?\\d{2}))?\\b(?! ?(?:%|"
                                        + NO_DAY + "\\b))",
                                (words, on) -> slashed(words, slashed, on))
                        .as(Span.Kind.UNDATED),
                DateRule.of(
                                OTHER_DAY
                                        + "\\b(\\d{1,2})(?:st|nd|rd|th|er|ro|e|\u00ba|\u00b0)?\\.? (?:of |de |di |d')?"
                                        + MONTH + YEAR,
                                WrittenDays::dayOrRange)
                        .as(Span.Kind.UNDATED),
                DateRule.of(
                                "\\b" + MONTH
                                        + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:%]| ?(?:days|people|users|seats))"
                                        + YEAR,
                                (words, on) -> day(
                                        words.group(3),
                                        Names.MONTHS_AND_SHORT.number(words.group(1)),
                                        number(words, 2),
                                        on))
                        .as(Span.Kind.UNDATED),
                DateRule.of(
                                "\\b(?:(?:the|on the) (\\d{1,2})(?:st|nd|rd|th)\\b|(?:am|zum|ab dem|bis zum|vom|dem) (\\d{1,2})\\.(?=\\s|$|,)(?! ?(?:stock|jahr|mal))|(?<!(?:dopo|verso|entro|per|tra|fra|circa|dalle|alle|\\be) )(?:(?:el |o |no |ao |il )?(?:dia|giorno)|(?<!\\d )(?:el|le|il|de|au|al|ao)) (\\d{1,2})(?:e|er)?\\b(?=[.,;!?)]|$| (?:de este mes|de dezembro|a las?|as|a|alle|cae|toca|llega|cobro|cobramos|me|nos|te|ya|estoy|estamos|na|no|em|en|in|con|com|de manha|por la|pela|por favor|tampoco|si|tambien|porque|pq|estaria|seria|es|perfecto|va|je|on|nous|j'ai|ca|c'est|suis|sera|est|ho|ha|sono|sto|va bene|sim|ja|da|nao|tenho|estou|e|vers|matin|apres-midi|mattina|y|e|et|ou|sans|sin)\\b))",
                                (words, on) -> dayOfMonth(firstNumber(words), on))
                        .as(Span.Kind.NUMBERED),
                DateRule.of(
                                "\\b(" + Names.DAYS.alternatives()
                                        + ")(?: of(?: the)?| de| do)? (?!(?<!of )(?:may|march)\\b)("
                                        + Names.MONTHS.alternatives() + ")\\b" + YEAR,
                                (words, on) -> day(
                                        words.group(3),
                                        Names.MONTHS.number(words.group(2)),
                                        Names.DAYS.number(words.group(1)),
                                        on))
                        .as(Span.Kind.UNDATED),
                DateRule.of(
                        "\\b(" + Names.MONTHS.alternatives()
                                + ") (?:the )?((?:(?:twenty|thirty)[- ])?(?:first|second|third|\\p{L}{2,9}th))\\b",
                        (words, on) -> Names.DAYS.has(words.group(2))
                                ? day(null, Names.MONTHS.number(words.group(1)), Names.DAYS.number(words.group(2)), on)
                                : null),
                DateRule.of(
                        "\\b(?:on the|am) (" + Names.DAYS.alternatives()
                                + ")(?=[.,!?]|$| (?:an|wieder|bitte|please)\\b)",
                        (words, on) -> Names.DAYS.number(words.group(1)) < FIRST_CLEAR_ORDINAL
                                ? null
                                : dayOfMonth(Names.DAYS.number(words.group(1)), on)),
                DateRule.of(
                        "\\b(?:the )?day after tomorrow\\b|\\b(?:ubermorgen|uebermorgen|pasado manana|apres-demain|dopodomani|domani l'altro|depois de amanha|overmorgen)\\b",
                        (words, on) -> Days.of(on.plusDays(2))),
                DateRule.of(
                        "\\b(?:tomorrow|demain|domani|domattina|amanha)\\b|(?<!guten |am |jeden |goede|der |den |gegen )\\bmorgen(?:ochtend|middag|avond|vroeg|fruh)?\\b(?! (?:des|frueh ist))|(?<!la |por la |de la |de |esta |cada )\\bmanana\\b",
                        (words, on) -> Days.of(on.plusDays(1))),
                DateRule.of(
                        Hours.ON_THURSDAY, (words, on) -> Days.of(on.with(TemporalAdjusters.next(DayOfWeek.THURSDAY)))),
                DateRule.of(
                        Hours.ON_A_WEEKDAY,
                        (words, on) -> Days.of(on.with(TemporalAdjusters.next(
                                DayOfWeek.of(Names.WEEKDAYS_AND_SHORT.number(words.group(1))))))),
                DateRule.of(
                        "\\b(?:today|tonight|this (?:afternoon|evening|morning)|heute|hoy|aujourd'hui|oggi|hoje|vandaag)\\b|"
                                + Hours.TODAY,
                        (words, on) -> Days.of(on)),
                DateRule.of(
                                "\\b(?<!" + WORKING_WEEK + ")(" + Names.WEEKDAYS.alternatives() + ")\\b(?!" + TO_ITS_END
                                        + ")(?<!\\b(?:a|uma|na|as|da) (?:segunda|terca|quarta|quinta|sexta)(?= (?!feira|que|de|as|pela|a|ou|e|no|na|ja|manha|tarde|noite|nao|sim|pode|posso|podemos|esta|estou|da|serve|cedo|logo|ele|ela|eu|liga|ligue|sera)\\p{L}{3,}))(?! (?:team|crew|shift|meetings?|club|edition|schicht|gruppe|runde|markt|opcao|fase|vez|parte|turno|categoria|metade|mitad|meta|loja|tienda|planta|reunion))",
                                (words, on) -> weekday(words.group(1), on))
                        .as(Span.Kind.WEEKDAY));
    }

    /** "8 to 12 February" are five days, "8 and 12 February" the second of two. */
    private static Days dayOrRange(MatchResult words, LocalDate on) {
        var month = Names.MONTHS_AND_SHORT.number(words.group(3));
        var last = day(words.group(4), month, number(words, 2), on);
        if (words.group(1) == null || words.group().matches("\\d{1,2}\\S* ?(?:und|and|y|et|en|e) .*")) {
            return last;
        }
        var first = number(words, 1);
        return first < number(words, 2) ? new Days(last.from().withDayOfMonth(Math.max(1, first)), last.to()) : last;
    }

    private static int number(MatchResult words, int group) {
        return Integer.parseInt(words.group(group));
    }

    private static int firstNumber(MatchResult words) {
        for (var group = 1; group <= words.groupCount(); group++) {
            if (words.group(group) != null) {
                return number(words, group);
            }
        }
        throw new IllegalArgumentException("no number in " + words.group());
    }

    private static @Nullable Days slashed(MatchResult words, Slashed slashed, LocalDate on) {
        var first = number(words, 1);
        var second = number(words, 2);
        // "Open 8-17" names hours.
        if (second > 12
                && slashed == Slashed.DAY_FIRST
                && words.group(3) == null
                && words.group().contains("-")) {
            return null;
        }
        var monthFirst = second > 12 || slashed == Slashed.MONTH_FIRST && first <= 12;
        return monthFirst ? day(words.group(3), first, second, on) : day(words.group(3), second, first, on);
    }

    /** Without a year the next such day; one that has just passed is meant as passed. */
    private static Days day(@Nullable String year, int month, int day, LocalDate on) {
        if (year != null) {
            var number = Integer.parseInt(year);
            return Days.of(LocalDate.of(number < 100 ? 2000 + number : number, month, day));
        }
        var thisYear = LocalDate.of(on.getYear(), month, day);
        return Days.of(thisYear.isBefore(on.minusDays(PASSED)) ? thisYear.plusYears(1) : thisYear);
    }

    private static final int PASSED = 60;

    private static Days dayOfMonth(int day, LocalDate on) {
        var month = on.getDayOfMonth() >= day ? on.withDayOfMonth(1).plusMonths(1) : on.withDayOfMonth(1);
        return Days.of(month.withDayOfMonth(day));
    }

    private static Days weekday(String name, LocalDate on) {
        return Days.of(on.with(TemporalAdjusters.next(DayOfWeek.of(Names.WEEKDAYS.number(name)))));
    }
}
