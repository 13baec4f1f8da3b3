package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * Times counted from now: "in five weeks", "dentro de cinco semanas", "half a year from now", "next quarter". Spans that
 * only say how long something has lasted ("for 12 years", "vor zwei Jahren", "hace dos meses") are no times to come.
 */
final class RelativeSpans {

    private static final String COUNT =
            "(\\d{1,3}|" + Names.TENS.alternatives() + "|" + Names.COUNTS.alternatives() + ")";
    private static final String OF = "(?: of| de| von| di)?";
    private static final String UNIT = "(" + Quantity.UNITS + ")\\b";

    /** What makes a number of weeks a time to come. "In the last three months" does not. */
    private static final String AHEAD =
            "(?:in (?:about |around |roughly |exactly |just (?:over|under) |etwa |ca\\.? |circa |rund |ungefahr |genau |gut |knapp |fruhestens )?|(?:with)?in (?:the next |den nachsten |den kommenden )?|innerhalb (?:von |der nachsten )?|binnen (?:de komende |de volgende )?|over (?:the next )?"
                    + "|dentro de (?:unos |unas |los proximos |las proximas )?|en (?:unos |unas |los proximos |las proximas )?|dans (?:les |environ )?|d'ici (?:a )?|sous |apres |(?:tra|fra) (?:circa )?|d[ai] qui a |entro |nei prossimi |daqui (?:a|por) (?:uns |umas |cerca de )?|daqui (?:uns |umas )?|em (?:cerca de )?|nos proximos |nas proximas"
                    + "|after |nach (?:weiteren )?|fruhestens in |erst in |dopo |depois de |despues de |al cabo de |na |over (?:ongeveer |precies |exact |circa |zo'n |ruim |een goede )?|pas over "
                    + "|another |noch |weitere |otr[oa]s |encore |altr[ie] |mais |nog |give (?:me|us|it|them|him|her) (?:another )?|geb(?:t|en sie)? (?:mir|uns|der sache|dem|ihm) (?:noch )?|gib (?:mir|uns) (?:noch )?|geef (?:me|mij|ons|het)(?: nog)? |d[ea](?:me|nos|le|melo)(?: otr[oa]s)? |donn(?:e|ez)[- ](?:moi|nous|lui) (?:encore )?|laiss(?:e|ez)[- ](?:moi|nous|passer) (?:encore )?|(?:mi|ci) (?:dia|lasci)(?:no)? |da(?:mmi|teci|temi|mogli) |(?:me|nos) d[ae]s? |d[ae]-(?:me|nos) |lass(?:en sie|t)? (?:mir|uns) (?:noch )?|dej(?:a|ad|e|en)(?:me|nos) (?:otros |otras )?|lascia(?:mi|ci|teci|temi) |deix[ae](?:-me|-nos) |laat (?:me|mij|ons) (?:nog )?|gun (?:me|mij|ons) (?:nog )?|leave (?:me|us|it) (?:for )?|wait (?:another )?|(?:at least|mindestens|al menos|au moins|almeno|pelo menos|minstens) (?:another |noch )?(?:in )?) ?";

    /** "Two or three", "zwei, drei", "6-8". */
    private static final String OR_SO =
            "(?:,? (?:(?:oder|or|bis|to|ou|o|of|a|tot|e) \\w+ |- ?\\d+ )?| ?[-\u2013] ?\\d+ |, ?\\w+ )";

    private static final String HALF_YEAR =
            "(?:(?:a |another )?half (?:a |of a )?year|six months|(?:einem |ein |nem )?(?:halben|halbes) jahr|halbjahr|medio ano|un semestre|(?:un )?semestre|mezz[o'] ?anno|meio ano|(?:een )?half ?jaar)\\b";

    static final String NEXT_WEEK =
            "next week|(?:this |the )?coming week|(?:nachste|kommende|folgende)[rn]? woche|(?:la )?(?:proxima semana|semana (?:que|q) (?:viene|vem|entra)|para a semana(?! (?:d|em|que|santa))|semana proxima)|semaine prochaine|(?:prossima settimana|settimana prossima)|(?:volgende|komende) week";

