package io.followthrough.reading.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days counted from some that were named before: "over Easter in Denmark, the Tuesday after I am back", "once it's over", "the
 * lease ends in January, so try three months before".
 */
final class Following {

    private static final int REACH = 40;
    private static final int LONG_DAYS = 25;

    private static final String AT_ONCE =
            "(?:(?:right|straight|just|directly|immediately|direkt|gleich|unmittelbar|justo|juste|subito|logo|direct|meteen) )?";

    /** Also short, since what follows says that a weekday is meant. */
    private static final Names WEEKDAYS = Names.WEEKDAYS_AND_SHORT;

    private static final String WEEKDAY = "(" + WEEKDAYS.alternatives() + ")";

    private static final String OF_IT =
            "(?:(?:right |directly |logo |imediatamente |subito |immediatamente |inmediatamente |juste |just )?(?:a seguir|a continuacion)|qui (?:suit|vient apres)|(?:que|q) (?:le |lo )?sigue|(?:che|che ne) segue|que se segue|der (?:darauf )?folgt|die (?:daarop|erop) volgt|(?:that|which) follows"
                    + "|(?:it|that|this|when (?:it|we|they)|we|they) (?:lifts?|opens?|reopens?|starts?|ends?|re-?start|are back|come back|get back|is over|begins?|resumes?)|(?:an dem|wo|wenn) (?:wir|es|sie)(?: \\p{L}+){0,2} (?:wieder )?(?:aufmachen|offnen|anfangen|losgeht|endet|starten|beginnen|loslegen)"
                    + "|(?:que|en que|cuando) (?:volvemos|reabrimos|abrimos|empezamos|termina|acaba|abre)|(?:ou|quand) (?:on|nous|ca) (?:rouvr|rentr|repren|revien|recommenc|ouvr)\\p{L}+|(?:che|in cui|quando) (?:riapriamo|torniamo|ripartiamo|ricominciamo|rientriamo|finisce)|(?:em )?que (?:reabrimos|voltamos|recomecamos|abrimos|regressamos)|(?:dat|waarop|als) (?:we|wij|het|ze)(?: weer)? (?:open|beginnen|starten|terug|opengaan|opstarten|afloopt|begint))";

    private static final Pattern WEEKDAY_AFTER = Pattern.compile("(?<!\\p{L})" + WEEKDAY + "\\.?,? " + AT_ONCE
            + "(?:(?:after (?:that|it|this|then)|danach|darauf|drauf|siguiente|suivante?|d'apres|successiv[oa]|seguente|seguinte|daarna|daarop|erop|erna|nadien|afterwards|thereafter|"
            + OF_IT + ")(?!\\p{L})"
            + "|(?:after|following|despues|apres|dopo|depois)" + References.NO_OBJECT + ")"
            + "|(?<!\\p{L})(?:the following|darauffolgende[nrms]?|daaropvolgende|(?:el|la) siguiente|il successivo|(?:a|na) seguinte) "
            + WEEKDAY + "(?!\\p{L})");

    /** "Whit Monday is off, Wednesday of that week suits". */
    private static final Pattern WEEKDAY_OF_IT = Pattern.compile(
            "(?<!\\p{L})" + WEEKDAY
                    + "\\.?,? (?:(?:of|in) (?:that|the same)(?: (?:same )?week| one)?(?! (?:month|year|quarter))|davon|(?:in )?(?:der|dieser|derselben|jener) woche|de (?:esa(?: misma)?|la misma)(?: semana)?|de (?:cette|la meme) semaine|de celle-(?:la|ci)|(?:di|della) (?:quella(?: stessa)?|stessa)(?: settimana)?|(?:dessa|daquela)(?: mesma)?(?: semana)?|da mesma semana|(?:van|in) (?:die|dezelfde|diezelfde) week|daarvan)(?!\\p{L})");

    private static final String IT =
            "(?:it|that|this|they|all that|all this|the (?!new\\b)\\p{L}+|es|'?s|das|dies|die|der|het|dat|dit|alles|ca|c'est|elle|il)";

