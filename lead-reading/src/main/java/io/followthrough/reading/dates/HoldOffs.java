package io.followthrough.reading.dates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Before which day nobody is to be contacted: "not before October", "call me again in January", "we are closed until the 15th".
 * A deadline ("we need it until Friday") or the time of something else ("the house is not ready before May") is none.
 */
final class HoldOffs {

    private static final int REACH = 80;
    private static final int SHORT = 5;

    private static final String BETWEEN =
            "(?: (?:the|at least|least|after|early|mid|late|end of|week of|der|den|dem|die|das|zum|zur|dia|jour|giorno|day|nach|mindestens|anfang|mitte|ende|beginn|el|la|las|los|al|despues de(?:l)?|principios de|mediados de|finales de|le|les|l'|au|a|apres|debut|mi|fin|il|i|lo|gli|dopo|inizio|meta|fine|o|as|os|ao|depois d[aeo]s?|inicio de|meados de|fim de|de|het|na|begin|half|eind))*(?: ?l')? ?$";

    private static final String UNTIL =
            "(?:until|till|til|'til|through|thru|bis(?: (?:einschlies+lich|einschl\\.?|inklusive|inkl\\.?|und mit))?|hasta|jusqu\\S*|fino a\\S*|ate|tot(?: en met)?|t/m|up to and including)";
    private static final String BEFORE =
            "(?:before|earlier than|sooner than|prior to|vor|fruher als|antes del?|antes d[ao]s?|avant|prima d\\S+|voor|eerder dan)";
    private static final String NOT =
            "(?:not|cannot|\\w+n't|never|nothing|nobody|pointless|nicht|nichts|ned|keine?n?|niemals|inutile,?|sinnlos,?|zwecklos,?|zinloos|no|nada|nunca|pas|rien|jamais|non|niente|mai|nao|niet|niets|geen)";

    private static final Pattern NOT_BEFORE =
            Pattern.compile(".*\\b" + NOT + " (?:[^\\s,;:.]+ ){0,8}?(?:" + BEFORE + "|" + UNTIL + ")" + BETWEEN);
    private static final Pattern DENIED = Pattern.compile("\\b" + NOT + "\\b");
    private static final Pattern CONTACT = Pattern.compile(
            "\\b(?:contact\\w*|writ\\w+|mail\\w*|e-?mail\\w*|bother\\w*|disturb\\w*|kontakt\\w*|schreib\\w*|stor\\w+|anruf\\w*|llam\\w*|escrib\\w*|ecri\\w*|appel\\w*|chiam\\w*|contatt\\w*|scriv\\w*|contat\\w*|escrev\\w*|lig(?:ue|uem|ar)|schrijf\\w*|contacteer\\w*|bel)\\b");
    private static final Pattern BEFORE_IT = Pattern.compile(".*\\b" + BEFORE + BETWEEN);
    private static final Pattern PLEASE_NOT = Pattern.compile("^ (?:\\S+ ){0,3}?" + NOT + "\\b.*");
    private static final Pattern UNTIL_IT = Pattern.compile(".*\\b" + UNTIL + BETWEEN);
    private static final Pattern THROUGH = Pattern.compile(
            ".*\\b(?:through|thru|bis (?:einschlies+lich|einschl\\.?|inklusive|inkl\\.?|und mit)|tot en met|t/m|up to and including)"
                    + BETWEEN);
    private static final Pattern INCLUDED = Pattern.compile(
            "^,? ?\\(?(?:ambos |both |entrambi |beide |alle twee )?(?:incl(?:\\.|\\b)|inclusi[fv][eo]?|inclus[oa]?|inclusief|inklusive|inkl\\.?|einschlies+lich|incluid[oa]|incluindo|included|including|inbegriffen|compres[oaie]|compris|inbegrepen)(?!\\p{L})(?! (?:vat|mwst|ust|iva|tva|btw))");
    /** Gone or shut, and not only busy or waiting: back on the day after. */
    private static final Pattern ABSENT = Pattern.compile(
            "(?<!\\p{L})(?:closed|shut|away|out of (?:the )?office|on (?:\\w+ )?(?:holidays?|vacation|leave)|annual leave|abroad|travell?ing|stock-?tak\\w+|geschlossen|zu|\\w*ferien|\\w*urlaub|verreist|abwesend|nicht (?:da|im haus|im buro)|inventur|cerrad\\w+|cerramos|cierr\\w+|vacaciones|de viaje|ausente|fuera|inventario|ferme\\w*|fermons|conges?|vacances|absent\\w*|en deplacement|inventaire|chius\\w+|chiudiamo|ferie|vacanza|assent\\w*|in viaggio|fuori (?:sede|ufficio)|fechad\\w+|fechamos|encerrad\\w+|encerramos|ferias|em viagem|fora|gesloten|sluiten|dicht|vakantie|afwezig|verlof|op reis)(?!\\p{L})");

