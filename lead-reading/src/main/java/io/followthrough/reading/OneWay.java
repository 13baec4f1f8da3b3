package io.followthrough.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who refuses one way and asks for the other, "stop emailing, phone me", "nicht anrufen, schreiben", refuses that way alone: closing both would keep
 * from them what they ask for. Both are said in so many words, as something that we are to do; where the way that is asked for is refused elsewhere
 * in the text, or more than a way is, nothing is taken out. Over lower case without accents.
 */
final class OneWay {

    private static final double CERTAIN = 0.93;

    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    /** After what is not to be done: nothing that it is done to, but us and how often. */
    private static final String AT_ALL =
            "(?: (?:to |at )?(?:me|us))?(?: (?:any ?more|again|ever|so often|further|e-?mails?|mails?))*"
                    + "(?= *(?:[,.;:!?\\n(-]|$)| (?:please|pls|plz|but|just|rather|instead|better|only|thanks?|and (?:just |please |rather |instead )*(?:call|phone|ring|telephone|write|e-?mail|mail)|call|phone|ring|telephone|write|e-?mail|mail|give)\\b)";

    private static final String DO_NOT = "(?:do not|do ?n'?t|dont|never|please not?) (?:ever |please |just )?";

    private static final String STOP = "(?:stop|quit|cease|no more|enough|no) (?:with )?(?:the |all |these |your )?";

    private static final String END =
            "(?= *(?:[,.;:!?\\n(-]|$)| (?:bitte|sondern|lieber|aber|mehr|por favor|sino|mejor|pero|svp|s'il|mais|plutot|per favore|ma|meglio|piuttosto|mas|melhor|antes|alstublieft|aub|maar|liever|graag|und|y|et|e|en|an)\\b)";

    private static final Pattern NO_MAILS = words(DO_NOT + "(?:e-?mail|mail|write)" + AT_ALL
            + "|" + STOP + "(?:sending )?(?:e-?mail(?:ing|s)?|mailing|mails?|writing)" + AT_ALL
            + "|" + DO_NOT + "(?:send|write) (?:me |us )?(?:any |more |any more |further )*(?:e-?mails?|mails?)\\b"
            + "|(?:bitte |mir |uns |mich )*(?:nicht|nie|nie wieder) (?:mehr |wieder )?(?:mailen|e-?mailen|schreiben|anschreiben|anmailen)"
            + "|(?:schreib(?:en)?|mail(?:en)?|schick(?:en)?|send(?:en)?)t? (?:sie )?(?:mir |uns |mich )?(?:bitte )?(?:nicht|nie|keine (?:e-?mails?|mails?))(?: mehr| wieder)?"
            + END
            + "|keine (?:weiteren )?(?:e-?mails?|mails?)(?: mehr)?(?: bitte)?" + END
            + "|(?:hor\\w*|schluss) (?:sie )?(?:bitte )?(?:auf )?(?:mit (?:dem mailen|den (?:e-?)?mails)|(?:mir |uns )?zu (?:schreiben|mailen))"
            + "|no (?:me |nos )?(?:escrib\\w+|(?:envi|mand)\\w+ (?:mas )?(?:correos?|e-?mails?|mails?))(?: mas)?" + END
            + "|(?:dej\\w+|par\\w+) de (?:escribir(?:me|nos)?|(?:enviar|mandar)(?:me|nos)? (?:mas )?(?:correos?|e-?mails?|mails?))|(?:no mas|basta de|nada de) (?:correos?|e-?mails?|mails?)"
            + END
            + "|(?:ne |n')(?:me |nous |m')?(?:ecri\\w+|envoyez|envoie)(?: (?:plus|pas|jamais))(?: (?:de |d')(?:mails?|e-?mails?|courriels?))?"
            + END
            + "|(?:arret\\w+|cess\\w+) (?:de (?:m'|nous |me )?ecrire|(?:de m'envoyer des|les|avec les|d'envoyer des) (?:mails?|e-?mails?|courriels?))|plus (?:de |d')(?:mails?|e-?mails?|courriels?)"
            + END
            + "|non (?:mi |ci )?scriv\\w+(?: piu)?" + END
            + "|non (?:mi |ci )?(?:mand|invi)\\w+ (?:piu )?(?:e-?mail|mail)|(?:smett\\w+|finit\\w+) di (?:scriver(?:e|mi|ci)|(?:mandar|inviar)(?:e|mi|ci) (?:e-?mail|mail))|(?:basta(?: con le)?|niente|non piu|piu nessuna) (?:e-?mail|mail)"
            + END
            + "|nao (?:me |nos )?(?:escrev\\w+|(?:envi|mand)\\w+ (?:mais )?e-?mails?)(?:-me|-nos)?(?: mais)?" + END
            + "|par\\w+ de (?:me |nos )?(?:escrever|(?:enviar|mandar) e-?mails?)|(?:chega de|nada de|sem mais|nao mais) e-?mails?"
            + END
            + "|(?:schrijf|mail)(?: (?:me|mij|ons))? niet(?: meer)?" + END
            + "|(?:me |mij |ons )?niet (?:meer )?(?:mailen|e-?mailen|schrijven|aanschrijven)|(?:stop|hou (?:\\w+ )?op) (?:met )?(?:me |mij |ons )?(?:te )?(?:mailen|e-?mailen|schrijven)|geen (?:e-?)?(?:mails?|mailtjes)(?: meer)?"
            + END);