    static final String WEEK_AFTER_NEXT =
            "(?:the )?week after next|ube?rnachste[nr]? woche|(?:na |a )?semana depois da proxima|(?:la )?semana siguiente a la proxima|(?:la )?semana despues de la (?:proxima|que viene)|(?:la )?semaine (?:d'apres|apres|suivant) la (?:prochaine|semaine prochaine)|(?:la )?settimana dopo la prossima|(?:not|nicht|no|ni|pas|non|nao|niet|weder) (?:this|diese|esta|cette|questa|deze) (?:week|woche|semana|semaine|settimana)(?:,? (?:and|or|nor|und|oder|noch|ni|o|y|et|ou|ne|e|of|en|nem))?(?: (?:not|nicht|no|pas|non|nao|niet))? (?:the |die |la |a |de )?(?:next|nachste|proxima|que viene|prochaine|prossima|volgende)(?: week| woche| semana| semaine| settimana)?,? (?:but |sondern |aber |sino |pero |mais |ma |mas |maar )?(?:(?:the )?(?:one|week) after(?: that)?|(?:die )?(?:danach|darauf|ubernachste)|(?:a )?la (?:otra|siguiente)|celle d'apres|la suivante|quella dopo|na outra|a seguinte|(?:de week )?(?:die )?daarna)|overvolgende week|week na (?:de )?volgende(?: week)?|(?:not|nicht|no|pas|non|nao|niet) (?:next week|(?:this |the )?coming week|(?:die )?nachste woche|la (?:semana que viene|proxima)|la semaine prochaine|la prossima(?: settimana)?|(?:na |a )?(?:semana que vem|proxima)|volgende week),? (?:but |sondern |sino |mais |ma |mas |maar )?(?:(?:the )?(?:one|week) after|(?:die )?(?:danach|darauf|ubernachste)|la (?:otra|siguiente)|celle d'apres|la suivante|quella dopo|na outra|a seguinte|die daarna)";

    private static final String MONTH_AFTER_NEXT =
            "month after next|ube?rnachste[nrm]? monats?|overvolgende maand|mes depois do proximo|mes siguiente al proximo|mois d'apres le prochain|mese dopo il prossimo";

    static final String NEXT_MONTH =
            "next months?|(?:del )?mese (?:entrante|venturo)|mes (?:entrante|vindouro)|(?:nachste|kommende|folgende)[nmr] monats?|(?:proximo mes|mes que (?:viene|vem|entra)|mes proximo)|mois prochain|(?:prossimo mese|mese prossimo)|(?:volgende|komende) maand";

    private static final String OF_THE = "l? ?(?:of |de |de la |del |des |du |do |da |di |della |van |von )?";

    private static final int MIDWEEK = 2;
    private static final int FRIDAY = 4;

