package io.followthrough.reading.dates;

import io.followthrough.reading.dates.DateRule.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days told by others: "the month after", "de dag erna", "two weeks later", "the Monday after Easter", and "once the new one
 * has started" behind the end of a year.
 */
final class References {

    private static final int REACH = 60;
    private static final int LONG_DAYS = 7;

    private static final String DAY =
            "day|tag(?:s|es)?|dia|jour|giorno|dag|morning|matin|mattin[ao]|manana|manha|ochtend";
    private static final String WEEK = "week|woche|semana|semaine|settimana";
    private static final String MONTH = "month|monats?|mes|mois|mese|maand";
    private static final String YEAR = "year|jahr(?:es)?|ano|annee|an|anno|jaar";
    private static final String QUARTER = "quarter|quartals?|trimestre|kwartaal";

    private static final String UNIT =
            "(?:(" + DAY + ")|(" + WEEK + ")|(" + MONTH + ")|(" + QUARTER + ")|(" + YEAR + "))";

    /** Nothing follows that it would come after. */
    static final String NO_OBJECT =
            "(?=\\s*(?:[.,!?;:()\u2026\u2013-]|$)|\\s+(?:and|und|y|et|e|en|is|ist|es|passt|geht|works|would|please|bitte|graag|grazie|por favor|again|wieder|nochmal|at|um|i|we|you|he|she|they|i'm|we're|ich|wir|er|sie|ik|je|u|wij|on|nous|c'est|io|mi|me|ci|nos|lo|te|eu|ele|ela|ja|ya|estoy|estou|bin|ben|sono|suis|instead|suits|will|can|could|mag|kan|konnen|pode|puede|puo|posso|va|fa|ok|gern\\p{L}*|siamo|gia|abbiamo|riapriamo|apriamo|tutti|sommes|deja|rouvrons|estamos|estaremos|abrimos|todos|haben|sind|hat|schon|zijn|zit|zitten|al|are|we're|everyone|jederzeit|any ?time|buy|call|ring|try|give|send|drop|pls|plz|thx|thanks|cheers|si|sim|yes|oui|better|besser|mejor|mieux|meglio|melhor|beter|svp|stp|aub|pf|pfv|sff|porfa)\\b)";

    private static final Pattern UNIT_AFTER = Pattern.compile("(?<!\\p{L})" + UNIT
            + "(?: (?:danach|darauf|drauf|siguiente|suivante?|successiv[oa]|seguente|seguinte|erna|daarna|daarop|erop|nadien|afterwards)\\b| d'apres\\b| (?:thereafter|after (?:that|this|it))\\b|"
            + " (?:after|later|despues|dopo|depois|spater|plus tard|mas tarde|apres)" + NO_OBJECT + ")");

    private static final Pattern FOLLOWING_UNIT = Pattern.compile(
            "(?<!\\p{L})(?:the (?:very )?(?:following|next)|(?:darauf|drauf)?folgende[nmrs]?|(?:el|la|le|il|o|a) (?:siguiente|seguente|seguinte|suivante?)|(?:het|de) (?:daaropvolgende|volgende)) "
                    + UNIT + "\\b|\\b(?:le |am )?((?:sur)?lendemain|folgetag|ubernachsten tag)\\b");

    /** "He is back on the 19th, give him two days". */
    private static final Pattern GIVE_THEM = Pattern.compile(
            "(?<!\\p{L})(?:(?:give|allow|leave) (?:him|her|them)|(?:laat|geef|gun) (?:hem|haar|ze|hen)|(?:gib|gebt|geben sie|lass|lasst|lassen sie) (?:ihm|ihr|ihn|sie|ihnen)|(?:laisse[rz]?|donne[rz]?)[ -](?:lui|leur|la|le)|d(?:ale|ele|eles|ejal[eao]|ejel[eao])|(?:gli|le) (?:dia|lasci)|de-lhe|deixe-[oa])(?: (?:then|dann|dan|noch|nog|encore|about|maybe|so|a|at least|mindestens|minstens|au moins))* ?$");

    private static final Pattern LATER = Pattern.compile(
            "^ (?:(?:later|spater|mas tarde|plus tard|danach|darauf|drauf|daarna|erna|after (?:that|this|it)|afterwards|depois (?:disso|disto)|despues de (?:eso|esto|ahi)|apres (?:ca|cela)|dopo (?:di che|questo|di quello))\\b|(?:after|despues|apres|dopo|depois)\\b"
                    + NO_OBJECT + ")");

