package io.followthrough.reading.dates;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Days that are denied for the next of their kind: "el jueves no, el otro", "lunedì no, quello dopo", "not this month, the one after". */
final class TheOther {

    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int QUARTER = 92;

    private static final String NOT = "(?:not|no|nicht|niet|non|nao|pas)";

    /** "Is impossible", "geht gar nicht", "la tengo completa". */
    private static final String FULL =
            "(?:impossible|impossibile|imposible|impossivel|unmoglich|onmogelijk|hopeless|no good|full|packed|chaos|hell|mad|dicht|voll|vol|pieno|piena|llen[oa]|complet[oa]?|plein\\p{L}*|chei[oa]|schlecht|stressig|druk|bad|tricky|ocupad[oa]|occupe\\p{L}*|incasinat[oa]|un casino|de locos|de culo)";

    private static final String NEXT =
            "(?: (?:(?:que|q) (?:viene|vem)|prochaine?|prossim[oa]|proxim[oa]|que vem|week|month|year))?";

    private static final String OTHER =
            ",? ?(?<!\\p{L})(?:but |rather |sondern |lieber |aber |pero |y |und |and |sino |mejor |mais |plutot |ma |mas |maar |liever )?("
                    + "(?:(?:on |in )?the )(?:(?:one|week|month|quarter|year) (?:(?:right|straight|just|directly|immediately) )?after(?: (?:that|it|this))?|following(?: one)?|other(?: one)?)"
                    + "|(?:(?:am|im|in|den|dem|der|die|das) )+(?:danach|darauf|drauf|ubernachsten?|darauf ?folgenden?|folgenden?)"
                    + "|(?:en |para )?(?:el|la) (?:otr[oa]|siguiente|(?:que|q) (?:viene|va|sigue) (?:despues|a continuacion))|(?:en |pour )?(?:celui|celle) d'apres|(?:en |pour )?(?:le|la) suivante?|(?:(?:in|nel|per) )?quell[oa] (?:dopo|successiv[oa]|seguente)"
                    + "|(?:na|no|a|o|em|para a|para o) (?:outr[oa]|seguinte|a seguir|que vem (?:depois|a seguir))|(?:(?:in|op) )?(?:die|dat|de|het)(?: week| maand| jaar)? (?:daarna|erna|daarop|erop))"
                    + "(?:(?= (?:konn\\p{L}*|kunnen|kann|podri\\p{L}+|podemos|pourquoi|se ne|possiamo|maybe|vielleicht|quizas?|peut-etre|forse|talvez|misschien|ancora|volontiers|volentieri|de preferencia)(?!\\p{L}))|"
                    + References.NO_OBJECT + ")";

    /** "Not this quarter, but the one after". */
    static final Pattern BUT =
            Pattern.compile("(?<!\\p{L})(?:but|aber|pero|mais|ma|mas|maar|sondern|sino) (?:\\p{L}+ )?" + OTHER);

    private static final Pattern DENIED_BEFORE = Pattern.compile(
            ".*\\b" + NOT
                    + "(?: (?:for|fur|para|pour|per|voor|this|next|on|in|am|im|diesen?|nachsten?|kommenden?|en|este|esta|el|la|ce|cette|le|questo|questa|nel|il|na|no|nesta|neste|a|o|op|deze|dit|de|komende|volgende))* ?$");

    private static final Pattern BEHIND = Pattern.compile("^" + NEXT
            + "(?:,? (?:i'm afraid|sorry|leider|nicht mehr|me temo|malheureusement|helas|purtroppo|infelizmente|helaas|niet meer))?"
            + OTHER);

    private static final Pattern DENIED_BEHIND = Pattern.compile("^" + NEXT + ",? (?:\\p{L}+ ){0,2}" + "(?:" + NOT
            + "(?: \\p{L}+){0,2}|(?:\\p{L}+ ){0,4}" + FULL + ")" + OTHER);

