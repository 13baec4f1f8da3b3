package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days counted on or back from others: "operated on the 20th, then four weeks of rehab", "the day before", "à J-10". */
final class Counted {

    private static final int REACH = 40;

    private static final Pattern THEN = Pattern.compile(
            ".*(?<!\\p{L})(?:then|followed by|plus|dann|danach|anschlies+end|gefolgt von|luego|despues|puis|ensuite|suivi d[e']|poi|dopodiche|depois|seguido de|dan|daarna|gevolgd door)(?: (?:comes?|come|it's|another|about|noch|kommen|kommt|folgen|sind es|habe? ich|viene|vienen|on a|il y a|ho|tenho|heb ik|nog|ancora|encore|mais))* ?$");

    /** "Back on the 20th, give me a couple of days to catch up". */
    private static final Pattern GIVEN = Pattern.compile(
            ".*(?<!\\p{L})(?:give (?:me|us|it)|allow (?:me|us)|leave (?:me|us)|geb(?:t|en sie)? (?:mir|uns)|gib (?:mir|uns)|lass(?:t|en sie)? (?:mir|uns)|d(?:eme|enme|ame|adme|enos|anos|ejame|ejeme|ejenos|ejadme)|laiss\\w+[- ](?:moi|nous)|donn\\w+[- ](?:moi|nous)|(?:dammi|datemi|dateci|lasciami|lasciatemi|lasciateci|mi dia|ci dia|mi lasci)|(?:me|nos) d[ae]|d[ae]-(?:me|nos)|deem-(?:me|nos)|geef (?:me|mij|ons)|gun (?:me|mij|ons))"
                    + "(?: (?:then|after that|dann|danach|luego|despues|alors|apres|poi|dopo|depois|dan|daarna|about|around|another|noch|so|etwa|unos|unas|encore|ancora|mais|uns|umas|nog|circa|environ|at least|mindestens|al menos))* ?$");

    private static final Pattern FOR = Pattern.compile(
            ".*(?<!\\p{L})(?:for|voor|per|durante|pendant|por|fur|via|away|off|weg|fuera|fora|urlaub|vacaciones|vacances|ferie|ferias|vakantie|verlof)(?: (?:about|around|a|the|good|etwa|circa|unos|unas|environ|uns|umas|ongeveer))* ?$");

    private static final Pattern AWAY = Pattern.compile(
            "^ (?:lang )?(?:of |de |di |in |im |op |en |auf )?(?:weg|urlaub|fort|nicht da|unterwegs|off|away|leave|holidays?|vacation|vacaciones|fuera|vacances|conges?|absente?|ferie|via|ferias|fora|vakantie|verlof)(?!\\p{L})");

    private static final Pattern AND_THEN = Pattern.compile(
            "^(?: [\\p{L}']+){0,6},? (?:and then|und dann|y (?:luego|despues)|et (?:puis|apres)|e (?:poi|dopo)|e depois|en dan) ");

    private static final Pattern DAY_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?<!\\b(?:ni|not|nor|no|non|nao|kein|keinen|nicht|geen|niet|pas|neanche|nemmeno|nem) (?:un |a |one |um |een |single )?)(?:(?:the )?(?:day|night|evening) (?:before|prior)|(?:am |der |den )?(?:tag|abend) (?:davor|zuvor|vorher)|(?:am )?vorabend|tags zuvor|(?:el |un )?dia (?:antes|anterior|previo)|(?:en )?(?:la|una) vispera|(?:le )?jour (?:d'avant|precedent)|la veille|(?:il |un )?giorno (?:prima|precedente)|la vigilia|(?:o |no |um )?dia (?:antes|anterior)|(?:na|de) vespera|(?:de )?dag (?:ervoor|daarvoor|voordien)|daags ervoor)"
                    + "(?:(?= an[.,!?]| an$)|" + References.NO_OBJECT + ")");

    private static final Pattern COUNTDOWN =
            Pattern.compile("(?<![\\p{L}\\d])[jdtg] ?[-\u2013] ?(\\d{1,2})(?!\\d|[:.,/]\\d)");

    private Counted() {}

    /** @param told what was named last before a place; null where nothing was */
    static List<Span> in(String folded, IntFunction<@Nullable LastNamed> told, LocalDate on) {
        var found = new ArrayList<Span>();
        for (var quantity : Quantity.in(folded)) {
            var days = told.apply(quantity.start());
            if (days != null
                    && days.days().to().isAfter(on)
                    && (isThen(quantity, folded)
                            || isAndThen(quantity, folded)
                            || isGiven(quantity, folded)
                            || isAwayFor(quantity, folded))) {
                found.add(span(quantity.after(days.day()), quantity.start(), quantity.end()));
            }
        }
        DAY_BEFORE.matcher(folded).results().forEach(words -> {
            var days = told.apply(words.start());
            if (days != null) {
                found.add(span(days.days().from().minusDays(1), words.start(), words.end()));
            }
        });
        COUNTDOWN.matcher(folded).results().forEach(words -> {
            var days = told.apply(words.start());
            if (days != null) {
                var count = Integer.parseInt(words.group(1));
                found.add(span(days.days().from().minusDays(count), words.start(), words.end()));
            }
        });
        return found;
    }

    private static boolean isThen(Quantity quantity, String folded) {
        return THEN.matcher(folded.substring(Math.max(0, quantity.start() - REACH), quantity.start()))
                .matches();
    }

    /** "Off from tomorrow, three weeks of holidays": back at their end. */
    private static boolean isAwayFor(Quantity quantity, String folded) {
        var before = folded.substring(Math.max(0, quantity.start() - REACH), quantity.start());
        return HoldOffs.isAway(folded)
                && (FOR.matcher(before).matches()
                        || AWAY.matcher(folded.substring(quantity.end())).find());
    }

    private static boolean isGiven(Quantity quantity, String folded) {
        return GIVEN.matcher(folded.substring(Math.max(0, quantity.start() - REACH), quantity.start()))
                .matches();
    }

    /** "Un mese per leccarsi le ferite e poi parliamo." */
    private static boolean isAndThen(Quantity quantity, String folded) {
        return folded.substring(0, quantity.start()).isBlank()
                && AND_THEN.matcher(folded.substring(quantity.end())).find();
    }

    private static Span span(LocalDate day, int start, int end) {
        return new Span(day, day, start, end, Span.Kind.REFERRED);
    }
}
