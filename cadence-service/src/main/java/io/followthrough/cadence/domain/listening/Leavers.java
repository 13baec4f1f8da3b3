package io.followthrough.cadence.domain.listening;

import io.followthrough.reading.Intent;
import io.followthrough.reading.Reading;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells who has left the company, or a mailbox that nobody reads any more, from everything else that is "no longer" so:
 * part-time hours, a fax number, a holiday that is over.
 */
final class Leavers {

    private static final String DAY =
            "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?"
                    + "|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?"
                    + "|dimanches?|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|(?:segunda|terca|quarta|quinta|sexta)s?(?:-feiras?)?"
                    + "|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en)?)";

    /** "Our company", or "us". */
    private static final String FIRM =
            "(?:us|uns|here|nosotros|nous|noi|ons|hier|(?:the|our|this|dem|der|das|die|unsere[mr]?|diese[mr]?|la|nuestra|esta"
                    + "|notre|cette|l'|nostra|questa|a|nossa|het|de|onze?|dit|deze)? ?(?:\\p{L}+ )?(?:company|firm|organi[sz]ation|business|group"
                    + "|unternehmen|firma|betrieb|gesellschaft|empresa|compania|organizacion|entreprise|societe|azienda|societa|ditta|bedrijf|organisatie))\\b";

    /** The same, or "Neverland Works", but no weekday. */
    private static final String COMPANY =
            "(?:" + FIRM + "|(?:the |der |die |la |el |de )?(?!" + DAY + "\\b)(?-i:\\p{Lu})\\p{L}+\\b)";

    /** Whose sentence it is matters not: machines speak of themselves and of others. */
    private static final Pattern LEFT = words(
            "no longer (?:be )?(?:work(?:s|ing)?|employed|active) (?:with|at|for|by) " + COMPANY,
            "no longer (?:be )?(?:work(?:s|ing)?|employed|active) (?:in )?" + FIRM,
            "no longer (?:be )?(?:with|part of|a member of|an employee of|employed (?:by|at)) " + COMPANY,
            "(?:do|does)(?:n't| not) work (?:with |at |for )?" + COMPANY + "[^.]{0,20} any ?more",
            "(?:ha(?:s|ve|d)|'ve|'s) (?:now |recently |since |already )?left " + COMPANY,
            "(?:have|has|'ve|am|is) (?:now |since )?retired",
            "nicht (?:mehr|langer) (?:bei|fur) " + COMPANY,
            "nicht (?:mehr|langer) (?:in|im) " + FIRM,
            "nicht mehr (?:hier|bei uns)? ?(?:beschaftigt|angestellt|tatig)$",
            COMPANY + " (?:\\p{L}+ |\\d[\\d.]* ){0,4}(?:verlassen|ausgeschieden)",
            "(?:im|in den) (?:wohlverdienten )?ruhestand",
            "ya no (?:trabaj\\p{L}+|labor\\p{L}+) (?:en|para|con|aqui)(?: " + COMPANY + ")?",
            "ya no (?:form\\p{L}+ parte|pertene\\p{L}+|esta con|estoy con|estoy en|esta en) (?:de |a )?" + COMPANY,
            "(?:he|ha) (?:dejado|abandonado) " + COMPANY + "|me he jubilado|se ha jubilado",
            "ne (?:travaille|fait|fais|suis|est) plus (?:partie )?(?:employee? )?(?:chez|pour|de|dans|a) ?" + COMPANY,
            "(?:a|ai|j'ai) (?:maintenant )?quitte " + COMPANY + "|(?:parti|partie) (?:a la|en) retraite",
            "non (?:lavor|collabor|fa|faccio)\\p{L}* piu (?:parte )?(?:in|per|presso|con|qui|di|della|dell')(?: ?"
                    + COMPANY + ")?",
            "(?:ho|ha) lasciato (?:l')?" + COMPANY + "|(?:sono|e) andat[oa] in pensione",
            "(?:ja nao trabalh\\p{L}+|nao trabalh\\p{L}+ mais|ja nao (?:faco|faz) parte|nao (?:faco|faz) mais parte)"
                    + " (?:na|no|em|para|com|aqui|da|do|de)(?: " + COMPANY + ")?",
            "(?:sai|saiu|deixei|deixou) (?:d)?" + COMPANY + "|(?:me aposentei|se aposentou)",
            "niet (?:meer|langer) (?:werkzaam|in dienst|actief)(?: (?:bij|voor) " + COMPANY + "|$)",
            "werk(?:t|en)? (?:hier )?niet (?:meer|langer) (?:bij|voor|hier)|werkt hier niet (?:meer|langer)",
            "(?:heb|heeft) " + COMPANY + " (?:\\p{L}+ )?verlaten|met pensioen");