    static final String AFTER =
            "(?:right |straight |just |directly |logo |direkt |gleich |unmittelbar |justo |juste |subito |direct |meteen )?(?:after|following|nach|despues del?|tras|apres|dopo|depois d[aeo]s?|a seguir (?:a|ao|aos)|na|(?:que|q) (?:le )?sigue al?|qui (?:suit|vient apres)|che (?:segue|viene dopo)|que se segue (?:a|ao|aos)|que (?:vem|viene) (?:depois d[aeo]s?|despues del?)|der (?:direkt |gleich )?auf|(?<!week |maand )die (?:direct |meteen )?op|(?:that|which) (?:follows|comes after)|siguiente (?:al?|del?)|seguinte (?:a|as|ao|aos|d[aeo]s?)|(?:successiv|seguent)[oae] (?:a|al|alla|alle|all'))(?: (?:the|dem|den|der|el|la|las|los|le|les|l'|il|o|a|as|os|de|het))* ?(?:l')?$";

    private static final Pattern UNIT_AFTER_DAYS =
            Pattern.compile("(?:(?:the|die|der|am|den|la|le|el|il|o|a|de|het) )?(?<!\\p{L})" + UNIT + " " + AFTER
                    + "|(?:le |au )?(?<!\\p{L})lendemain (?:du|des|de)(?: (?:la|le|les))* ?(?:l')?$");

    private static final Pattern BEFORE_DAYS = Pattern.compile(
            "^ (?:before|prior to|ahead of|vor|antes del?|antes d[ao]s?|avant|prima d\\p{L}*'?|voor)(?: (?:the|dem|den|der|el|la|las|los|le|les|l'|il|o|a|as|os|de|het))* ?(?:l')?$");

    private static final Pattern AFTER_DAYS = Pattern.compile("^,? " + AFTER);

    /** Around the day on which something ends. */
    static final Pattern ENDING = Pattern.compile(
            "\\b(?:ends?|ending|closes?|closing|expires?|runs? (?:out|until|till|to)|finish\\w*|sluit|eindigt|afloopt|loopt|cloture\\w*|finit|termine|expire|echeance|chiude|scade|finisce|chiusura|termina|close|cierra\\w*|cerramos|fechamos|chiudiamo|schlies+en|sluiten|eindigen|cierre|acaba|vence|encerra|fecha|fecho|endet|lauft|schliess?t|abschluss|stichtag|ende|fin|fine|fim|eind|notice|move (?:out|back)|gekundigt|auszieh\\w*|preavis|disdetta|opgezegd|freeze|larga|dura|dure|dauert|duurt|lasts?)\\b");

    private static final Pattern THE_NEW_ONE = Pattern.compile(
            "\\b(?:(?:once|when|after|in) (?:the|our) new (?:one|year|budget|period|fy)|wenn das neue|sobald das neue|im neuen(?= ?[.,!?]| ?$)|(?:al|nada mas) (?:arrancar|empezar|iniciarse?|comenzar|abrir) el (?:nuevo|siguiente|proximo)|(?:au|des le) (?:demarrage|debut|lancement|commencement) du (?:nouveau|suivant|prochain)|a l'ouverture du (?:nouveau|suivant|prochain)|(?:alla partenza|all'inizio|all'avvio|all'apertura) del (?:nuovo|prossimo|successivo)|no (?:arranque|inicio|comeco) do (?:novo|proximo|seguinte)|(?:bij|aan) (?:de|het) (?:start|begin|aanvang|ingang) van het (?:nieuwe|volgende)|at the (?:start|beginning) of the (?:new|next)(?: one)?|(?:zu|zum|am|mit) (?:beginn|start|anfang) des (?:neuen|nachsten|folgenden)|(?:im|en el|dans le|nel|no|in het) (?:nachsten|folgenden|siguiente|proximo|suivant|prochain|prossimo|successivo|seguinte|volgende)(?= ?[.,!?]| ?$)|en el nuevo|dans le nouveau|nel nuovo|in quello nuovo|no novo|in het nieuwe|cuando (?:empiece|arranque) el nuevo|quand le nouveau|quando (?:parte|inizia|comincia) (?:quello|il) nuovo|quando (?:comecar|arrancar) o novo|(?:als|zodra) het nieuwe)\\b");

    private static final Pattern AFTERWARDS = Pattern.compile(
            "^\\W*(?:after that|afterwards|danach|nach dem|despues de (?:eso|esto)|despues|ensuite|apres ca|apres cela|apres|dopo di che|dopo|depois disso|depois|daarna)(?= (?!the|der|dem|den|de|el|la|le|l'|il|o|a)\\p{L})");