    private static final Pattern NO_CALLS = words(DO_NOT + "(?:call|phone|ring|telephone)" + AT_ALL
            + "|" + STOP + "(?:(?:phone )?call(?:ing|s)?|phoning|ringing)" + AT_ALL
            + "|(?:" + DO_NOT + "|" + STOP
            + ")(?:\\w+ ){1,3}(?:or|nor|and) (?:call|phone|ring)(?:ing|s)?\\b(?! (?:me |us )?(?:instead|rather))(?<!\\b(?:stop|quit) (?:e-?mail|writ)ing(?: me| us) and (?:call|phone|ring))"
            + "|(?:bitte |mich |uns )*(?:nicht|nie|nie wieder) (?:mehr |wieder )?(?:anrufen|telefonieren|anzurufen)"
            + "|ruf(?:en|t)? (?:sie )?(?:mich |uns )?(?:bitte )?(?:nicht|nie)(?: mehr| wieder)?(?: an)?" + END
            + "|keine (?:weiteren )?(?:anrufe?|telefonate)(?: mehr)?(?: bitte)?" + END
            + "|(?:hor\\w*|schluss) (?:sie )?(?:bitte )?(?:auf )?(?:mit (?:dem anrufen|den anrufen)|(?:mich |uns )?anzurufen)"
            + "|(?:no|ni) (?:me |nos )?llam\\w+(?: mas)?" + END
            + "|(?:dej\\w+|par\\w+) de llamar(?:me|nos)?|(?:no mas|basta de|nada de|sin) llamadas" + END
            + "|(?:ne |n'|ni )(?:m'|me |nous )?(?:r?appel|telephon)\\w+ (?:plus|pas|jamais)" + END
            + "|(?:arret\\w+|cess\\w+) (?:de (?:m'|nous |me )?(?:appeler|telephoner)|les appels)|(?:plus|pas) d'appels?"
            + END
            + "|(?:non|ne) (?:mi |ci )?(?:chiam|telefon)\\w+(?: piu)?" + END
            + "|(?:smett\\w+|finit\\w+) di (?:chiamar|telefonar)(?:e|mi|ci)|(?:basta(?: con le)?|niente|non piu) (?:chiamate|telefonate)"
            + END
            + "|(?:nao|nem) (?:me |nos )?(?:lig|telefon)\\w+(?:-me|-nos)?(?: mais)?" + END
            + "|par\\w+ de (?:me |nos )?(?:ligar|telefonar)|(?:chega de|nada de|sem|nao mais) (?:chamadas|ligacoes|telefonemas)"
            + END
            + "|bel(?:t|len)?(?: (?:me|mij|ons))? niet(?: meer)?" + END
            + "|(?:me |mij |ons )?niet (?:meer )?(?:bellen|opbellen)|(?:stop|hou (?:\\w+ )?op) (?:met )?(?:me |mij |ons )?(?:te )?bellen|geen (?:telefoontjes|belletjes)(?: meer)?"
            + END);

    private static final String INSTEAD =
            "(?:please |just |only |rather |better |instead |you can |you may |feel free to |and |but |or rather )*";

