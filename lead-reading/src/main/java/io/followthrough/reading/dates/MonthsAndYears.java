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
            "early|(?:zu |am )?beginn|(?:the )?first week of|erste[nr]? woche (?:im|des)|primera semana de|premiere semaine de|prima settimana di|primeira semana de|eerste week van|(?:the )?first days of|erste[nr]? tage[n]? (?:im|des)|primeros dias de|premiers jours d[eu'] ?|primi (?:giorni )?di|primeiros dias de|eerste dagen van|(?:the )?beginning of|start of|anfang|principios de|comienzos de|inicios de|debut|inizio|inizi di|inicio de|comeco de|begin|vroeg";
    private static final String MID =
            "mid[- ]?|middle of|mitte|mediados de|(?:a |la )?mitad de|mi-|mi(?= (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b)|milieu|meta|meados d[eo]|(?:a )?meio da|half|medio|midden(?: van)?";
    private static final String LATE =
            "late|(?:the )?end of|ende|fin(?:ales)? de|fin|fine|f(?:im|inal|inais) d[aeo]|eind(?:e)?(?: van)?";
    static final String PART = "(?:(" + EARLY + ")|(" + MID + ")|(" + LATE + "))";
    private static final String OF_YEAR =
            "(?:,? (?:(?:but|mais|ma|pero|mas|aber|maar|erst|only|just|solo|seulement|so|dan|then) ){0,2}(?:of |de |del |do |van |des |dell'|in |en |em |im jahr |von |nel |vom )?(?:((?:19|20)\\d{2})\\b|'(\\d{2})\\b|(?:the )?("
                    + DateCues.YEAR_AFTER_NEXT + ")|(?:the )?(" + DateCues.NEXT_YEAR + ")))?";

    /** "Les vacances de février", "le ferie di agosto". */
    private static final String HOLIDAYS_OF =
            "(?:(?:vacances|vacaciones|vacanze|ferie|ferias|conges|puente|ponte|pont) (?:de |d'|di |du |do )|in the month of |no mes de |el mes de |le mois de |nel mese di |im monat |de maand )?";

    /** English months that are other words too count behind a preposition only: "may", "march". */
    private static final String AMBIGUOUS =
            "(?<!(?:in|by|until|till|after|before|from|of|for|during|around|early|mid|late|since|next|this|last|starting|mid-|so|then|try|say|make it|it's|perhaps|maybe|,)\\s?)";

    /** Italian "mai" is no month: "mai un problema", "non ... mai". */
    private static final String NEVER =
            "mai (?:piu|un|una|uno|visto|stat\\p{L}|avut\\p{L}|sentit\\p{L}|dire|nessun\\p{L}*|e poi mai|fatto|\\p{L}{2,}(?:ato|uto|ito))\\b|(?<=\\b(?:ho|hai|ha|abbiamo|avete|hanno|sono|e) )mai\\b|(?<=\\b(?:non|quasi|come|caso|ormai|nessuno|\\b[cm]i|che|piu) )mai\\b|(?<=\\bnon .{0,40})mai\\b|^mai[.!?]?$";

    /** Portuguese "março", folded, is also a name of men. */
    private static final String CALLED_SO =
            "(?<!\\b(?:em|para|pra|ate|desde|depois de|antes de|partir de|apos|volta de|mes de|proximo|este|inicio de|comeco de|fim de|final de|meados de|durante|e|ou|de) )marcos?\\b(?! de 20)(?!(?<=^marco)(?:[,.!?]|$| mas\\b))";

    /** Beside nothing but a preposition; the others are words of their own: "set", "out", "ago". */
    private static final String SHORT = "jan|janv|feb|febr|fev|fevr|apr|avr|jun|jul|juil|aug|sept|oct|okt|nov|dec|dic";

    /** A number of four digits is a year where something says so. */
    private static final String SAID_OF_YEARS =
            "(?:(?<=(?:^|^\\W|[,;:.!?(/\u2013-] ?|\\b(?:in|im|for|fur|by|once|sobald|cuando|quand|quando|zodra|until|till|til|so|earliest|fruhestens|spatestens|circa|maybe|vielleicht|quizas|peut-etre|forse|talvez|misschien|haushalt|doppelhaushalt|budget|doppelbudget|jahresbudget|etat|fy|gj|wj|saison|season|temporada|stagione|presupuesto|con il|before|after|bis|ab|vor|nach|from|through|en|para|hasta|desde|despues de|antes de|em|ate|a partir de|nel|per|entro|fino al|dal|dopo il|pour|avant|apres|jusqu'en|d'ici|d'ici a|tot|vanaf|voor|na|pas|erst|jahr|jahres|year|ano|annee|anno|jaar|exercice|ejercicio|exercicio|of|de|del|do|dell'|van|von|des|anfang|beginn|zu beginn|mitte|ende|early|mid|late|start|debut|fin|fine|finales de|inicio|inizio|principios|begin|eind|half|meados|or|oder|maar|dan|o|ou|of|and|und|y|et|e|then|dann|budget fur|around|about|not|nicht|spring|summer|autumn|winter|messe|fair|trade show|show|expo|conference|congress|election|elections|wahl|wahlen|ausstellung|kongress|tagung|ferias?|congreso|elecciones|cosecha|salon|congres|foire|elections|recolte|moisson|fiera|congresso|elezioni|raccolto|campagna|colheita|safra|eleicoes|beurs|verkiezingen|oogst|ernte|harvest|lese|inventory|inventur) |dell'|d'|[qhtk][1-4][ /]))|(?=20\\d{2} (?:budget|season|financial|fiscal|round|haushalt)))";

    private static final String OF_THE =
            "l? ?(?:of |de |de la |del |des |du |do |da |di |della |van |von )?(?:the |het )?";

    /** "Next quarter, rather the middle of it". */
    private static final String PART_BEHIND =
            "(?:,? ?(?:rather|plutot|eher|lieber|mejor|mas bien|piuttosto|meglio|de preferencia|liever|eerder)? ?(?:towards?|around|in|vers|gegen|zur|in der|hacia|a|verso|para|tegen|at)? ?(?:its|the|son|sa|la|le|die|el|il|o|a|het)? ?(?:(beginning|start|debut|anfang|principio|inizio|inicio|begin)|(middle|milieu|mitte|mitad|meta|meio|metade|midden)|(end|fin|ende|final|fine|fim|eind))\\b)?";

    private static final int MIDDLE = 12;
    private static final int LAST_DAYS = 7;
    private static final int LAST_DAYS_OF_QUARTER = 9;
    private static final int LAST_DAYS_OF_HALF = 45;

    private MonthsAndYears() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                                "\\b" + HOLIDAYS_OF + "(?:" + PART + " ?(?:de |des |del |of |di )?)?(?!(?=ma[yr])"
                                        + AMBIGUOUS
                                        + "(?:may|march)\\b(?! 20)(?!(?<=^(?:may|march))(?:[,.!]|$| (?:works|please|would|then|again|suits|is)\\b)))(?!(?=mai)(?:"
                                        + NEVER + "|mais\\b)|(?=marco)" + CALLED_SO + ")("
                                        + Names.MONTHS.alternatives() + ")s?\\b" + OF_YEAR,
                                MonthsAndYears::month)
                        .as(Span.Kind.UNDATED),
                DateRule.of(
                                "\\b(?:" + PART + " ?(?:de |di |do |of |van )?)?\\b(?=(?:dez|" + SHORT
                                        + ")\\b)(?:(?<=\\b(?:im|ab|bis|anfang|mitte|ende|nach|vor|bis ende) )(dez)|(?<=\\b(?:in |by |until |till |from |im |ab |bis |anfang |mitte |ende |early[ -]|mid[ -]|late[ -]|end of |for |so |make it |try |after |before |nach |vor |en |para |hasta |em |ate |begin |eind |na |fin |debut |around ))("
                                        + SHORT
                                        + "))\\b\\.?(?! \\d{1,2}\\b)(?:[ /'.-]{0,2}((?:20)?(?:2[6-9]|3\\d))\\b)?",
                                MonthsAndYears::shortMonth)
                        .as(Span.Kind.UNDATED),
                DateRule.of(
                        "\\b(0?[1-9]|1[0-2])[/.](20\\d{2})\\b",
                        (words, on) -> whole(
                                YearMonth.of(Integer.parseInt(words.group(2)), Integer.parseInt(words.group(1))))),
                DateRule.of(
                        "(?<![\\p{L}\\d]-)\\b(20\\d{2})-(0[1-9]|1[0-2])\\b",
                        (words, on) -> whole(
                                YearMonth.of(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2))))),
                DateRule.of(
                        "\\b(?:" + PART + OF_THE
                                + ")?(?:(?:q|t|k)([1-4])|([1-4])(?:\\.?(?:st|nd|rd|th|er|o|\u00ba|\u00aa|\u00b0|e)|\\.)? ?(?:quartal|quarter|trimestre|kwartaal)|(first|erste[sn]?|primer|premier|primo|primeiro|eerste|second|zweite[sn]?|segundo|deuxieme|secondo|tweede|third|dritte[sn]?|tercer|troisieme|terzo|terceiro|derde|fourth|last|vierte[sn]?|letzte[sn]?|cuarto|quatrieme|quarto|vierde|ultimo|dernier|laatste) (?:quartals?|quarter|trimestre|kwartaal))\\b(?:[ /]?(?:of |de |del |do |van |des )?'?(20\\d{2}|\\d{2}\\b)|,? (?:of )?("
                                + DateCues.NEXT_YEAR + "))?",
                        MonthsAndYears::quarter),
                DateRule.of(
                        "\\b(?:" + PART + OF_THE
                                + ")?(?:next quarter|(?:nachste|kommende)[nsr] quartal|proximo trimestre|trimestre que (?:viene|vem)|trimestre prochain|prochain trimestre|prossimo trimestre|volgend kwartaal|komend kwartaal)s?\\b"
                                + PART_BEHIND,
                        MonthsAndYears::nextQuarter),
                DateRule.of(
                        "\\b(?:this quarter|diese[nms] quartals?|n?este trimestre|ce trimestre|questo trimestre|dit kwartaal|(?:end of (?:the )?quarter|quartalsende))\\b",
                        (words, on) -> new Days(on, quarterOf(on, 0).to())),
                DateRule.of(
                        "\\b(?:h([12])|([12])(?:\\.|st|nd|er|eme|o|\u00ba|\u00b0|e)? ?(?:halbjahr|hj|half(?= of)|semestre|semester|halfjaar)|(first|erste[sn]?|primer|premier|primo|primeiro|eerste|second|zweite[sn]?|segund[oa]|deuxieme|seconde?|second[oa]|tweede|primera|primeira|prima|premiere) (?:half|halbjahr|(?:jahres)?halfte|semestre|helft|halfjaar|semester|mitad|meta|metade|moitie))\\b(?: (?:of|de|del|do|van|des|von))?(?: (?:("
                                + DateCues.NEXT_YEAR
                                + ")|(?:the |este |het )?(?:year|jahres|ano|l'annee|jaar)))?(?: (20\\d{2}|2[6-9]\\b))?",
                        MonthsAndYears::half),
                DateRule.of(
                        "\\b(?:kw|cw|calendar week|kalenderwoche|week|wk|semaine|semana|settimana) ?(\\d{1,2})\\b",
                        (words, on) -> calendarWeek(Integer.parseInt(words.group(1)), on)),
                DateRule.of(
                        "\\b(?:" + DateCues.YEAR_AFTER_NEXT + ")\\b",
                        (words, on) ->
                                new Days(LocalDate.of(on.getYear() + 2, 1, 1), LocalDate.of(on.getYear() + 2, 12, 31))),
                DateRule.of(
                        "\\b(?:" + PART
                                + " ?(?:of |de |des |del |di |do |van )?(?:the )?)?(?:(?=20[2-9])(?<![.,\\d])"
                                + SAID_OF_YEARS
                                + "(20[2-9]\\d)\\b(?![.,]?\\d|-|/(?:0\\d|\\d{3})| ?(?:eur|usd|€|\\$|euro|people|employees|mitarbeiter|users))|("
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
        var month = inYear(Names.MONTHS.number(words.group(4)), words, on);
        var days = partOfMonth(month, words);
        var isOver = days.to().isBefore(on) && month.equals(YearMonth.from(on)) && words.group(5) == null;
        return isOver ? partOfMonth(month.plusYears(1), words) : days;
    }

    /** Its first third, the week in its middle, or its last five days. */
    private static Days partOfMonth(YearMonth month, MatchResult words) {
        if (says(words, 2)) {
            return new Days(month.atDay(MIDDLE), month.atDay(MIDDLE + 6));
        }
        return says(words, 3)
                ? new Days(month.atEndOfMonth().minusDays(4), month.atEndOfMonth())
                : part(whole(month), words, 10);
    }

    private static Days shortMonth(MatchResult words, LocalDate on) {
        var month = Names.MONTHS_AND_SHORT.number(words.group(4) != null ? words.group(4) : words.group(5));
        var year = words.group(6);
        var isPart = says(words, 1) || says(words, 2) || says(words, 3);
        return partOfMonth(
                year == null ? upcoming(month, isPart, on) : YearMonth.of(year(year, null, on), month), words);
    }

    private static YearMonth inYear(int month, MatchResult words, LocalDate on) {
        if (words.group(5) != null) {
            return YearMonth.of(Integer.parseInt(words.group(5)), month);
        }
        if (words.group(6) != null) {
            return YearMonth.of(2000 + Integer.parseInt(words.group(6)), month);
        }
        if (words.group(7) != null) {
            return YearMonth.of(on.getYear() + 2, month);
        }
        var part = words.group(1) != null || words.group(2) != null || words.group(3) != null;
        return words.group(8) != null ? YearMonth.of(on.getYear() + 1, month) : upcoming(month, part, on);
    }

    /** Who says "in November" when it has a week left means the next one. */
    private static YearMonth upcoming(int month, boolean part, LocalDate on) {
        var isOver = month < on.getMonthValue()
                || month == on.getMonthValue() && !part && on.lengthOfMonth() - on.getDayOfMonth() < LAST_DAYS;
        return YearMonth.of(on.getYear() + (isOver ? 1 : 0), month);
    }

    /** The first, the middle or the last third of a span. */
    static Days part(Days whole, MatchResult words, long third) {
        if (says(words, 1)) {
            return new Days(whole.from(), whole.from().plusDays(third - 1));
        }
        if (says(words, 2)) {
            return new Days(whole.from().plusDays(third), whole.from().plusDays(2 * third - 1));
        }
        return says(words, 3) ? new Days(whole.to().minusDays(third - 1), whole.to()) : whole;
    }

    private static boolean says(MatchResult words, int part) {
        return words.group(part) != null;
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
        if (says(words, 2)) {
            return whole(YearMonth.from(quarter.from()).plusMonths(1));
        }
        return says(words, 3)
                ? new Days(quarter.to().minusDays(LAST_DAYS_OF_QUARTER), quarter.to())
                : part(quarter, words, 30);
    }

    private static Days half(MatchResult words, LocalDate on) {
        var number = words.group(1) != null
                ? Integer.parseInt(words.group(1))
                : words.group(2) != null ? Integer.parseInt(words.group(2)) : ordinal(words.group(3));
        var first = YearMonth.of(year(words.group(5), words.group(4), on), 6 * number - 5);
        // Who says "in the second half" in November means next year's.
        return dated(
                new Days(first.atDay(1), first.plusMonths(5).atEndOfMonth()),
                words.group(5),
                words.group(4),
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

    private static Days nextQuarter(MatchResult words, LocalDate on) {
        var quarter = quarterOf(on, 1);
        var first = YearMonth.from(quarter.from());
        for (var part = 0; part < 3; part++) {
            if (says(words, part + 1) || says(words, part + 4)) {
                return whole(first.plusMonths(part));
            }
        }
        return quarter;
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