    private static final Pattern OVER = Pattern.compile("(?<!\\p{L})(?:(?:once|when|as soon as|after|until|till) " + IT
            + "(?:'s| is| are| has| have)?(?: all| finally)?(?: been)? (?:over|done|finished|out of the way|and gone|gone|behind \\p{L}+|through|in the can)"
            + "|(?:wenn|sobald|wann)(?: ?" + IT
            + ")? (?:dann |alles |erst )*(?:rum|vorbei|voruber|durch|geschafft|um|fertig|uberstanden|gelaufen|rueber|ruber)"
            + "|(?:cuando|en cuanto|una vez(?: que)?) (?:se |ya |todo )*(?:acaben?|terminen?|pasen?|pasad[oa]s?|terminad[oa]s?|acabad[oa]s?)"
            + "|(?:quand|une fois|des que|lorsque)(?: que| qu'elle| qu'il| qu'on| qu'| c'est| ce sera| ca sera| elle est| il est| elle| il| est| sera| tout| toute?)*(?: est)? ?(?:finie?s?|passee?s?|terminee?s?)"
            + "|(?:quando|appena|una volta(?: che)?)(?: e| sara| sono| si)? ?(?:finit[oaie]|passat[oaie]|terminat[oaie]|finisc\\p{L}+)"
            + "|(?:quando|assim que|depois que|logo que) (?:isso |tudo )?(?:acabar(?:em)?|terminar(?:em)?|passar(?:em)?)"
            + "|laiss(?:e|ez|ons) passer (?:la|le|les|l')? ?\\p{L}+|dej\\p{L}+ (?:que )?pas(?:ar|en?) (?:el|la|los|las|eso|esto)(?: \\p{L}+)?|lasci\\p{L}* passare \\p{L}+(?: \\p{L}+)?|deix\\p{L}+ passar (?:a|o|as|os|isso)(?: \\p{L}+)?|let (?:it|that|all that|the \\p{L}+) pass"
            + "|(?:als|zodra|wanneer) " + IT
            + " (?:weer |dan |eenmaal )*(?:voorbij|achter de rug|klaar|afgelopen|geweest|gedaan))(?!\\p{L})");

    private static final String END =
            "(?:(?: (?:the|that|it|this|its|der|dem|den|das|die|des|el|la|lo|le|les|l'|il|o|a|os|as|de|het|ese|esa|eso|cela|quello))*|d?ell[ao'])?"
                    + " ?(?:end|expiry|expiration|renewal|then|that|it|ablauf|ende|auslaufen|fristende|dessen|vertragsende|vencimiento|final|fin|caducidad|echeance|expiration|terme|scadenza|fine|termine|fim|termo|validade|afloop|einde|aflopen|date|datum|fecha|data)?";

    private static final Pattern BEFORE_IT = Pattern.compile(
            "^ (?:(?:before|prior to|ahead of|vor|antes(?: de q(?:ue|\\.)?| del?| da| do| que)?|avant(?: que)?|prima(?: che| d\\p{L}+)?|voor)"
                    + END
                    + "|beforehand|earlier|vorher|davor|zuvor|auparavant|ervoor)"
                    + "(?=[.,;:!?)]|$| (?:call|ring|write|and|und|y|et|e|en|bitte|please|rufen|melden|not|nicht|non|no|pas|nao|niet|is|ist|it|expires?|ends?|runs|auslauft|endet|scade|vence|venza|expire|termine|afloopt|'s up|runs out)\\b|'s )");

    /** "We open at Whitsun and order a month before". */
    private static final Pattern ORDERS = Pattern.compile(
            "(?<!\\p{L})(?:orders?|buy|book|bestell\\p{L}*|kaufe\\p{L}*|pido|pedimos|compro|compramos|encargo|commande\\p{L}*|achete\\p{L}*|ordin\\p{L}*|encomend\\p{L}+|koop|kopen)(?!\\p{L})");

    /** "After Easter, on the Tuesday", "passé Pâques, le mardi", "nach dem 1. August, am Montag". */
    private static final Pattern ON_A_WEEKDAY = Pattern.compile(
            "^(?: weekend|-wochenende| wochenende)?,? (?:so |then |dann |dan |alors |also |maybe |vielleicht )?(?:(?:on |am |le |op |el |il |the |de )+)?"
                    + "(" + Names.WEEKDAYS.alternatives()
                    + ")(?!\\p{L})(?! \\d| (?:before|vor|avant|voor|antes|prima)\\b)");

