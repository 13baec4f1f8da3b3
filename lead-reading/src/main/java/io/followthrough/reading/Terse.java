package io.followthrough.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A few words without any of refusal, such as "Phone" or "Newsletter" as the answer of a form: the classifier knows them from
 * texts that refuse just that, but who only names a thing refuses nothing.
 */
final class Terse {

    private static final int FEW_WORDS = 5;

    /** In a sentence of up to so many words without any of refusal, a refusal has to be more than guessed. */
    private static final int ONE_SENTENCE = 7;

    private static final double GUESSED = 0.7;

    private static final Set<Intent> REFUSALS = EnumSet.of(
            Intent.OPT_OUT,
            Intent.OPT_OUT_CALLS,
            Intent.OPT_OUT_MAILS,
            Intent.ERASURE,
            Intent.ACCESS_REQUEST,
            Intent.COMPLAINT);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’-]*");

    /** Over lower case without accents: negations, ends, and what one does to an entry of a list. */
    private static final Pattern OF_REFUSAL = Pattern.compile(
            "(?<!\\p{L})(?:no|not|non|never|don'?t|dont|won'?t|nein|nicht\\p{L}*|kein\\p{L}*"
                    + "|nie|ne|pas|plus|jamais|aucun\\p{L}*|sans|sin|nada|nunca|ni|mai|niente|basta\\p{L}*|nao|nem|geen|niet\\p{L}*|nooit|without|ohne|zonder|sem|senza"
                    + "|stop\\p{L}*|halt|quit\\p{L}*|leave|leav\\p{L}*|remov\\p{L}*|delet\\p{L}*|eras\\p{L}*|unsub\\p{L}*|opt\\p{L}*|out|off|end|ende|enough|cease|desist|forget"
                    + "|scratch|strike|lose|bin|away|rid|spam\\p{L}*|harass\\p{L}*|cancel\\p{L}*|scrub|drop|wipe|gdpr|dsgvo|rgpd|avg|privacy|data|daten|datos|donnees|dati|dados|gegevens"
                    + "|abmeld\\p{L}*|abbestell\\p{L}*|austrag\\p{L}*|losch\\p{L}*|loesch\\p{L}*|entfern\\p{L}*|streich\\p{L}*|weg|raus|ruhe|frieden|genug|schluss|nerv\\p{L}*|unterlass\\p{L}*"
                    + "|verschon\\p{L}*|wider\\p{L}*|lass\\p{L}*|hor\\p{L}*|hoer\\p{L}*|hau\\p{L}*|belastig\\p{L}*|finger"
                    + "|baja|dar\\p{L}*|borr\\p{L}*|elimin\\p{L}*|sac\\p{L}*|dej\\p{L}*|par[ae]\\p{L}*|molest\\p{L}*|suprim\\p{L}*|desuscri\\p{L}*|olvid\\p{L}*"
                    + "|desinscri\\p{L}*|desabonn\\p{L}*|desabon\\p{L}*|suppri\\p{L}*|retir\\p{L}*|arret\\p{L}*|cess\\p{L}*|laiss\\p{L}*|fich\\p{L}*|lach\\p{L}*|foutez|effac\\p{L}*|oubli\\p{L}*|paix"
                    + "|cancell\\p{L}*|disiscri\\p{L}*|toglie\\p{L}*|togli\\p{L}*|lasci\\p{L}*|smett\\p{L}*|rimuov\\p{L}*|pace"
                    + "|tir\\p{L}*|cheg\\p{L}*|descadastr\\p{L}*|apag\\p{L}*|sair|paz|saco"
                    + "|uitschrij\\p{L}*|afmeld\\p{L}*|verwijder\\p{L}*|schrap\\p{L}*|haal\\p{L}*|laat|genoeg|rot|rust|wis|vergeet)(?!\\p{L})");

    private Terse() {}

    /**
     * @param guessed by the classifier
     * @param folded what the person wrote, in lower case without accents
     */
    static List<Finding> sensible(List<Finding> guessed, String folded) {
        var words = WORD.matcher(folded).results().limit(ONE_SENTENCE + 1L).count();
        if (words > ONE_SENTENCE || OF_REFUSAL.matcher(folded).find()) {
            return guessed;
        }
        var doubtful = words > FEW_WORDS ? GUESSED : 1;
        return guessed.stream()
                .filter(finding -> !REFUSALS.contains(finding.intent()) || finding.probability() > doubtful)
                .toList();
    }
}