    /** "In another two", the unit told before. */
    private static final Pattern AS_MANY_MORE = Pattern.compile(
            "\\b(?:in another|in weiteren|in nochmal|dentro de otr[oa]s|dans|tra altr[ie]|fra altr[ie]|daqui a outr[oa]s|over nog(?: eens)?) (\\p{L}+|\\d{1,2})(?: autres)?\\b(?! (?:days?|weeks?|months?|years?|tage?n?|wochen?|monate?n?|jahre?n?|dias?|semanas?|mes(?:es|i)?|anos?|jours?|semaines?|mois|ans|giorni|settimane|anni|dagen|weken|maanden|jaar))");

    private static final Pattern NEW_YEAR = Pattern.compile(
            "new year|neue[ns]? jahr|neujahr|ano nuevo|nuevo ano|nouvel(?:le)? an(?:nee)?|anno nuovo|nuovo anno|ano novo|novo ano|nieuw");

    private References() {}

    /**
     * @param spans in the order of a sentence
     * @param earlier the last days that earlier sentences name
     */
    static List<Span> followed(List<Span> spans, String folded, @Nullable LastNamed earlier, LocalDate on) {
        var found = new ArrayList<Span>();
        references(spans, folded, earlier, on, found);
        var rest = new ArrayList<>(found);
        for (var span : afterEachOther(spans, folded)) {
            if (rest.stream().noneMatch(span::overlaps)) {
                rest.add(newYearBehind(span, folded, before(span.start(), spans, earlier)));
            }
        }
        rest.sort(Comparator.comparingInt(Span::start));
        return rest;
    }

    private static @Nullable LastNamed before(int place, List<Span> spans, @Nullable LastNamed earlier) {
        return spans.stream()
                .filter(span -> span.end() <= place)
                .reduce((one, next) -> next)
                .map(span -> new LastNamed(
                        new Days(span.from(), span.to()), day(span), false, false, LastNamed.naming(span, false)))
                .orElse(earlier);
    }

    private static void references(
            List<Span> spans, String folded, @Nullable LastNamed earlier, LocalDate on, List<Span> found) {
        WorkingDays.in(folded, place -> before(place, spans, earlier), on)
                .forEach(span -> add(found, new Days(span.from(), span.to()), span.start(), span.end()));
        if (earlier == null && spans.isEmpty()) {
            asManyMore(folded, on, found);
            return;
        }
        var joined = afterEachOther(spans, folded);
        for (var quantity : Quantity.in(folded)) {
            var told = before(quantity.start(), joined, earlier);
            var later = LATER.matcher(folded).region(quantity.end(), folded.length());
            if (told != null && later.useTransparentBounds(true).find()) {
                add(found, Days.of(quantity.after(told.days().to())), quantity.start(), later.end());
            } else if (told != null
                    && GIVE_THEM.matcher(folded.substring(0, quantity.start())).find()) {
                add(found, Days.of(quantity.after(told.day())), quantity.start(), quantity.end());
            }
        }
        for (var pattern : List.of(UNIT_AFTER, FOLLOWING_UNIT)) {
            pattern.matcher(folded).results().forEach(words -> {
                var told = before(words.start(), spans, earlier);
                if (told != null) {
                    add(found, next(told.days(), words), words.start(), words.end());
                }
            });
        }
        THE_NEW_ONE.matcher(folded).results().forEach(words -> {
            var told = before(words.start(), spans, earlier);
            if (told != null && (told.isAnEnd() || ENDING.matcher(folded).find())) {
                add(found, dayAfter(told.days()), words.start(), words.end());
            }
        });
        if (spans.isEmpty() && earlier != null && earlier.isAnEnd() && isShort(earlier.days())) {
            AFTERWARDS
                    .matcher(folded)
                    .results()
                    .forEach(words -> add(found, dayAfter(earlier.days()), words.start(), words.end()));
        }
        Counted.in(folded, place -> before(place, spans, earlier), on)
                .forEach(span -> add(found, new Days(span.from(), span.to()), span.start(), span.end()));
        var counted = instead(joined, found);
        Following.in(folded, place -> before(place, spans, earlier))
                .forEach(span -> add(found, new Days(span.from(), span.to()), span.start(), span.end()));
        ThatDay.in(folded, place -> before(place, counted, earlier))
                .forEach(span -> add(found, new Days(span.from(), span.to()), span.start(), span.end()));
        Following.behind(spans, folded)
                .forEach(span -> add(found, new Days(span.from(), span.to()), span.start(), span.end()));
        Afterwards.in(spans, folded)
                .forEach(span -> add(found, new Days(span.from(), span.to()), span.start(), span.end()));
        asManyMore(folded, on, found);
    }

    /** "Delivery is on the 27th, two weeks later we know, call then": then is two weeks later. */
    private static List<Span> instead(List<Span> spans, List<Span> found) {
        var all = new ArrayList<>(found);
        spans.stream().filter(span -> found.stream().noneMatch(span::overlaps)).forEach(all::add);
        all.sort(Comparator.comparingInt(Span::start));
        return all;
    }

