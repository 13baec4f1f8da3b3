package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "FY27", "fiscal 2028", "GJ 27/28": with the calendar's year, but for the government of the United States, whose begins in October. */
final class FiscalYears implements DaysRule {

    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\p{L}\\d])(?:fy|fiscal(?: year)?|financial year|geschaftsjahr|wirtschaftsjahr|haushaltsjahr|gj|wj|exercice|ejercicio|esercizio|exercicio|boekjaar) ?'?(?:20)?(2[6-9]|3\\d)(?:/(?:20)?(\\d\\d))?\\b(?![.,]?\\d)");

    /** Without a number: the one that begins next. */
    private static final Pattern NEXT = Pattern.compile(
            "(?<!\\p{L})(?:(?:new|next|coming) (?:financial|fiscal|business|budget) year|(?:neue|nachste|kommende)[nms]? (?:geschafts|wirtschafts|haushalts)jahr|(?:nuevo|proximo) ejercicio|(?:nouvel|prochain) exercice(?: budgetaire| comptable)?|(?:nuovo|prossimo) esercizio|(?:novo|proximo) exercicio|(?:nieuwe?|volgende?|komende?) boekjaar)(?!\\p{L})");

    private static final Pattern OF_THE_STATE =
            Pattern.compile("(?<!\\p{L})(?:federal|gsa|dod|usda|congress|appropriations?)(?!\\p{L})");

    private static final int CENTURY = 2000;

    @Override
    public List<Span> in(String folded, LocalDate on) {
        var begins = OF_THE_STATE.matcher(folded).find() ? Month.OCTOBER : Month.JANUARY;
        var next = NEXT.matcher(folded).results().map(words -> {
            var first = LocalDate.of(on.getYear(), begins, 1);
            var upcoming = first.isAfter(on) ? first : first.plusYears(1);
            return new Span(upcoming, upcoming.plusYears(1).minusDays(1), words.start(), words.end(), Span.Kind.OTHER);
        });
        var numbered = YEAR.matcher(folded).results().map(words -> {
            var year = CENTURY + Integer.parseInt(words.group(1));
            var first = LocalDate.of(begins == Month.OCTOBER ? year - 1 : year, begins, 1);
            return new Span(first, first.plusYears(1).minusDays(1), words.start(), words.end(), Span.Kind.OTHER);
        });
        return Stream.concat(numbered, next).toList();
    }
}
