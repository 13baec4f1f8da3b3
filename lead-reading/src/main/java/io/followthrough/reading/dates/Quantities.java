package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Quantities of time that say when: "six weeks and I'm all yours", "anderthalb Monate noch", "dame quince días", "sessenta
 * dias". One that says how long something has lasted or takes is no time to come, so that something has to tell: what stands
 * before or behind, or that nothing else is said before it.
 */
final class Quantities implements DaysRule {

    private static final int REACH = 50;

    private static final String ABOUT =
            "(?:(?:weiteren?|another|further|about|around|roughly|say|maybe|perhaps|at least|only|just|etwa|circa|ca\\.|rund|ungefahr|vielleicht|mindestens|sagen wir|so|noch|nur|unos|unas|al menos|quizas?|digamos|como|solo|otr[oa]s|environ|disons|peut-etre|au moins|encore|juste|circa|forse|almeno|diciamo|ancora|altr[ie]|solo|uns|umas|talvez|pelo menos|mais|so|ongeveer|misschien|minstens|zeg|pakweg|nog|nur noch|a|the) )*";

    private static final Pattern AHEAD = Pattern.compile(
            ".*\\b(?:in|another|dentro de|de aqui a|de aca a|dans|tra|fra|di qui a|daqui a|em|over|noch|encore|ancora|nog|weitere|after|nach|dopo|depois de|despues de|apres|na) "
                    + ABOUT + "$");

    private static final Pattern GIVEN = Pattern.compile(
            ".*\\b(?:give (?:me|us|it|them|him|her)|leave (?:it|me|us)|lass(?:en sie)? es|laat het|let (?:me|us) have|allow (?:me|us)|wait|geb(?:t|en sie) (?:mir|uns)|gib (?:mir|uns)|lass(?:t|en sie)? (?:mir|uns|mich|uns)|warten sie|wart(?:e|et)?|ich brauche?|wir brauchen"
                    + "|d(?:eme|enme|ame|adme|eja|eje|ejame|ejeme|ejen|ejenme|ejadme|enos|anos|ejenos|ejanos)(?: me| nos)?|espere?|esperen|necesito|necesitamos"
                    + "|laiss\\w+[- ](?:moi|nous)|donn\\w+[- ](?:moi|nous)|accord\\w+[- ](?:moi|nous)|attend\\w+|il (?:me|nous) faut|comptez|compte"
                    + "|(?:lasci|di)(?:a|ate|no)?(?:temi|mi|ci|teci)|dammi|dateci|datemi|mi (?:dia|lasci|servono|serve|ci vogliono)|ci vogliono|ci (?:dia|servono)|aspett\\w+"
                    + "|(?:me|nos) d[ae]|d[ae]-(?:me|nos)|de-?me|deixe-(?:me|nos)|preciso de|precisamos de|espere|aguarde"
                    + "|geef (?:me|mij|ons)|gun (?:me|mij|ons)|wacht|ik heb) " + ABOUT + "$");

    private static final Pattern FIRST = Pattern.compile("^\\W*" + ABOUT + "$");

    /** Where a quantity ends what is said of it. */
    private static final String DONE =
            "\\s*(?:$|[.!?;:,()\u2013\u2026-])|\\s+(?:and (?:then|i|we|it|he|she|they)|then|before|until|till|to (?:get|go|settle|finish)|please|tops|max|or so|is (?:what|all)|und (?:dann|ich|wir)|dann|bitte|bis|ist (?:was|alles)|mas o menos|y (?:luego|ya|entonces|hablamos|estoy|me|le)|por favor|et (?:puis|je|on|nous|c'est)|s'il|avant|e (?:poi|sono|sto|siamo|ci|mi)|per favore|prima|e (?:depois|ai|o que|fal\\w+|estou|sou)|antes|(?:geduld|patience|patiencia|paciencia|pazienza|paciencia)|en (?:dan|ik|we|wij)|dan|graag|alstublieft|voordat|brauch\\p{L}*|(?:i|we) need|necesit\\p{L}+|il (?:me|nous) faut|mi servono|ci vogliono|precis\\p{L}+|heb(?:ben)?)\\b";

    private static final Pattern ENDS = Pattern.compile("^(?:" + DONE + ")");

    private static final Pattern MORE = Pattern.compile(
            "^ (?:more|longer|yet|to go|still|noch|langer|mas|de plus|encore|ancora|in piu|a mais|mais|nog|langer|from (?:now|today)|hence|(?:wird|dauert|braucht|duurt) (?:es |das |het )?(?:noch|nog)|ab (?:jetzt|heute)|a partir de (?:ahora|agora|hoje|hoy|maintenant)|vanaf nu)\\b(?! (?:than|als|que|di|do que|dan)\\b)");

    private static final Pattern NO_WAIT = Pattern.compile(
            "^ (?:ago|old|long|late|later|fa|geleden|her|alt|before (?:that|i)|of (?:\\d|\\p{L}+(?=[.!?]?$))|spater|dopo|depois)\\b");

    private static final Pattern LASTED = Pattern.compile(
            ".*\\b(?:for|for the|since|seit|vor|hace|desde hace|depuis|il y a|da|per|ha|sinds|al|last|letzten|vergangenen) (?:\\S+ )?$");

    private static final Pattern PAST = Pattern.compile(
            "\\b(?:took|cost|was|were|had|dauerte\\p{L}*|war|waren|tardo|tardaron|a pris|duro|demorou|levou|duurde|after)\\b");

    @Override
    public List<Span> in(String folded, LocalDate on) {
        return Quantity.in(folded).stream()
                .filter(quantity -> isAhead(quantity, folded))
                .map(quantity -> new Span(
                        quantity.after(on), quantity.after(on), quantity.start(), quantity.end(), Span.Kind.OTHER))
                .toList();
    }

    private static boolean isAhead(Quantity quantity, String folded) {
        var before = folded.substring(Math.max(0, quantity.start() - REACH), quantity.start());
        var behind = folded.substring(quantity.end());
        if (NO_WAIT.matcher(behind).find()
                || LASTED.matcher(before).matches() && !GIVEN.matcher(before).matches()) {
            return false;
        }
        if (quantity.more() && !isPast(folded)
                || AHEAD.matcher(before).matches()
                || MORE.matcher(behind).find()) {
            return true;
        }
        var ends = ENDS.matcher(behind).find();
        return ends && (GIVEN.matcher(before).matches() || isFirst(quantity, folded));
    }

    private static boolean isPast(String folded) {
        return PAST.matcher(folded).find();
    }

    /** "Six weeks and I'm all yours"; years that stand first tell how long something has lasted. */
    private static boolean isFirst(Quantity quantity, String folded) {
        return !quantity.isOfYears()
                && FIRST.matcher(folded.substring(0, quantity.start())).matches();
    }
}