    /** At its end, or with us, or with where and when. */
    private static final String THEN =
            "(?= *(?:[,.;:!\\n)-]|$)| (?:me|us|instead|only|rather|please|at|on|in|tomorrow|today|next|any ?time|between|after|before)\\b)";

    private static final String BEGINNING =
            "(?<=^|[,.;:!\\n(-]|[,.;:!\\n(-] | (?:just|rather|instead|please|but|only|better) | (?:again|any ?more|me|us|mailing|writing|calling|mails|calls) | (?:again|me|us) and )";

    private static final Pattern CALLS = words(
            BEGINNING + INSTEAD + "(?:call|phone|ring|telephone)" + THEN
                    + "|(?:give|drop) (?:me|us) a (?:call|ring|bell|buzz)|(?:call|phone|ring|reach) (?:me|us) (?:instead|rather|by phone)|(?:only|rather|prefer) (?:by (?:tele)?phone|(?:phone )?calls?)\\b|by phone (?:instead|only|please)|a call (?:is|would be) (?:fine|better|ok|okay|welcome)|calls? (?:is|are) (?:fine|better|ok|okay|welcome)"
                    + "|ruf(?:en|t)? (?:sie )?(?:mich |uns )?(?:bitte |lieber |einfach |stattdessen )*an|rufen sie (?:mich|uns) (?!nicht|nie)|(?<!nicht |nicht mehr |nie )(?:(?:bitte|lieber|nur|sondern|besser|stattdessen|einfach) )+(?:anrufen|telefonieren|telefonisch|per telefon|anruf)|anrufen (?:ist|geht|genugt|reicht|bitte)|(?<=[,.;:!\\n-] )(?:anrufen|telefonisch)(?= *(?:[,.;!\\n]|$))"
                    + "|(?<!no )llam(?:e|en|a|ad)(?:me|nos)|(?:mejor|solo|sino|prefiero) (?:por telefono|llamar|llame\\w*|una llamada|que me llamen)"
                    + "|(?:r?appelez|telephonez|appelle)[- ](?:moi|nous)|(?:plutot|seulement|uniquement|mais) (?:par telephone|un appel)|(?<=[,.;:!\\n-] )par telephone"
                    + "|(?<!non )(?:chiam(?:i|ate|a)(?:mi|temi|teci|ci)|chiamatemi|chiamami|mi chiami|telefon(?:a|ate)(?:mi|temi))(?! piu)|(?:solo|meglio|piuttosto|ma|preferisco) (?:per telefono|telefonate|una telefonata|una chiamata)"
                    + "|(?<!nao |nao me |nem )(?:ligue|liguem|liga|telefone|telefonem)(?:[- ](?:me|nos|para mim))|(?<=[,.;:!\\n-] )(?:me )?(?:ligue|liguem)(?= *(?:[,.;!\\n]|$))|(?:so|melhor|antes|mas|prefiro) (?:por telefone|ligar|uma chamada|que me liguem)"
                    + "|bel (?:me|mij|ons)(?! niet)|(?<!niet |niet meer )(?:(?:liever|gewoon|maar|alleen|wel) )+(?:bellen|telefonisch|per telefoon)|(?<=[,.;:!\\n-] )bellen (?:mag|kan)");