    /** Even where a weekday is named. */
    private static final Pattern LAST_DAY = words(
            "was my last (?:working )?day(?! (?:before|of|in the office|until))",
            "war mein letzter arbeitstag(?! (?:vor|im buro))",
            "fue mi ultimo dia (?:de trabajo )?(?:en|con) ",
            "(?:etait|fut) mon dernier jour (?:de travail )?(?:chez|dans|a) ",
            "e stato il mio ultimo giorno (?:di lavoro )?(?:in|presso|alla) ",
            "foi o meu ultimo dia (?:de trabalho )?(?:na|no|em) ",
            "was mijn laatste werkdag(?! voor)");

    private static final Pattern CLOSED = words(
            "(?:this|my|his|her|their) (?:old |e-?mail |mail )*(?:address|account|mail ?box|inbox)\\b[^.]{0,40}\\b(?:no longer|not|never|n't)"
                    + "\\b[^.]{0,25}(?:in use|used?|active|valid|monitored|read|checked|exists?|accessible|any ?more)(?<!not (?:monitored|read|checked))",
            "(?:this|my|his|her) (?:e-?mail |mail )*(?:address|account|mail ?box|inbox) (?:has been|is|was|will be) (?:now )?"
                    + "(?:deactivated|closed|disabled|discontinued)",
            "(?:diese[sr]?|meine?|die) (?:e-?mail-?|mail-?)? ?(?:postfach|adresse|mailadresse|mailbox|konto|account)\\b[^.]{0,30}\\b"
                    + "(?:nicht (?:mehr|langer)|deaktiviert|abgeschaltet|stillgelegt)",
            "(?:este|esta|mi) (?:direccion|buzon|cuenta|correo)\\b[^.]{0,40}\\b(?:ya no|no [^.]{0,20}mas|desactivad[oa])",
            "(?:cette|mon|ma) (?:adresse|boite|messagerie|compte)\\b[^.]{0,40}\\b(?:n'est|ne|n'es)\\b[^.]{0,10} plus"
                    + "|cette (?:adresse|boite)\\b[^.]{0,30}desactivee",
            "(?:questo|questa|il mio|la mia) (?:indirizzo|casella|account)\\b[^.]{0,40}\\b(?:non [^.]{0,20}piu|disattivat[oa])",
            "(?:este|esta|meu|minha) (?:endereco|caixa|conta|e-?mail)\\b[^.]{0,40}\\b(?:ja nao|nao [^.]{0,20}mais|desativad[oa])",
            "(?:dit|deze|mijn) (?:e-?mail|mail)?-?(?:adres|box|account|postbus)\\b[^.]{0,40}\\b(?:niet (?:meer|langer)|opgeheven)");