    /** "This week is mad, the next one is fine". */
    private static final Pattern NEXT_ONE = Pattern.compile(
            "^[^.!?;]{0,40}?,? (?:but |aber |pero |mais |ma |mas |maar |y |und |and |et |e |en )?((?:the )?next(?: one| week)?|(?:die |der )?(?:nachste|kommende)r?(?: woche)?|la (?:proxima|siguiente|que viene)|la (?:prochaine|suivante)|la (?:prossima|successiva)|a (?:proxima|seguinte|que vem)|(?:de )?volgende(?: week)?)(?= ?[.,!?]| ?$| (?:ok|is|ist|geht|passt|works|would|fine|ya|si|oui|sim|ja|ca|c'est|va|e|e meglio|mejor|better|besser|lieber|gern\\p{L}*|wieder|respiro|puedo|posso|peux|kan|lukt|wel)(?!\\p{L}))");

    /** "Next week we are all away, the one after is fine". */
    private static final Pattern ONE_AFTER = Pattern.compile(
            "^[^.!?;,]{3,60}, (?:but |aber |pero |mais |ma |mas |maar )?((?:the )?(?:one|week) after(?: that)?|die (?:danach|darauf|drauf|ubernachste)|(?:en )?la (?:siguiente|otra)|celle d'apres|la suivante|quella dopo|l'altra|n?a (?:seguinte|outra)|(?:die|de week) (?:erna|daarna|erop|daarop))(?= (?:ancora |weer |wieder |again |ya |ja )?(?:ok\\p{L}*|is|ist|geht|passt|works?|suits|fine|bien|va|e|c'est|kan|lukt|gern\\p{L}*|graag|si|sim|oui|ja|da|pode|puedo|posso|podemos|estamos)(?!\\p{L})| ?[.,!?]| ?$)");

    private static final int SHORT_WEEK = 5;

    private static final Pattern THIS =
            Pattern.compile("(?:this week|diese[r]? woche|esta semana|cette semaine|questa settimana|deze week)");

    private TheOther() {}

    /** With the other days instead of those that are denied. */
    static List<Span> instead(List<Span> spans, String folded) {
        return spans.stream().map(span -> instead(span, folded)).toList();
    }

    private static Span instead(Span span, String folded) {
        var behind = folded.substring(span.end());
        var other = DENIED_BEHIND.matcher(behind);
        var found = other.find();
        if (!found && DENIED_BEFORE.matcher(folded.substring(0, span.start())).matches()) {
            other = BEHIND.matcher(behind);
            found = other.find();
        }
        if (!found && THIS.matcher(folded.substring(span.start(), span.end())).matches()) {
            other = NEXT_ONE.matcher(behind);
            found = other.find();
            if (found) {
                var monday = span.to().plusDays(1);
                return new Span(
                        monday,
                        monday.plusDays(WEEK - 1L),
                        span.end() + other.start(1),
                        span.end() + other.end(1),
                        Span.Kind.REFERRED);
            }
        }
        if (!found && isWeek(span)) {
            other = ONE_AFTER.matcher(behind);
            found = other.find();
        }
        return found ? next(span, span.end() + other.start(1), span.end() + other.end(1)) : span;
    }

    private static boolean isWeek(Span span) {
        var days = span.from().until(span.to(), ChronoUnit.DAYS) + 1;
        return days >= SHORT_WEEK && days <= WEEK;
    }

    private static Span next(Span span, int start, int end) {
        var days = span.from().until(span.to(), ChronoUnit.DAYS) + 1;
        var unit = days <= WEEK ? ChronoUnit.WEEKS : days <= QUARTER ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        var count = days > MONTH && days <= QUARTER ? 3 : 1;
        var last = span.to().plusDays(1).plus(count, unit).minusDays(1);
        return new Span(span.from().plus(count, unit), last, start, end, Span.Kind.REFERRED);
    }
}
