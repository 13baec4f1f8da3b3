package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import io.followthrough.reading.letter.ConsentWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a conclusion needs that costs somebody dearly. Nobody is left alone for ever who asks to be contacted, for a day or
 * a number that does not suit, or for what others do with others' mails; and a short question about what we have is not taken
 * for an offer or an application. What is not sure is asked about. Over lower case without accents.
 */
final class Guards {

    /** Enough to hold what is planned and ask, not enough to conclude. */
    private static final double DOUBT = 0.45;

    /** Less than is asked about. */
    private static final double NO_DOUBT = 0.15;

    private static final double LIKELY = 0.75;

    private static final double UNDENIABLE = 0.85;

    private static final int WORDS_OF_A_QUESTION = 14;

    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    /** "Don't", as it is written: nothing that ends in "nt", for want and consent do so as well. */
    private static final String NOT =
            "(?:do|does|did|is|are|was|were|would|should|could|have|has|had|must|need)n'?t|(?:ca|wo)n'?t";

    private static final Set<Intent> OFFERS =
            EnumSet.of(Intent.SOLICITATION, Intent.JOB, Intent.STUDENT, Intent.PRESS, Intent.SPAM);

    private static final Pattern REFUSING = words(ShippedData.lines("refusal-words.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("|")));

    /** Says no, and refuses nothing. */
    private static final Pattern YES_BY_A_NO = words(ShippedData.lines("no-refusals.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("|")));

    /** A refusal that is said not to be one: "I never asked you to stop". */
    private static final Pattern NEGATED = words(ShippedData.lines("negated-refusals.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("|")));

    /** Whoever tells of what they lose wants nothing to stop, and offers nothing: "We lose leads after fairs." */
    private static final Pattern OWN_LOSSES = words(
            "(?:we|i|our \\w+|they) (?:\\w+ ){0,2}(?:lose|losing|lost|loses) (?:\\w+ )?(?:track|sight|count|overview|leads?|customers?|clients|deals?|orders?|time|money|quotes?|enquiries|requests)"
                    + "|(?:wir|ich|uns) (?:\\w+ ){0,2}verlier\\w* (?:\\w+ ){0,2}(?:uberblick|leads?|kunden|zeit|auftrage|anfragen|geld|angebote)|(?:perdemos|estamos perdiendo) (?:\\w+ )?(?:hilo|clientes|leads|tiempo|pedidos|oportunidades|contactos|fio|tempo|contatos|orcamentos)"
                    + "|(?:nous|on) (?:\\w+ )?perd\\w* (?:\\w+ )?(?:fil|clients|temps|commandes|leads|contacts|demandes)|(?:perdiamo|stiamo perdendo) (?:\\w+ )?(?:clienti|tempo|contatti|filo|lead|ordini)|(?:we|wij|ik) (?:\\w+ )?(?:verliezen|verlies|raken) (?:\\w+ )?(?:overzicht|klanten|leads|tijd|orders|aanvragen)");

    /** Whoever missed an answer wants one: "No e-mail yet. Please call me." */
    private static final Pattern NOT_RECEIVED = words(
            "(?:received?|got|get|had|seen|saw|heard) (?:(?:still|yet|so far|as yet|back|absolutely|exactly|literally|from you|from them|from anyone) ){0,2}(?:no|nothing|none)(?! more)(?: (?:reply|response|answers?|messages?|e-?mails?|mails?|calls?|news|word|quote|offer))?"
                    + "|(?:were|was) (?:still )?no (?:reply|response|answers?|messages?|e-?mails?|mails?|calls?|news|word|quote|offer)|(?:were|was) (?:\\w+ )?never (?:\\w+ )?(?:answered|called|contacted|told|rung|phoned|sent|given)"
                    + "|(?:no|not one|not a single) (?:reply|response|answers?|messages?|e-?mails?|mails?|calls?|news|word|quote|offer)(?: (?:\\w+ ){0,3}(?:yet|received|arrived|came|reached|so far))+"
                    + "|(?:i|we) (?:have |'ve )?(?:never|not)(?: yet)? (?:got|received|heard|seen|saw|had)|(?:did|have|has)(?: not|n't|nt) (?:\\w+ )?(?:get|got|receive|received|hear|heard|seen|see|had|arrived?|come|came|reached?)"
                    + "|(?:hab\\w*|hatte\\w*|noch|bisher|bislang) (?:\\w+ ){0,4}(?:kein\\w* (?:e-?mails?|mails?|nachricht\\w*|antwort\\w*|ruckmeldung\\w*|anruf\\w*|angebot\\w*)|nichts) (?:\\w+ ){0,4}(?:bekommen|erhalten|gesehen|gefunden|gehort)"
                    + "|(?:kein\\w* (?:e-?mails?|mails?|nachricht\\w*|antwort\\w*|ruckmeldung\\w*|anruf\\w*|angebot\\w*)|nichts) (?:\\w+ ){0,4}(?:angekommen|gekommen|eingegangen|da|gehort)|nicht (?:\\w+ ){0,2}angekommen"
                    + "|no (?:me |nos )?(?:llego|llegaron|ha llegado|han llegado|he recibido|hemos recibido|recibi|recibimos)(?: (?:\\w+ )?(?:ningun\\w*|nada|correos?|mensajes?|respuesta))*"
                    + "|(?:n'ai|n'avons|ai|avons|j'ai) (?:\\w+ )?(?:pas|rien|jamais|aucun\\w*)(?: encore)? (?:recu|eu|vu)(?: (?:de )?(?:reponse|message|mail|courriel))?|(?:recu|eu) aucun\\w*(?: \\w+)?"
                    + "|non (?:mi |ci )?(?:e|ho|abbiamo|sono) (?:\\w+ )?(?:arrivat\\w+|ricevut\\w+|avut\\w+|vist\\w+)(?: (?:nessun\\w*|niente|nulla|alcun\\w*|risposta|mail|messaggi\\w*))*"
                    + "|nao (?:me |nos )?(?:recebi|recebemos|chegou|chegaram|tive|vi)(?: (?:nenhum\\w*|nada|resposta|e-?mail|mensagem))*"
                    + "|(?:heb\\w*|had\\w*|nog) (?:\\w+ ){0,3}(?:geen|niets|nooit)(?: (?:\\w+ ){0,3}(?:ontvangen|gekregen|gehad|binnen\\w*|gehoord|gezien))|niet (?:\\w+ )?(?:aangekomen|ontvangen|gekregen)");

    private static final Pattern CONTACT_WANTED = words(
            "(?:contact|call|ring|phone|text|write to|e-?mail|get (?:back )?in touch with|get back to|reach(?: out to)?) (?:me|us|you)|(?:you can|feel free to) (?:contact|call|ring|write)"
                    + "|(?:nehm\\w*|nimm) (?:sie )?(?:\\w+ ){0,3}kontakt (?:\\w+ ){0,3}auf|kontaktier\\w* (?:sie )?(?:mich|uns)|meld\\w* (?:sie )?(?:sich|dich|euch)|(?:sie|du) (?:\\w+ ){0,2}sich (?:\\w+ ){0,3}melden|ruf\\w* (?:sie )?(?:\\w+ ){0,2}(?:mich|uns) (?:\\w+ ){0,3}(?:an|zuruck)"
                    + "|contact(?:e|en|ad)?(?:me|nos)|pongase en contacto|ponganse en contacto|llam(?:e|en|a|ad)(?:me|nos)|llamarme|escrib(?:a|an|e)(?:me|nos)"
                    + "|contactez[- ](?:moi|nous)|(?:r?appelez|ecrivez|telephonez)[- ](?:moi|nous)|prenez contact|m'appeler|me contacter|nous contacter"
                    + "|(?:ri)?contatt(?:atemi|ami|ateci|armi)|mi (?:ri)?contatti|mi (?:ri)?chiami|(?:ri)?chiam(?:ami|atemi|ateci)|mettetevi in contatto|fatevi sentire"
                    + "|entr(?:e|em|ar) em cont(?:ato|acto)|contact(?:e|em)-(?:me|nos)|me (?:contat|contact|lig)\\w+|(?:lig|contat|contact)\\w+[- ](?:me|nos|para mim|para nos)"
                    + "|neemt? (?:\\w+ ){0,2}contact (?:\\w+ ){0,3}op|contacteer (?:me|mij|ons)|bel(?:t)? (?:me|mij|ons)|laat (?:iets|van je) horen");

    /** "Contact me again and I set the dogs on you." */
    private static final Pattern ONCE_MORE = words(
            "again|once more|one more|another (?:time|call|mail|e-mail|message)|next time|wieder|noch (?:ein\\w*|1)( ?mal)?|nochmals?|encore|une fois de plus|la prochaine"
                    + "|otra vez|una vez mas|de nuevo|la proxima|ancora|un'altra volta|la prossima|mais uma|outra vez|de novo|a proxima|nog (?:een|1)|opnieuw|weer|de volgende");

    /** A call at another time, at another number. */
    private static final Pattern CALLS_THEN = words(
            "(?:(?:not?|" + NOT
                    + "|never|stop)\\b.{0,25}\\b(?:call|ring|phon)\\w*.{0,25}\\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|on weekends?|at weekends?|before|until|till|between|at (?:work|the office|lunch|night)|in the (?:morning|afternoon|evening)s?|during|while|land ?line|office (?:number|line)|old number)"
                    + "|nicht (?:mehr )?(?:\\w+ ){0,2}(?:vor|nach|zwischen|um|wahrend|im buro|in der|auf (?:dem|der) (?:festnetz|alten)|am (?:wochenende|abend|vormittag|nachmittag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|abend|morgen|mittag)s)\\b.{0,30}"
                    + "|(?:anruf|ruf|telefonier)\\w*.{0,40}\\bsondern\\b|no (?:me |nos )?(?:llam\\w+).{0,30}\\b(?:antes de|los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)|entre|por la (?:manana|tarde|noche)|al (?:fijo|trabajo)|en la oficina)"
                    + "|(?:pas|plus) (?:m'|me |nous )?(?:appel\\w+|telephon\\w+).{0,30}\\b(?:avant|apres|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir)|entre|au bureau|sur le fixe)"
                    + "|non (?:mi |ci )?(?:chiam\\w+|telefon\\w+).{0,30}\\b(?:prima delle|dopo le|di (?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|mattina|sera)|tra le|in ufficio|al fisso)"
                    + "|nao (?:me |nos )?(?:lig\\w+|telefon\\w+).{0,30}\\b(?:antes d|depois d|as (?:segundas|tercas|quartas|quintas|sextas)|aos (?:sabados|domingos)|de manha|a noite|no escritorio|para o fixo)"
                    + "|niet (?:\\w+ ){0,2}(?:bel\\w*|voor|na|op (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|kantoor|het werk)|in de (?:ochtend|avond|middag)|tussen)\\b.{0,30}\\b(?:bel\\w*|uur|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|kantoor|werk|ochtend|avond|middag))");

    /** "Please stop calling us" says nothing of letters. */
    private static final Pattern CALLS_ALONE = words(
            "(?:stop\\w*|no|not|cannot|" + NOT
                    + "|never|kein\\w*|nicht|nie|nunca|ne|n'\\w+|non|nao|niet|geen|nooit|basta)\\b.{0,20}\\b(?:call(?:s|ed|ing|ers?)?|ring(?:s|ing)?|phon(?:e|es|ed|ing)|anruf\\w*|anzurufen|ruf(?:en|e|t)?|llam(?:a|ad|ada|adas|ar\\w*|e|en|es|eis|eme|enme)|r?appel\\w*|telefon\\w*|telephon\\w*|chiam\\w*|lig(?:a|am|ando|ar\\w*|acao|acoes|ue|uem|ues)|bel(?:t|len|letjes?|lijst)?)");

    private static final Pattern OTHER_WAYS = words(
            "contact\\w*|writ\\w*|e?-?mail\\w*|messag\\w*|text\\w*|letters?|lists?|data|unsubscrib\\w*|alone|anything|everything|kontakt\\w*|schreib\\w*|nachricht\\w*|verteiler|ruhe|werbung|daten|escrib\\w*|correos?|mensaj\\w*|lista|datos|dados|dati|donnees|paz|ecri\\w*|courriel\\w*|tranquille|paix|scriv\\w*|messagg\\w*|escrev\\w*|mensag\\w*|schrijf\\w*|bericht\\w*|lijst|rust|gegevens");

    /** What is stopped is somebody else's, or only a part, or only an old address. */
    private static final Pattern OF_OTHERS_OR_IN_PART = words(
            "their (?:newsletter|mails?|e-?mails?|list)s?|(?:people|customers|readers|subscribers) (?:\\w+ ){0,2}(?:opt|unsubscribe)|unsubscribe rate|opt-?out rate|abmelderate|competitor'?s?|(?:current|old|previous|former|last|alte[nr]?|bisherige\\w*|anterior|ancien\\w*|vecchi\\w+|antig[ao]\\w*|oude|vorige) (?:provider|supplier|vendor|anbieter\\w*|lieferant\\w*|proveedor\\w*|fournisseur|prestataire|fornitor\\w*|fornecedor\\w*|leverancier\\w*)|(?:des|vom|beim|unserem|meinem) (?:wettbewerber\\w*|konkurrent\\w*|alten anbieter|jetzigen anbieter)|der konkurrenz"
                    + "|concurrents?|la competencia|competidor\\w*|concorren\\w+|concurrent(?:ie)?|(?:his|her|my) (?:colleague|boss|wife|husband|brother|sister|neighbou?r) wants? .{0,60}\\bnot (?:he|she|him|her|me|i)\\b"
                    + "|(?:stop\\w*|quit|hor\\w* auf|dej\\w+ de|arretez|smett\\w+|parem?|stop\\w* met)\\b.{0,30}\\b(?:so many|too many|so viele|zu viele|tant[oai]s?|demasiad\\w+|tant de|trop de|tante|troppi|troppe|zoveel|te veel)"
                    + "|(?:remov|delet|tak|streich|entfern|losch|loesch|quit|borr|retir|supprim|toglie|rimuov|tir|verwijder|haal)\\w*(?: sie)?(?: bitte)? (?:my|our|meinen?|meine|unser\\w*|mi|nuestr\\w+|mon|ma|notre|il mio|la mia|o meu|a minha|mijn|onze) (?:\\w+ )?(?:colleagues?|boss|husband|wife|kolleg\\w+|chef\\w*|companer\\w+|jef\\w+|collegues?|patron|colleg\\w+|capo|colegas?|collega\\w*|baas)"
                    + "|stop\\w* .{0,30}\\bbut (?:please )?(?:keep|send|do|i (?:want|would|do))|(?:newsletter|mails?|e-?mails?) .{0,25}\\b(?:but|aber|pero|mais|ma|maar) .{0,30}\\b(?:offer|quote|angebot|oferta|presupuesto|offre|devis|offerta|preventivo|proposta|orcamento|offerte)"
                    + "|(?:old|previous|former|alte[nrs]?|bisherige\\w*|fruhere\\w*|antigu[ao]|anterior|ancienne?|precedente?|vecchi[oa]|antig[ao]|oude|vorige) (?:e-?mail |mail ?)?(?:address\\w*|adress\\w*|direccion|indirizzo|endereco|adres)");

    /** What we have and do is asked. */
    private static final Pattern ASKS_US = Pattern.compile(
            "^[¿ ]*(?:(?:hi|hello|hey|hallo|guten tag|moin|hola|bonjour|buongiorno|ciao|ola|dag|goedemorgen)[,! ]+(?:\\w+[,! ]+)?)?(?:"
                    + "(?:do|does|can|could|would|will|are|have) you\\b(?!.{0,20}\\b(?:need|want|like|know|struggl\\w*|looking|interested|pay|paying|spend|feel|think|minute|moment|tired|open to|hiring|vacanc\\w*|jobs?|internship))"
                    + "|(?:haben|bieten|konnen|koennen|konnten|koennten|unterstutzen|unterstuetzen|liefern|machen|verkaufen|versenden|fuhren|fuehren) sie\\b(?!.{0,20}\\b(?:interesse|bedarf|zeit|lust|schon|stellen?|praktik\\w*))"
                    + "|(?:tienen|tiene|ofrecen|ofrece|pueden|podrian|hacen|venden|envian|trabajan)\\b(?!.{0,20}\\b(?:interes|tiempo|vacantes?|empleo))"
                    + "|(?:avez|proposez|pouvez|pourriez|livrez|faites|vendez|travaillez)[- ]vous\\b(?!.{0,20}\\b(?:besoin|envie|temps|deja|poste|stage))"
                    + "|(?:avete|offrite|potete|potreste|fate|vendete|spedite|consegnate)\\b(?!.{0,20}\\b(?:bisogno|voglia|tempo|posti? |lavoro))"
                    + "|(?:voces |vocês )?(?:tem|oferecem|podem|poderiam|fazem|vendem|entregam|enviam)\\b(?!.{0,20}\\b(?:interesse|tempo|vagas?|emprego))"
                    + "|(?:hebben|bieden|kunnen|leveren|verkopen|doen) (?:jullie|u)\\b(?!.{0,20}\\b(?:interesse|behoefte|tijd|vacatur\\w*|stage))|(?:heeft|biedt|kunt|levert|verkoopt) u\\b(?!.{0,20}\\b(?:interesse|behoefte|tijd))"
                    + ")[^?]*\\?$");

    private Guards() {}

    static boolean hasWordsOfRefusal(String folded) {
        return REFUSING.matcher(folded).find();
    }

    /** What says no and refuses nothing: what was not received, and "do not hesitate". */
    static List<MatchResult> noRefusals(String folded) {
        return Stream.of(NOT_RECEIVED, YES_BY_A_NO, NEGATED)
                .flatMap(pattern -> pattern.matcher(folded).results())
                .toList();
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }

    /** @param folded all that the person wrote, the subject first */
    static List<Finding> in(List<Finding> findings, String folded) {
        return missed(questions(refusals(ofLosses(findings, folded), folded), folded.strip()), folded);
    }

    /** "I have not got your quote, call me": whoever misses an answer wants one. */
    private static List<Finding> missed(List<Finding> findings, String folded) {
        var rest = NOT_RECEIVED.matcher(folded).replaceAll(" ");
        return rest.equals(folded)
                        || !CONTACT_WANTED.matcher(rest).find()
                        || REFUSING.matcher(rest).find()
                ? findings
                : wanted(atMost(findings, EnumSet.of(Intent.NOT_INTERESTED, Intent.COMPLAINT), NO_DOUBT));
    }

    private static List<Finding> ofLosses(List<Finding> findings, String folded) {
        return OWN_LOSSES.matcher(folded).find()
                        && !REFUSING.matcher(OWN_LOSSES.matcher(folded).replaceAll(" "))
                                .find()
                ? atMost(atMost(findings, REFUSALS, NO_DOUBT), OFFERS, DOUBT)
                : findings;
    }

    private static List<Finding> refusals(List<Finding> findings, String folded) {
        if (findings.stream()
                .noneMatch(
                        finding -> REFUSALS.contains(finding.intent()) && finding.probability() >= Reading.POSSIBLE)) {
            return findings;
        }
        var meant = NEGATED.matcher(folded).replaceAll(" ");
        return meant.equals(folded)
                ? refusalsOf(findings, folded)
                : atMost(refusalsOf(findings, meant), REFUSALS, DOUBT);
    }

    private static List<Finding> refusalsOf(List<Finding> findings, String folded) {
        var said = YES_BY_A_NO
                .matcher(NOT_RECEIVED.matcher(folded).replaceAll(" "))
                .replaceAll(" ");
        if (!REFUSING.matcher(said).find() && ConsentWords.agreesAlone(folded)) {
            return atMost(findings, REFUSALS, NO_DOUBT);
        }
        if (!REFUSING.matcher(said).find()) {
            return (!said.equals(folded) || CONTACT_WANTED.matcher(said).find())
                            && (!ONCE_MORE.matcher(said).find() || isLater(findings))
                    ? wanted(atMost(findings, REFUSALS, NO_DOUBT))
                    : doubtedUnless(UNDENIABLE, findings);
        }
        if (OF_OTHERS_OR_IN_PART.matcher(said).find()) {
            return atMost(findings, REFUSALS, DOUBT);
        }
        if (CALLS_ALONE.matcher(said).find()
                && !OTHER_WAYS.matcher(said).find()
                && said.strip().split("\\s+").length <= WORDS_OF_A_QUESTION
                && findings.stream()
                        .anyMatch(finding ->
                                finding.intent() == Intent.OPT_OUT_CALLS && finding.probability() >= Reading.SURE)) {
            return calls(atMost(findings, EnumSet.of(Intent.OPT_OUT), NO_DOUBT), said);
        }
        return calls(findings, said);
    }

    /** "Ring me again in January" threatens nobody. */
    private static boolean isLater(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.intent() == Intent.NOT_NOW && finding.probability() >= UNDENIABLE);
    }

    private static List<Finding> calls(List<Finding> findings, String said) {
        var refusesAll = findings.stream()
                .anyMatch(finding -> finding.intent() == Intent.OPT_OUT && finding.probability() >= Reading.SURE);
        return !refusesAll && CALLS_THEN.matcher(said).find()
                ? atMost(findings, EnumSet.of(Intent.OPT_OUT_CALLS), DOUBT)
                : findings;
    }

    /** People find new words for it every day: what is read so surely stands without a known one. */
    private static List<Finding> doubtedUnless(double sure, List<Finding> findings) {
        return findings.stream()
                        .anyMatch(finding -> REFUSALS.contains(finding.intent()) && finding.probability() >= sure)
                ? findings
                : atMost(findings, REFUSALS, DOUBT);
    }

    /** Who asks to be contacted wants something, if nothing else is said; a later day stays one. */
    private static List<Finding> wanted(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.intent() == Intent.BUY || finding.intent() == Intent.MEETING
                        ? finding.withProbability(Math.max(LIKELY, finding.probability()))
                        : finding)
                .toList();
    }

    private static List<Finding> questions(List<Finding> findings, String folded) {
        return folded.split("\\s+").length <= WORDS_OF_A_QUESTION
                        && ASKS_US.matcher(folded).find()
                        && findings.stream()
                                .anyMatch(finding -> finding.intent().group() == Group.NO_LEAD)
                ? atMost(findings, OFFERS, DOUBT)
                : findings;
    }

    private static List<Finding> atMost(List<Finding> findings, Set<Intent> intents, double most) {
        return findings.stream()
                .map(finding -> intents.contains(finding.intent()) && finding.probability() > most
                        ? finding.withProbability(most)
                        : finding)
                .toList();
    }
}
