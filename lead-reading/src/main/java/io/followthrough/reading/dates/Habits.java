package io.followthrough.reading.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Weekdays and months on which nothing is to be done: habits ("los martes hay mercadillo", "op woensdag staan we altijd op de markt"), what lies
 * behind ("vorige week dinsdag", "your mail of Friday"), what somebody is away on, and terms of notice. Folded.
 */
final class Habits {

    private static final String DAYS = "(?:" + Names.WEEKDAYS.alternatives() + ")";
    private static final String MORE =
            "(?:(?:,| and| und| y| et| e| en)? (?:(?:on|am|los|el|le|la|il|op|de) )?" + DAYS + "){0,12}\\b";

    /** Portuguese and Dutch weekdays stand behind words that others have for "no". */
    private static final Pattern HABIT = words(
            "(?:always|usually|normally|generally|every|each|immer|meist(?:ens)?|jeden|siempre|cada|todos los|toujours|chaque|tous les|sempre|ogni|tutti i|cada|altijd|meestal|elke|iedere) (?:on |am |op |en |a |il |le |la |el |los )?"
                    + DAYS + MORE
                    + "|(?:on |am |op )" + DAYS + MORE
                    + "(?=[^.!?;]{0,60}(?<!\\p{L})(?:always|usually|normally|immer|meist(?:ens)?|altijd|meestal)(?!\\p{L}))"
                    + "|(?:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)" + MORE
                    + "|(?:los|il|le|la(?= domenica)) " + DAYS
                    + "(?! (?:de|del|suivant\\p{L}*|prochain\\p{L}*|seguente|successivo|di|della|dopo|prossim\\p{L}+|siguiente|d'apres|apres|qui|que|che|in|au|matin|d)\\b)(?! ?\\d)"
                    + MORE);

    /** A habit of being there is a day to come on. */
    private static final Pattern THERE = words(
            "reprend\\p{L}*|revien\\p{L}*|(?<!on )rentre\\p{L}*|riprend\\p{L}+|rientr\\p{L}+|torn[ao]|tornano|donc|quindi|available|reach\\w*|free|best|suits?|works?|catch|there|in the office|erreichbar|frei|passt|geht|konn\\p{L}*|kann|da|im buro|vor ort|disponib\\p{L}*|libres?|mejor|puedo|puede|podemos|estoy|esta|estamos|joignables?|dispo|presente?s?|est la|suis la|sommes la|peut|peux|mieux|reperibil\\p{L}*|meglio|posso|possiamo|puo|c'e(?! (?:sempre|il|la|un)\\b)|ci sono|ci siamo|libero|disponivel|melhor|pode|bereikbaar|beschikbaar|kan|kunnen|aanwezig|lukt");

    /** "Le mardi", as an answer. */
    private static final Pattern ALONE = Pattern.compile("\\W*(?:(?:le|il) )?" + DAYS + "\\W*");

    private static final String WEEK = "(?:week|woche|semana|semaine|settimana)";

    private static final Pattern BEHIND = words(
            "(?:last|vorige|afgelopen|verleden|letzte[nr]?|vergangene[nr]?) " + WEEK + ",? (?:on |am |op )?" + DAYS
                    + "|(?:la |a |na )?" + WEEK + " (?:pasada|passada|derniere|scorsa),? (?:el |il |na |no )?" + DAYS
                    + "|" + DAYS
                    + "(?:-feira)? (?:passad[oa]|pasad[oa]|dernier|scors[oa]|jl\\.?|jongstleden|last week|vorige week|letzte[nr]? woche|de la semana pasada|de la semaine derniere|della settimana scorsa|da semana passada)"
                    + "|(?:last|previous|afgelopen|vorige|letzte[nr]?|vergangene[nr]?) " + DAYS
                    + "(?! (?:of|in|im|des|vom|van|the|before|vor)\\b)");

    /** "Thanks for your mail of Friday", "merci pour votre mail du 26/11". */
    private static final Pattern LETTER = words(
            "(?:e-?mails?|mails?|message|letter|call|visit|voicemail|meeting|anruf|besuch|gesprach|treffen|llamada|visita|reunion|appel|visite|chiamata|telefonata|chamada|ligacao|reuniao|telefoontje|gesprek|bezoek|nachricht|schreiben|brief|bericht|mailtje|correo|mensaje|courriel|messaggio|mensagem) (?:of|from|dated|vom|von|van|del?|du|di|da|do)(?: (?:the|l'|el|il|le))? ?(?:"
                    + DAYS + "|\\d{1,2}[./-]\\d{1,2}\\.?(?:[./-]?(?:20)?\\d{2})?|\\d{1,2}\\.? ?(?:of |de |di )?(?:"
                    + Names.MONTHS.alternatives() + "))");

    /** "Sorry I missed your call on Tuesday". */
    private static final Pattern MISSED = words(
            "(?:missed|did(?:n'?t| not) (?:get|see|catch|answer|hear)|could(?:n'?t| not) (?:take|answer|get to)) (?:\\p{L}+ ){0,3}(?:call|visit|mail|e-?mail|message|meeting),? (?:(?:on|last|from|of) )?"
                    + DAYS
                    + "|(?:anruf|termin|besuch)\\p{L}* (?:am|vom|letzten) " + DAYS
                    + " (?:verpasst|nicht|verschwitzt|vergessen)|" + DAYS
                    + " (?:leider )?(?:verpasst|nicht erreicht|nicht geschafft)");