    private RelativeSpans() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "\\bover een (dag|week|maand|jaar) of " + COUNT + "\\b",
                        (words, on) -> Days.of(Quantity.plus(on, count(words.group(2)), words.group(1)))),
                DateRule.of(
                        "\\b(?:in|within|binnen|innerhalb|en|dentro de|dans|d'ici|tra|fra|entro|daqui a|em|over|after|nach|noch|another) (?:a |einem |einer |un |una |une |uno |um |uma |een |den nachsten |the next )?(?:fortnight|zwei wochen|quinzaine(?: de jours)?|quinzena(?: de dias)?|quindicina di giorni|quincena|quinze jours|quince dias|quindici giorni|quinze dias|14 tagen)\\b",
                        (words, on) -> until(on, on.plusWeeks(2), words.group())),
                DateRule.of("\\b" + AHEAD + HALF_YEAR, (words, on) -> until(on, on.plusMonths(6), words.group())),
                DateRule.of(
                        "\\b(?:in )?(?:anderthalb|eineinhalb) jahren?\\b|\\bin (?:a year and a half|18 months)\\b|\\b(?:dentro de |en )(?:un )?ano y medio\\b|\\bdans un an et demi\\b|\\b(?:tra|fra) un anno e mezzo\\b|\\bdaqui a (?:um )?ano e meio\\b|\\b(?:over|na) anderhalf jaar\\b",
                        (words, on) -> Days.of(on.plusMonths(18))),
                DateRule.of(
                        "\\b(?:in |nach )(?:einem |nem )?(?:vierteljahr|dreivierteljahr)\\b",
                        (words, on) -> Days.of(on.plusMonths(words.group().contains("drei") ? 9 : 3))),
                DateRule.of(
                        "\\b" + AHEAD + "(?:a |ein(?:em)? |un |una |um |een )?" + COUNT + OF + OR_SO + UNIT
                                + "(?! (?:ago|old|long|alt))",
                        (words, on) ->
                                until(on, Quantity.plus(on, count(words.group(1)), words.group(2)), words.group())),
                DateRule.of(
                        "\\b(?:(?:dans|d'ici) (?:une )?|(?:tra|fra) una |dentro de una |daqui a uma )(?:dizaine|decina|decena|dezena) d[ei] (?:jours|giorni|dias)\\b",
                        (words, on) -> Days.of(on.plusDays(10))),
                DateRule.of(
                        "\\b" + COUNT + " " + UNIT
                                + "(?:'s?)? (?:from now|from today|today|time|hence|out|down the (?:line|road|track)|later|spater|mas tarde|plus tard|dopo|depois|later)\\b",
                        (words, on) -> Days.of(Quantity.plus(on, count(words.group(1)), words.group(2)))),
                DateRule.of(
                        "\\b(?!fi[nm] de semana)" + MonthsAndYears.PART + OF_THE + "(?:" + NEXT_WEEK + ")\\b",
                        (words, on) -> Days.of(week(on, 1)
                                .from()
                                .plusDays(words.group(1) != null ? 0 : words.group(2) != null ? MIDWEEK : FRIDAY))),
                DateRule.of(
                        "\\b" + MonthsAndYears.PART + OF_THE + "(?:" + NEXT_MONTH + ")\\b",
                        (words, on) -> MonthsAndYears.part(month(on, 1), words, 10)),
                DateRule.of("\\b(?:" + WEEK_AFTER_NEXT + ")\\b", (words, on) -> week(on, 2)),
                DateRule.of("\\b(?:" + MONTH_AFTER_NEXT + ")\\b", (words, on) -> month(on, 2)),
                DateRule.of("\\b(?:" + NEXT_WEEK + ")\\b", (words, on) -> week(on, 1)),
                DateRule.of(
                        "\\b(?:this week|diese[r]? woche|esta semana|cette semaine|questa settimana|deze week)\\b",
                        (words, on) -> new Days(on, week(on, 1).from().minusDays(1))),
                DateRule.of("\\b(?:" + NEXT_MONTH + ")\\b", (words, on) -> month(on, 1)),
                DateRule.of(
                        "\\b(?:this month|(?:diese[nmrs]) monats?|este mes|ce mois|questo mese|deze maand)\\b",
                        (words, on) -> new Days(on, month(on, 0).to())),
                DateRule.of(
                        "\\b(?:end of (?:the |this )?month|monatsende|ende (?:des |dieses )?monats|fin(?:ales)? de(?:l)? mes|fin (?:du|de|de ce) mois|fine (?:del )?mese|f(?:im|inal) do mes|eind(?:e)? (?:van )?(?:de|deze) maand)\\b",
                        (words, on) -> new Days(
                                month(on, 0).to().minusDays(3).isBefore(on)
                                        ? on
                                        : month(on, 0).to().minusDays(3),
                                month(on, 0).to())));
    }

    static int count(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return Names.COUNTS.has(word) ? Names.COUNTS.number(word) : 10 * Names.TENS.number(word);
    }

    /** "Within two weeks" reaches from today on; "in two weeks" is then. */
    private static Days until(LocalDate on, LocalDate then, String words) {
        var deadline = words.matches(
                "(?:within|innerhalb|binnen|sous|entro|over the next|in the next|in den (?:nachsten|kommenden)|nei prossimi|nos proximos|nas proximas|en l[oa]s proxim[oa]s|dans les) ?.*");
        return deadline ? new Days(on, then) : Days.of(then);
    }

    static Days week(LocalDate on, int weeks) {
        var monday = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
        return new Days(monday, monday.plusDays(6));
    }

    private static Days month(LocalDate on, int months) {
        var first = on.withDayOfMonth(1).plusMonths(months);
        return new Days(first, first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** How long somebody has time at most, from a span that stands alone: "five months" as the answer to "when?". */
    static DateRule alone() {
        return DateRule.of(
                "^\\W*(?:about |in |circa |ca\\.? |etwa |max\\.? |maximal |unos |unas )?" + COUNT
                        + " (?:(?:oder|or|bis|to|ou|o|of|a|tot) \\w+ |- ?\\d+ )?" + UNIT + "\\W*$",
                (MatchResult words, LocalDate on) ->
                        new Days(on, Quantity.plus(on, count(words.group(1)), words.group(2))));
    }
}