    /** "Ash Wednesday I'll be flat out, Thursday then". */
    private static final Pattern WEEKDAY_THEN =
            Pattern.compile(", (?:(?:on |am |le |op |erst |also |alors |dus |so )+)?(" + Names.WEEKDAYS.alternatives()
                    + "),? (?:then|dann|halt|eben|alors|donc|dan|maar|instead|works|geht|passt|lukt)(?!\\p{L})");

    /** "Di nach Ostern", "mar. après Pâques"; but German "so nach Ostern" is around it. */
    private static final Pattern SHORT_WEEKDAY = Pattern.compile("(?<!\\p{L})(?!so\\b)("
            + Names.WEEKDAYS_AND_SHORT.alternatives() + "|do(?=\\.? na)|mar(?=\\.? apres))\\.? " + References.AFTER);

    private Following() {}

    /** The weekday after a feast or a day that is to be over before it, in one sentence. */
    static List<Span> behind(List<Span> spans, String folded) {
        var found = new ArrayList<Span>();
        for (var span : spans) {
            var behind = folded.substring(span.end());
            var isAfter = DateCues.AFTER
                    .matcher(folded.substring(Math.max(0, span.start() - REACH), span.start()))
                    .matches();
            var words = (isAfter ? ON_A_WEEKDAY : WEEKDAY_THEN).matcher(behind);
            var isNamed = isAfter || span.kind() == Span.Kind.FEAST;
            if (isNamed && span.kind() != Span.Kind.WEEKDAY && isShort(span) && words.find()) {
                var weekday = DayOfWeek.of(Names.WEEKDAYS.number(words.group(1)));
                found.add(on(
                        References.day(span).with(TemporalAdjusters.next(weekday)),
                        span.start(),
                        span.end() + words.end(1)));
            }
        }
        return found;
    }

    /** @param before what stands right before a feast or a day */
    static @Nullable Span onShortWeekday(String before, Span span) {
        var words = SHORT_WEEKDAY.matcher(before);
        if (!words.find()) {
            return null;
        }
        var day = References.day(span).with(TemporalAdjusters.next(weekday(words.group(1))));
        return on(day, span.start() - before.length() + words.start(), span.end());
    }

    /** German "Do" and French "mar" are other words elsewhere. */
    private static DayOfWeek weekday(String name) {
        return name.equals("do")
                ? DayOfWeek.THURSDAY
                : name.equals("mar") ? DayOfWeek.TUESDAY : DayOfWeek.of(Names.WEEKDAYS_AND_SHORT.number(name));
    }

    private static boolean isShort(Span span) {
        return span.to().isBefore(span.from().plusDays(LONG_DAYS));
    }

    /** @param told what was named last before a place; null where nothing was */
    static List<Span> in(String folded, IntFunction<@Nullable LastNamed> told) {
        var found = new ArrayList<Span>();
        WEEKDAY_AFTER.matcher(folded).results().forEach(words -> {
            var days = told.apply(words.start());
            if (days != null) {
                var name = words.group(1) != null ? words.group(1) : words.group(2);
                var weekday = DayOfWeek.of(WEEKDAYS.number(name));
                found.add(on(days.day().with(TemporalAdjusters.next(weekday)), words.start(), words.end()));
            }
        });
        WEEKDAY_OF_IT.matcher(folded).results().forEach(words -> {
            var days = told.apply(words.start());
            if (days != null) {
                var weekday = DayOfWeek.of(WEEKDAYS.number(words.group(1)));
                var monday = days.days().from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                found.add(on(monday.with(TemporalAdjusters.nextOrSame(weekday)), words.start(), words.end()));
            }
        });
        OVER.matcher(folded).results().forEach(words -> {
            var days = told.apply(words.start());
            if (days != null) {
                found.add(on(days.days().to().plusDays(1), words.start(), words.end()));
            }
        });
        for (var quantity : Quantity.in(folded)) {
            var days = told.apply(quantity.start());
            if (days != null
                    && (days.isAnEnd()
                            || References.ENDING.matcher(folded).find()
                            || ORDERS.matcher(folded).find())
                    && BEFORE_IT.matcher(folded.substring(quantity.end())).find()) {
                found.add(on(quantity.before(days.days().from()), quantity.start(), quantity.end()));
            }
        }
        return found;
    }

    private static Span on(LocalDate day, int start, int end) {
        return new Span(day, day, start, end, Span.Kind.REFERRED);
    }
}