    /** "Our invoice of October", which is no October to come. */
    private static final Pattern BILL = words(
            "(?:invoices?|bills?|rechnung|factura|recibo|facture|fattura|bolletta|fatura|boleto|factuur) (?:of|for|from|vom|von|fur|del?|du|di|do|da|van|voor)(?: mes de)? (?:"
                    + Names.MONTHS.alternatives() + ")");

    /** "Three months to the end of a quarter", whichever that will be. */
    private static final Pattern NOTICE = Pattern.compile(
            ".*(?<!\\p{L})(?:notice period|period of notice|months? notice|\\p{L}*kundigungsfrist|plazo de preaviso|preaviso|preavis|preavviso|aviso previo|opzegtermijn)(?!\\p{L}).*");

    private static final Pattern END = words(
            "(?:zum|zu) (?:quartals|monats|jahres)ende|(?:to |at )?the end of (?:the|a|any) (?:quarter|month|year)|ende (?:des|eines) (?:quartals|monats|jahres)|fin(?:al)? de (?:mes|trimestre|ano)|fin d(?:e |u |')(?:mois|trimestre|annee)|fine (?:del )?(?:mese|trimestre|anno)|fi(?:m|nal) do (?:mes|trimestre|ano)|(?:het )?eind(?:e)? van (?:de|het) (?:maand|kwartaal|jaar)");

    /** "Friday I'm off, ring on Thursday". */
    private static final Pattern OFF = words(
            "(?:on |am |op |na |no |el )?" + DAYS
                    + ",? (?:i'm|i am|we're|we are|bin ich|sind wir|ben ik|zijn we|(?:eu )?(?:to|estou)|estoy|je suis|on est|sono|siamo)(?: \\p{L}+)? (?:off|away|out|weg|unterwegs|nicht da|vrij|niet|de folga|de viaje|fuera|fora|en conge|absente?|fuori|assente|in ferie|via)");

    private Habits() {}

    /** What is to be passed over in a sentence. */
    static List<Pattern> in(String folded) {
        var found = new ArrayList<>(List.of(BEHIND, LETTER, MISSED, BILL));
        if (!DateCues.GET_IN_TOUCH.matcher(folded).find()
                && !Asks.PATTERN.matcher(folded).find()
                && !THERE.matcher(folded).find()
                && !ALONE.matcher(folded).matches()) {
            found.add(HABIT);
        }
        if (IN_VAIN.matcher(folded).find()) {
            found.add(TRIED);
        }
        if (NOTICE.matcher(folded).matches()) {
            found.add(END);
        }
        if (WEEKDAY.matcher(folded).results().limit(2).count() == 2) {
            found.add(OFF);
        }
        return found;
    }

    /** That a call or a letter found nobody. */
    private static final Pattern IN_VAIN = words(
            "no (?:answer|reply|response|joy|luck)|nothing (?:back|yet|so far)|(?:still )?(?:nada|nothing|crickets)|voice ?mail|vm|mailbox|anrufbeantworter|ab|keine? (?:antwort|reaktion|ruckmeldung|ruckruf)|niemand(?:en)?|nichts (?:gehort|zuruck)|nicht erreicht|aucun(?:e)? (?:retour|reponse|nouvelle)|sans (?:retour|reponse|suite|succes)|pas de (?:retour|reponse|nouvelles)|repondeur|messagerie|geen (?:antwoord|reactie|gehoor)|niets (?:gehoord|terug)|niemand"
                    + "|sin respuesta|buzon|contestador|nessuna risposta|segreteria|sem resposta|caixa postal");

    private static final String LONG_AND_SHORT = "(?:" + Names.WEEKDAYS_AND_SHORT.alternatives() + ")\\b\\.?";
    private static final String TRIED_WORDS =
            "(?:tried|left|called|rang|phoned|(?:e-?)?mailed|dialled|chased|messaged|texted|another|angerufen|versucht|probiert|telefoniert|gemailt|geschrieben|draufgesprochen|hinterlassen|nachgefasst|relancee?|essaye|telephone|laisse|r?appelee?|gebeld|gemaild|geprobeerd|ingesproken|nagebeld|llamado|llamamos|chiamato|provato|liguei|telefonei|tentei)";
    private static final String A_DAY = "(?:" + LONG_AND_SHORT + "|\\d{1,2}(?:er|\\.|st|nd|rd|th)?(?: (?:"
            + Names.MONTHS_AND_SHORT.alternatives() + ")\\b)?|\\d{1,2}[./]\\d{1,2}\\.?)";

    /** "Left vm Monday, left another Weds", "maandag en dinsdag gebeld", "relancé le 4": when somebody was not reached. */
    private static final Pattern TRIED = words(TRIED_WORDS
            + "(?: (?:a|an|him|her|them|you|me|ihn|sie|hem|haar|un|message|msg|vm|voice ?mail|auf|on|le|el|il|am|op|den|the|au|encore|again|wieder|weer|another)){0,4} "
            + A_DAY + "(?:(?:,| and| und| et| en| &) (?:on |am |le |op )?" + A_DAY + "){0,4}"
            + "|(?:on |am |le |op )?" + A_DAY + "(?:(?:,| and| und| et| en| &) (?:on |am |le |op )?" + A_DAY
            + "){0,4} (?:\\p{L}+ ){0,2}?" + TRIED_WORDS);

    private static final Pattern WEEKDAY = words(DAYS);

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }
}
