package io.followthrough.reading.letter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a form such as "Order status: unsubscribed" or "do-not-call: false": the name of a field and the state that some
 * system keeps there. Nobody said it, unless the field is the one for what people say.
 */
final class FormFields {

    private static final Pattern STATE = Pattern.compile(
            "\\p{L}[\\p{L}\\d _/.-]{0,40} ?[:=] ?\"?(?:true|false|yes|no|y|n|0|1|on|off|none|null|n/?a|unknown|ja|nein|si|oui|non|sim|nao|nee"
                    + "|(?:un)?subscribed|opted[- ]?(?:in|out)|cancell?ed|suspended|blocked|(?:in)?active|pending|open|closed|won|lost|new|done|checked|unchecked"
                    + "|(?:an|ab)gemeldet|gekundigt|storniert|(?:in|de)?activ[oae]|cancelad[oa]|annule[e]?|annullat[oa]|desinscrite?|desabonnee?|disiscritt[oa]|uitgeschreven|afgemeld|geannuleerd)\"?[.;,]?");

    private static final Pattern SAID = Pattern.compile(
            "(?:.* )?(?:messages?|comments?|questions?|answers?|reply|replies|reasons?|requests?|wish|remarks?|notes?|feedback|text"
                    + "|nachricht|kommentar|bemerkung(?:en)?|frage|antwort|grund|wunsch|anliegen|mensaje|comentarios?|pregunta|respuesta|motivo"
                    + "|commentaires?|reponse|motif|messaggio|comment[oi]|domanda|risposta|mensagem|pergunta|resposta|bericht|opmerking(?:en)?|vraag|antwoord|reden) ?[:=].*");

    private static final int FEWEST_STATES = 2;

    private FormFields() {}

    /** Whether a mail passes on what somebody filled in: one such line may be said, several are not. */
    static boolean isForm(List<String> folded) {
        return folded.stream().filter(FormFields::isState).limit(FEWEST_STATES).count() == FEWEST_STATES;
    }

    /** @param folded a line of a form */
    static boolean isState(String folded) {
        return STATE.matcher(folded).matches() && !SAID.matcher(folded).matches();
    }
}
