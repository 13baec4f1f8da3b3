package io.followthrough.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A few words without any of refusal, such as "Phone" or "Newsletter" as the answer of a form: the classifier knows them from
 * texts that refuse just that, but who only names a thing refuses nothing. Whoever names interest or an inquiry has it.
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
                    + "|niks|liste|lista|uscire|sair|depenn\\p{L}*|hou|houd|ophoud\\p{L}*|lijst|intrek\\p{L}*|trek|opzeg\\p{L}*|stopzet\\p{L}*|dreig\\p{L}*|supres\\p{L}*|minacc\\p{L}*|amea\\p{L}*|amenaz\\p{L}*|menac\\p{L}*|threat\\p{L}*|droht|denunc\\p{L}*|querel\\p{L}*|\\p{L}*sperre\\p{L}*|werbeverbot|withdraw\\p{L}*|revok\\p{L}*|revo[cg]\\p{L}*|erasure|uitschrij\\p{L}*|afmeld\\p{L}*|verwijder\\p{L}*|schrap\\p{L}*|haal\\p{L}*|laat|genoeg|rot|rust|wis|vergeet)(?!\\p{L})");

    /** What people who want something write into a field of a form, alone or with a word or two. */
    private static final Pattern OF_INTEREST = Pattern.compile(
            "(?<!\\p{L})(?:interes\\p{L}*|interet\\p{L}*|interess\\p{L}*|(?:produkt|angebots|preis|muster|termin|kontakt|projekt|kauf|bestell|liefer)?anfragen?|inquir\\p{L}*|enquir\\p{L}*|richiest\\p{L}*|aanvra\\p{L}*"
                    + "|offert\\p{L}*|offer|quot(?:e|ation)|(?:preis)?angebot|devis|presupuesto|orcamento|preventivo"
                    + "|sample|(?:waren|produkt)?muster|buy|kaufen|comprar|acheter|comprare|kopen"
                    + "|bitte (?:um )?(?:melden|ruckruf|kontakt)|call me|ring me|rufen sie mich an|llameme|llamenme|rappelez moi|mi chiami|me ligue\\p{L}*|bel me)(?!\\p{L})");

    /** With these, words of interest say that there is none, or speak of something else. */
    private static final Pattern OF_DISINTEREST = Pattern.compile(
            "(?<!\\p{L})(?:lost|lose|verlor\\p{L}*|perd\\p{L}*|pers[oa]|nessun\\p{L}*|nenhum\\p{L}*|ningun\\p{L}*|kaum|hardly|wenig|gering\\p{L}*|little|low|less|poco|poca|peu|pouco|weinig|rates?|erhalten|received|bekommen"
                    + "|absag\\p{L}*|abgesag\\p{L}*|lehnt|uninteress\\p{L}*|uninterest\\p{L}*|desinteres\\p{L}*|disinteres\\p{L}*|declin\\p{L}*|abgelehnt|refus\\p{L}*|rechaz\\p{L}*|rifiut\\p{L}*|afgewezen|pass|passo|passe|passons|paso|na+h?|nee+|nope|nix|quero n|danke|merci|gracias|grazie|thanks|thx|obrigad\\p{L}*|bedankt"
                    + "|versorgt|eingedeckt|sorted|covered|servid[oa]s?|pourvu\\p{L}*|equip\\p{L}*|fornit\\p{L}*|voorzien|uberfluss\\p{L}*|unnotig|egal|useless|inutile?"
                    + "|spater|later|naechst\\p{L}*|nachst\\p{L}*|next|mas tarde|plus tard|piu avanti|mais tarde|kooperation\\p{L}*|cooperation|partner\\p{L}*)(?!\\p{L})");

    /** So few that a refusal would have to be one of them. */
    private static final int A_WORD_OR_TWO = 2;

    private static final double PLAIN = 0.9;
    private static final double AS_LIKELY_AS_NOT = 0.5;

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
        var sensible = guessed.stream()
                .filter(finding -> !REFUSALS.contains(finding.intent()) || finding.probability() > doubtful)
                .toList();
        return words > FEW_WORDS || OF_DISINTEREST.matcher(folded).find() ? sensible : named(sensible, folded, words);
    }

    /** Whether a word of it may refuse, or says that there is none of what is named. */
    static boolean refuses(String folded) {
        return OF_REFUSAL.matcher(folded).find()
                || OF_DISINTEREST.matcher(folded).find();
    }

    /** "Interest" and "inquiry" stand in texts that have none of it, and alone they mean what they say. */
    private static List<Finding> named(List<Finding> findings, String folded, long words) {
        var wanted = OF_INTEREST.matcher(folded);
        // Of a word or two the classifier knows too little to tell a vendor by them.
        var isNoLead = Machines.namesNoLead(folded)
                || words > A_WORD_OR_TWO && findings.stream().anyMatch(Terse::isNoLead);
        var isWanted = wanted.find() && !isNoLead;
        var others = findings.stream()
                .filter(finding -> !isWanted && words > A_WORD_OR_TWO || finding.intent() != Intent.NOT_INTERESTED)
                .filter(finding -> !isWanted || finding.intent() != Intent.BUY);
        return isWanted
                ? Stream.concat(others, Stream.of(new Finding(Intent.BUY, PLAIN, wanted.group(), 0)))
                        .toList()
                : others.toList();
    }

    private static boolean isNoLead(Finding finding) {
        return finding.intent().group() == Intent.Group.NO_LEAD && finding.probability() >= AS_LIKELY_AS_NOT;
    }
}
