package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/** Parts of the month and of the year that go on: "middle of the month", "a metà mese", "EOM", "Jahresmitte"; and of a month in one German word, "Januarende". */
final class Middles {

    /** "La seconda metà dell'anno" is half of it. */
    private static final String NO_HALF = "(?<!(?:seconda|prima|segunda|primera|primeira) )";

    private static final int MIDDLE = 12;
    private static final int A_WEEK = 6;
    private static final int SOME_DAYS = 4;

    private Middles() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        NO_HALF
                                + "\\b(?:mid[- ]?month|(?:the )?(?:middle|mid) of (?:the |this )?month|monatsmitte|mitte (?:des|dieses) monats|(?:a )?(?:mediados|mitad) de(?:l)?(?: este)? mes|milieu (?:du|de ce|de) mois|mi-mois|meta (?:del |di questo )?mese|meados d[oe](?:ste)? mes|(?:a )?meio do mes|halverwege (?:de|deze) maand|(?:half|midden) deze maand)\\b",
                        (words, on) -> middle(YearMonth.from(on), on)),
                DateRule.of("\\beom\\b", (words, on) -> end(YearMonth.from(on), on)),
                DateRule.of("\\beoy\\b", (words, on) -> end(YearMonth.of(on.getYear(), Month.DECEMBER), on)),
                DateRule.of(
                        NO_HALF
                                + "\\b(?:mid[- ]?year|(?:the )?middle of (?:the|next) year|jahresmitte|mitte (?:des|nachsten) jahres|(?:mediados|mitad) de(?:l)? ano|milieu (?:de )?(?:l')?annee|mi-annee|meta (?:dell')?anno|meados do ano|(?:a )?meio do ano|halverwege (?:het|volgend) jaar)\\b",
                        (words, on) -> middleOfAYear(on)),
                DateRule.of(
                        "\\b(" + Names.MONTHS.alternatives() + ")(?:s|en)?(anfang|beginn|mitte|ende)\\b",
                        (words, on) -> {
                            var month = upcoming(Names.MONTHS.number(words.group(1)), on);
                            return switch (words.group(2)) {
                                case "mitte" -> middle(month, on);
                                case "ende" -> end(month, on);
                                default -> new Days(month.atDay(1), month.atDay(1 + SOME_DAYS));
                            };
                        }));
    }

    private static YearMonth upcoming(int month, LocalDate on) {
        return YearMonth.of(on.getYear() + (month < on.getMonthValue() ? 1 : 0), month);
    }

    /** Of a month whose middle is over the next one's is meant. */
    private static Days middle(YearMonth month, LocalDate on) {
        var days = new Days(month.atDay(MIDDLE), month.atDay(MIDDLE + A_WEEK));
        return days.to().isBefore(on) ? middle(month.plusMonths(1), on) : days;
    }

    private static Days end(YearMonth month, LocalDate on) {
        var from = month.atEndOfMonth().minusDays(SOME_DAYS);
        return new Days(from.isBefore(on) ? on : from, month.atEndOfMonth());
    }

    private static Days middleOfAYear(LocalDate on) {
        var june = LocalDate.of(on.getYear(), Month.JUNE, 15);
        var from = june.plusDays(A_WEEK).isBefore(on) ? june.plusYears(1) : june;
        return new Days(from, from.plusMonths(1).minusDays(1));
    }
}