    /** Dutch "tot" stops short of the day, "t/m" does not. */
    private static final Pattern SHORT_OF_IT = Pattern.compile(".*\\btot(?! en met)(?: \\p{L}+){0,2} ?$");

    /** "Dal 24 dicembre al 3 gennaio". */
    private static final Pattern RANGE = Pattern.compile(
            ".*\\d[^;:!?]{0,14} (?:al?|au|to|bis|tot|ate|through|thru|t/m|-|\u2013)(?: (?:il|el|le|dia|the))? ?$");

    /** "Injoignable tout le mois de janvier". */
    private static final Pattern WHOLE = Pattern.compile(
            ".*\\b(?:all(?: of)?|(?:the |den |der |die |de )?(?:whole|entire|ganzen?|gesamten?|hele)(?: of)?|throughout|todo|tout|tutto|heel)(?: (?:the|el|le|il|o|month of|mes de|mois de|mese di|mes d[eo]|monat|maand))* ?$");

    private static final Pattern AFTER_IT = Pattern.compile(
            ".*\\b(?:after|nach|despues del?|tras|apres|dopo|depois d[aeo]s?|apos|na)(?: (?:the|der|den|dem|el|la|las|los|le|les|l'|il|o|a|as|os|de|het))*(?: ?l')? ?$");
    private static final Pattern AGAIN = Pattern.compile(
            ".*\\b(?:again|only|not earlier|earliest|instead|back|wieder|nochmals?|erst|fruhestens|de nuevo|nuevamente|otra vez|a nouveau|de nouveau|di nuovo|novamente|de novo|weer|opnieuw|pas)(?: (?:in|on|at|from|after|by|around|im|am|ab|nach|zum|en|el|a|au|le|nel|nella|em|no|na|op|vanaf|the|of|early|mid|late|anfang|mitte|ende|partir|de|del|desde|despues|dopo|apres|depois))* ?$");
    private static final Pattern FROM = Pattern.compile(
            ".*\\b(?:from|after|once|as of|starting(?: from)?|ab|nach|a partir d\\S*|desde|despues del?|tras|apres|des|dopo|dal\\S*|depois d[aeo]s?|apos|vanaf)"
                    + BETWEEN);

    private static final Pattern AWAY = Pattern.compile(
            "\\b(?:closed|shut|freeze|stock-?tak\\w+|inventur|inventario|inventaire|annual leave|away|out of (?:the )?office|on (?:\\w+ )?(?:holidays?|vacation|leave|sabbatical)|on a trip|travell?ing|abroad|busy|tied up|booked out|swamped|unavailable|not (?:available|reachable|here|there|in)|no time|in hospital|wait|hold off|hold on|leave (?:me|us|it|this)|geschlossen|betriebsferien|werksferien|\\w*urlaub|ferien|verreist|unterwegs|abwesend|nicht (?:da|erreichbar|im haus|im buro|verfugbar)|elternzeit|mutterschutz|krank\\w*|keine zeit|warten|gedulden|ausgelastet|cerrad\\w+|cerramos|cierr\\w+|vacaciones|de baja|de viaje|ocupad\\w+|esper\\w+|ausente|ferme\\w*|fermons|conges?|vacances|absent\\w*|en deplacement|occupe\\w*|attend\\w+|chius\\w+|chiudiamo|ferie|vacanza|assent\\w*|in viaggio|impegnat\\w+|aspett\\w+|fechad\\w+|fechamos|encerrad\\w+|ferias|em viagem|gesloten|sluiten|dicht|vakantie|afwezig|verlof|op reis|wacht\\w*"
                    + "|(?:out|off) (?:til|until|till|all|the whole|through\\w*)|unreachable|raus|reha|auf (?:kur|dienstreise|geschaftsreise|lehrgang|montage)|weg|de permiso|fuera|injoignable|indisponible|en (?:formation|mission|arret)|fuori (?:sede|ufficio)|congedo|maternita|in trasferta|licenca|fora|niet (?:bereikbaar|aanwezig)|er(?: \\S+){0,5} niet|onbereikbaar|inalcanzable|ilocalizable|irraggiungibile|irreperibile|incontactavel)\\b");
    private static final Pattern PEACE = Pattern.compile(
            "\\b(?:leave (?:me|us) (?:alone|be|in peace)|in ruhe|en paz|tranquil\\w*|en paix|in pace|em paz|met rust)\\b");
    private static final Pattern ABOUT_SOMETHING_ELSE = Pattern.compile(
            "\\b(?:need\\w*|requir\\w*|start\\w*|deliver\\w*|ready|install\\w*|mov\\w+|finish\\w*|brauch\\w*|benotig\\w*|liefer\\w*|beginn\\w*|fertig|einzieh\\w*|necesit\\w*|entreg\\w*|besoin|livr\\w*|bisogno|consegn\\w*|precis\\w*|nodig|lever\\w*)\\b");
    private static final Pattern END_OF = Pattern.compile(
            ".*\\b(?:end of|ende|finales de|fin de|fin|fine|fim de|final de|eind)(?: (?:the|de|di|del|der|des))* ?$|^(?:the )?(?:end|ende|late|fin|finales|fine|fim|final|finais|eind|einde)\\b.*");