    private static final Pattern MAILS = words(
            BEGINNING + INSTEAD + "(?:write|e-?mail|mail)(?: to)?" + THEN
                    + "|(?:send|drop) (?:me|us) an? (?:e-?mail|mail|line)|(?:write|e-?mail|mail)(?: to)? (?:me|us) (?:instead|rather)|(?:only|rather|prefer|just|but)(?: by)? (?:e-?mails?|mails?|in writing)\\b|by (?:e-?mail|mail) (?:instead|only|please)|(?<!no |any |more )(?:e-?mails?|mails?|writing) (?:(?:is|are|would be) (?:\\w+ )?(?:fine|better|ok|okay|welcome|best)|only|instead)"
                    + "|(?<!nicht )schreib(?:en|t)? (?:sie )?(?:mir|uns)(?! (?:bitte )?(?:nicht|nie|keine))|(?<!nicht |nicht mehr |nie )(?:(?:bitte|lieber|nur|sondern|besser|stattdessen|einfach) )+(?:(?:eine )?(?:e-?)?mail|mailen|schreiben|schriftlich|per (?:e-?)?mail)|(?:e-?mail|mail|schreiben) (?:ist|geht|genugt|reicht)|(?<=[,.;:!\\n-] )(?:schreiben|mailen|per (?:e-?)?mail)(?= *(?:[,.;!\\n]|$))"
                    + "|(?<!no )(?:escrib(?:a|an|e)(?:me|nos))|(?:mejor|solo|sino|prefiero) (?:por (?:correo|e-?mail|escrito)|un correo|un e-?mail|escrib\\w+|que me escriban)"
                    + "|(?<!n')(?:ecrivez|ecris)[- ](?:moi|nous)|(?:plutot|seulement|uniquement|mais) (?:par (?:e-?mail|mail|courriel|ecrit)|un (?:e-?mail|mail|courriel))|(?<=[,.;:!\\n-] )par (?:e-?mail|mail|courriel|ecrit)"
                    + "|(?<!non )(?:scriv(?:etemi|imi|eteci)|mi scriva)(?! piu)|(?:solo|meglio|piuttosto|ma|preferisco) (?:per |via )?(?:e-?mail|mail|iscritto|una mail)"
                    + "|(?<!nao |nem )(?:escrev(?:a|am)[- ]?(?:me|nos)|me escrevam?)|(?:so|melhor|antes|mas|prefiro) (?:por )?(?:e-?mail|escrito|escrever|que me escrevam)|(?<=[,.;:!\\n-] )(?:escreva|escrevam)(?= *(?:[,.;!\\n]|$))"
                    + "|(?:mail|schrijf) (?:me|mij|ons)(?! niet)|(?<!niet |niet meer )(?:(?:liever|gewoon|maar|alleen|wel) )+(?:mailen|e-?mailen|schrijven|per (?:e-?)?mail|schriftelijk|een mail)|(?<=[,.;:!\\n-] )(?:mailen|schrijven) (?:mag|kan)");

    /** More than a way is to end, or every way. */
    private static final Pattern MORE = words(
            "unsubscri\\w*|remov\\w*|delet\\w*|eras\\w*|leave (?:me|us)|alone|(?:my|your) (?:data|details|list)|list|contact(?:ing)?|either|neither|anything|abmeld\\w*|austrag\\w*|losch\\w*|verteiler|ruhe|kontaktier\\w*|weder|baja|borr\\w*|elimin\\w*|en paz|contact\\w*|tampoco|desinscri\\w*|desabonn\\w*|supprim\\w*|effac\\w*|tranquille|cancell\\w*|disiscri\\w*|rimuov\\w*|in pace|neppure|neanche|descadastr\\w*|apag\\w*|em paz|tambem nao|uitschrij\\w*|afmeld\\w*|verwijder\\w*|met rust|ook niet|auch nicht");

    private OneWay() {}

    /** @param folded what the person wrote */
    static List<Finding> in(List<Finding> findings, String folded) {
        if (MORE.matcher(folded).find()) {
            return findings;
        }
        return refused(NO_MAILS, NO_CALLS, CALLS, folded)
                .map(words -> only(Intent.OPT_OUT_MAILS, words, findings))
                .or(() -> refused(NO_CALLS, NO_MAILS, MAILS, folded)
                        .map(words -> only(Intent.OPT_OUT_CALLS, words, findings)))
                .orElse(findings);
    }

    /** The words that refuse one way, where the other is asked for and not refused. */
    private static Optional<String> refused(Pattern one, Pattern other, Pattern wanted, String folded) {
        var refusal = one.matcher(folded);
        return refusal.find()
                        && !other.matcher(folded).find()
                        && wanted.matcher(folded).find()
                ? Optional.of(refusal.group())
                : Optional.empty();
    }

    private static List<Finding> only(Intent refusal, String words, List<Finding> findings) {
        var sentence = findings.stream()
                .min(Finding.LIKELIEST_FIRST)
                .map(Finding::sentence)
                .orElse(0);
        var kept = new ArrayList<Finding>();
        findings.stream()
                .filter(finding -> !REFUSALS.contains(finding.intent()))
                .forEach(kept::add);
        kept.add(new Finding(refusal, CERTAIN, words, sentence));
        return kept;
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }
}