    private static void asManyMore(String folded, LocalDate on, List<Span> found) {
        AS_MANY_MORE.matcher(folded).results().forEach(words -> {
            var number = Numbers.of(words.group(1));
            Quantity.in(folded).stream()
                    .filter(quantity -> quantity.end() <= words.start())
                    .reduce((one, next) -> next)
                    .ifPresent(quantity -> number.ifPresent(count -> add(
                            found, Days.of(Quantity.plus(on, count, quantity.unit())), words.start(), words.end())));
        });
    }

    private static void add(List<Span> found, Days days, int start, int end) {
        var span = new Span(days.from(), days.to(), start, end, Span.Kind.REFERRED);
        if (found.stream().noneMatch(span::overlaps)) {
            found.add(span);
        }
    }

    private static boolean isShort(Days days) {
        return days.to().isBefore(days.from().plusDays(2 * LONG_DAYS));
    }

    private static Days dayAfter(Days days) {
        return Days.of(days.to().plusDays(1));
    }

    private static Days next(Days days, MatchResult words) {
        if (words.group(2) != null) {
            var monday = days.to().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            return new Days(monday, monday.plusDays(6));
        }
        if (words.group(3) != null || words.group(4) != null) {
            var first = YearMonth.from(days.to()).plusMonths(1);
            return new Days(
                    first.atDay(1),
                    first.plusMonths(words.group(4) != null ? 2 : 0).atEndOfMonth());
        }
        if (words.group(5) != null) {
            var year = days.to().getYear() + 1;
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        var isDayAfterNext = words.groupCount() > 5
                && words.group(6) != null
                && words.group(6).matches("sur.*|uber.*");
        return Days.of(days.to().plusDays(isDayAfterNext ? 2 : 1));
    }

    /** "The Monday after Easter", "the week after the fair on the 3rd", "two weeks after Easter" are one span each. */
    private static List<Span> afterEachOther(List<Span> spans, String folded) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.kind() == Span.Kind.WEEKDAY
                    && AFTER_DAYS
                            .matcher(folded.substring(last.end(), span.start()))
                            .matches()) {
                joined.removeLast();
                var day = day(span).with(TemporalAdjusters.next(last.from().getDayOfWeek()));
                joined.add(new Span(day, day, last.start(), span.end(), Span.Kind.REFERRED));
            } else {
                joined.add(led(span, folded));
            }
        }
        return joined;
    }

    /** The days around Easter and Christmas begin two days before the feast itself. */
    static LocalDate day(Span span) {
        var isLong =
                span.kind() == Span.Kind.FEAST && span.to().isAfter(span.from().plusDays(LONG_DAYS));
        return isLong ? span.from().plusDays(2) : span.to();
    }

    private static Span led(Span span, String folded) {
        var from = Math.max(0, span.start() - REACH);
        var before = folded.substring(from, span.start());
        var onWeekday = Following.onShortWeekday(before, span);
        if (onWeekday != null) {
            return onWeekday;
        }
        var unit = UNIT_AFTER_DAYS.matcher(before);
        if (unit.find()) {
            var next = next(new Days(span.from(), span.to()), unit.toMatchResult());
            return new Span(next.from(), next.to(), from + unit.start(), span.end(), Span.Kind.REFERRED);
        }
        for (var quantity : Quantity.in(before)) {
            var between = before.substring(quantity.end());
            if (AFTER_DAYS.matcher(between).matches()) {
                return at(quantity.after(day(span)), from + quantity.start(), span);
            }
            if (BEFORE_DAYS.matcher(between).matches()) {
                return at(quantity.before(span.from()), from + quantity.start(), span);
            }
        }
        return span;
    }

    private static Span at(LocalDate day, int start, Span span) {
        return new Span(day, day, start, span.end(), Span.Kind.REFERRED);
    }

    /** "Renewed until the end of 2027. New year, new talk." */
    private static Span newYearBehind(Span span, String folded, @Nullable LastNamed told) {
        var isNewYear =
                NEW_YEAR.matcher(folded.substring(span.start(), span.end())).find();
        return Optional.ofNullable(told)
                .filter(end -> isNewYear
                        && end.days().to().getMonth() == Month.DECEMBER
                        && !end.days().to().isBefore(span.to()))
                .map(end -> new Span(
                        span.from().withYear(end.days().to().getYear() + 1),
                        span.to().withYear(end.days().to().getYear() + 1),
                        span.start(),
                        span.end(),
                        Span.Kind.REFERRED))
                .orElse(span);
    }
}