    private HoldOffs() {}

    /**
     * @param folded one sentence
     * @param spans days that it names, as written
     */
    static Optional<HoldOff> in(String folded, List<Span> spans) {
        var said = Said.in(folded);
        return spans.stream().flatMap(span -> of(span, said).stream()).max(HoldOff.LATEST);
    }

    /** What holds of a whole sentence, looked for once: somebody may name hundreds of days in it. */
    private record Said(String folded, boolean isOfContact, boolean isAway) {

        static Said in(String folded) {
            return new Said(
                    folded,
                    DateCues.GET_IN_TOUCH.matcher(folded).find()
                            || CONTACT.matcher(folded).find(),
                    AWAY.matcher(folded).find());
        }
    }

    /** What a sentence says of one of the spans that it names. */
    static Optional<HoldOff> of(Span span, String folded) {
        return of(span, Said.in(folded));
    }

    private static Optional<HoldOff> of(Span span, Said said) {
        var folded = said.folded();
        var before = " " + folded.substring(Math.max(0, span.start() - REACH), span.start());
        var behind = folded.substring(span.end());
        var words = folded.substring(span.start(), span.end());
        var isOfContact = said.isOfContact();
        var isAway = said.isAway();
        if (folded.strip().endsWith("?") && !isOfContact) {
            return Optional.empty();
        }
        var isDenied = NOT_BEFORE.matcher(before).matches() && (isOfContact || isAway || isAllThereIs(span, folded))
                || BEFORE_IT.matcher(before).matches()
                        && PLEASE_NOT.matcher(behind).matches()
                        && (isOfContact || isAllThereIs(span, folded));
        var isWhole = WHOLE.matcher(before).matches() && !span.from().equals(span.to());
        var isSaid = (UNTIL_IT.matcher(before).matches() || isWhole) && isAway
                || isOfContact && AGAIN.matcher(before).matches()
                || isOfContact
                        && FROM.matcher(before).matches()
                        && !DENIED.matcher(before).find();
        var isToAnEnd = isAway
                && RANGE.matcher(before).matches()
                && (INCLUDED.matcher(behind).find() || THROUGH.matcher(before).matches());
        var isLeftAlone =
                UNTIL_IT.matcher(before).matches() && PEACE.matcher(folded).find();
        if (!isDenied && !isSaid && !isLeftAlone && !isToAnEnd) {
            return Optional.empty();
        }
        var isLastDay = !isDenied
                && !isLeftAlone
                && span.from().equals(span.to())
                && (span.kind() == Span.Kind.UNDATED || span.kind() == Span.Kind.NUMBERED)
                && UNTIL_IT.matcher(before).matches()
                && !SHORT_OF_IT.matcher(before).matches()
                && ABSENT.matcher(folded).find();
        var isOver = isWhole
                || isLastDay
                || INCLUDED.matcher(behind).find()
                || span.kind() != Span.Kind.REFERRED && AFTER_IT.matcher(before).matches()
                || THROUGH.matcher(before).matches()
                || END_OF.matcher(before).matches()
                || END_OF.matcher(words).matches();
        return Optional.of(
                new HoldOff(isOver ? span.to().plusDays(1) : span.from(), isLeftAlone || isDenied && isOfContact));
    }

    /** Whether somebody is away or busy. */
    static boolean isAway(String folded) {
        return AWAY.matcher(folded).find();
    }

    /** Whether what stands behind a span says that its last day belongs to it. */
    static boolean isIncluded(String behind) {
        return INCLUDED.matcher(behind).find();
    }

    /** @param before what stands before a span */
    static boolean isUntil(String before) {
        return UNTIL_IT.matcher(" " + before).matches();
    }

    /** "But not before October, please." */
    private static boolean isAllThereIs(Span span, String folded) {
        var rest = (folded.substring(0, span.start()) + " " + folded.substring(span.end())).strip();
        return rest.split("\\s+").length <= SHORT
                && !ABOUT_SOMETHING_ELSE.matcher(rest).find();
    }
}