    private static final Pattern HANDED_OVER = words(
            "(?:no longer|not|n't) (?:the )?(?:responsible|in charge|(?:right|correct) (?:person|contact)|your contact|looking after|handling|dealing with)",
            "nicht (?:mehr|langer) (?:dafur |hierfur |fur [^.]{1,40})?(?:zustandig|verantwortlich)|nicht mehr (?:ihr|der|die) ansprechpartner",
            "(?:ya no|no) (?:soy|es|estoy|esta) (?:mas )?(?:la? |el )?(?:responsable|encargad[oa]|a cargo|persona (?:indicada|adecuada))",
            "(?:ne|n') ?(?:suis|est|m'occupe|s'occupe) plus (?:le |la )?(?:responsable|en charge|charge|interlocut|de)",
            "non (?:sono|e|mi occupo|si occupa) piu (?:il |la )?(?:responsabile|referente|di|incaricat[oa])",
            "(?:ja nao|nao) (?:sou|e) (?:mais )?[oa]? ?(?:responsavel|encarregad[oa])",
            "niet (?:meer|langer) (?:de )?(?:verantwoordelijk|contactpersoon|degene)|ga (?:hier )?niet (?:meer|langer) over");

    /** Whoever names hours or days works at others. */
    private static final Pattern HOURS = words(
            DAY + "(?!,? (?:the |den |le |el |il |dia )?\\d)",
            "\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m|p\\.m|uhr|h|heures|horas|uur)",
            "part[- ]time|teilzeit|temps partiel|tiempo parcial|tempo parziale|meio periodo|parttime|deeltijd",
            "(?:after|nach|apres|despues de|dopo|depois d\\w+|na) \\d{1,2}",
            "weekends?|wochenende|fin(?:es)? de semana|fim de semana|week-end|(?:mornings?|afternoons?|evenings?|vormittags?|nachmittags?|abends"
                    + "|matin|apres-midi|mananas?|tardes?|mattina|pomeriggio|manhas?|middags?|ochtends?)");

    /** A fax number is not a person, and a holiday no company. */
    private static final Pattern THINGS = words(
            "fax\\p{L}*|(?:tele)?(?:phone|fon)\\p{L}*|numbers?|nummer|numero|orders?|bestellungen|pedidos|commandes|website|portal|product\\p{L}*",
            "office|desk|\\p{L}*buro\\p{L}*|oficina|bureau|ufficio|escritorio|kantoor|home",
            "(?:vacation|holiday|leave|urlaub|elternzeit|vacaciones|conges?|ferie|ferias|vakantie)");

    private static final Pattern AFTER_A_DATE = Pattern.compile("(?<=\\d\\.)\n(?=\\p{Ll})");

    private Leavers() {}

    private static Pattern words(String... alternatives) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + String.join("|", alternatives) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Somebody has left the company, or this address is given up. */
    static boolean speakOf(Reading reading) {
        return sentences(reading)
                .anyMatch(sentence -> LAST_DAY.matcher(sentence).find()
                        || (CLOSED.matcher(sentence).find()
                                && !HOURS.matcher(sentence).find())
                        || (LEFT.matcher(sentence).find() && !isOfSomethingElse(sentence)));
    }

    /** Somebody does no longer do what we write about: with somebody else's address, whom to write to instead. */
    static boolean handOver(Reading reading) {
        return sentences(reading)
                        .anyMatch(sentence -> HANDED_OVER.matcher(sentence).find())
                || reading.says(Intent.LEFT_COMPANY)
                        .map(finding -> plain(reading.sentences().get(finding.sentence())))
                        .filter(sentence -> !isOfSomethingElse(sentence))
                        .isPresent();
    }

    /** "Zum 31.3. verlassen" is one sentence. */
    private static Stream<String> sentences(Reading reading) {
        return AFTER_A_DATE
                .matcher(String.join("\n", reading.sentences()))
                .replaceAll(" ")
                .lines()
                .map(Leavers::plain);
    }

    private static boolean isOfSomethingElse(String sentence) {
        return HOURS.matcher(sentence).find() || THINGS.matcher(sentence).find();
    }

    /** Without accents; the capitals of names stay. */
    private static String plain(String sentence) {
        return Normalizer.normalize(
                        sentence.strip().replaceAll("[.!]+$", "").replace('\u2019', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
