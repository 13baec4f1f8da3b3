package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What refuses less than contact: text messages, newsletters, being the one in charge, an address, or a number. Over lower case without accents;
 * where anything else is refused beside it, it is left as it was read.
 */
public final class NarrowRefusals {

    private static final double CERTAIN = 0.93;

    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    private static final String NO =
            "(?<!\\b(?:have|has|had|got|with|haben|hat|tenemos|tengo|avons|ai|abbiamo|ho|temos|tenho|hebben|heb) )(?:no|not|never|without|nor|(?:do|does)(?:n'?t| not)|(?:please )?stop|keine?[nrms]?|nicht|ohne|ne|sin|nada de|pas de|plus de|jamais de|aucune?|sans|non|niente|nessun[ao]?|senza|nao|sem|nada de|geen|niet|zonder|nooit)";

    /** Between the no and what is not wanted: wanting, sending, and whom. */
    private static final String BETWEEN =
            "(?: (?:more|any|further|your|the|a|me|us|my|to|want|wants|wish|need|like|get|receive|receiving|send|sending|please|want to get|ever|mehr|bitte|weiteren?|mir|uns|den|ihren?|eure?n?"
                    + "|quiero|queremos|deseo|recibir|me|nos|envie[ns]?|enviar|enviarme|mande[ns]?|mas|el|los|su|veux|voulons|souhaite|recevoir|m'envoyez|envoyez|pas|de|la|votre|vos"
                    + "|voglio|vogliamo|desidero|ricevere|mi|mandate|inviate|mandi|invii|piu|le|il|i|gli|vostra|quero|queremos|desejo|receber|envie|envia|mande|mais|a|o|os|as|sua|wil|willen|ontvangen|stuur|sturen|meer|de|uw|jullie)){0,6} ";

    private static final String TEXT_THINGS =
            "(?:sms(?:es|'?jes|-?berichten|-?nachrichten)?|mms|whats ?app(?: messages?)?|text messages?|texts?|kurznachrichten|mensajes? de texto|textos?|messaggi? di testo|mensage(?:m|ns) de texto)";

    private static final String NEWSLETTER_THINGS =
            "(?:news ?letters?|boletin(?:es)?|boletim|boletins|bollettin[oi]|infolettres?|lettres? d'information|rundbriefe?|nieuwsbrie(?:f|ven))";

    private static final Pattern NO_TEXTS = words(
            NO + BETWEEN + TEXT_THINGS
                    + "|(?:(?:do|does)(?:n'?t| not)|never|stop|not) (?:ever |want you to )?text(?:ing)?(?: me| us| my (?:phone|number|mobile))?");

    /** In a chat "do not text me again" refuses the way that is used. */
    private static final Pattern NEVER_TEXT =
            words("(?:do not|don'?t|dont|never|stop) (?:ever )?(?:text|texting) (?:me|us) (?:again|any ?more|ever)");

    private static final Pattern NO_NEWSLETTERS = words(
            NO
                    + BETWEEN
                    + NEWSLETTER_THINGS
                    + "(?= *(?:$|[\\n.,;:!?)]|(?:please|pls|plz|thanks?|thx|any ?more|again|in (?:the )?future|for (?:me|us)|though|but|bitte|danke|mehr|por favor|gracias|s'il|svp|merci|per favore|grazie|obrigad\\w+|alstublieft|aub|graag|bedankt)\\b))");

    private static final String OFF =
            "(?:unsubscri\\w*|remov\\w*|take (?:me|us) off|opt(?:ing)? (?:me )?out|cancel\\w*|abmeld\\w*|melde\\w*|abbestell\\w*|bestell\\w*|austrag\\w*|streich\\w*|nehm\\w*|losch\\w*|kundig\\w*|bajas?|desuscri\\w*|borr\\w*|elimin\\w*|quit\\w*|desinscri\\w*|desabonn\\w*|retir\\w*|supprim\\w*|enlev\\w*|disiscri\\w*|cancell\\w*|togli\\w*|toglie\\w*|rimuov\\w*|elimin\\w*|descadastr\\w*|cancel\\w*|tir\\w*|retir\\w*|uitschrijv\\w*|schrijf\\w*|afmeld\\w*|meld\\w*|haal\\w*|opzegg\\w*|stopzett\\w*|verwijder\\w*)";

    /** To be taken off a newsletter: e-mail is refused, and whoever rings is welcome. */
    private static final Pattern OFF_NEWSLETTERS = words(
            "(?:(?:i )?(?:want|wish|would like|please|bitte|mochte|por favor|quiero|deseo|merci de|je souhaite|veuillez|vorrei|voglio|per favore|quero|gostaria de|graag|wil) )?"
                    + OFF + "(?:-\\w+)?(?: (?!(?:and|und|y|et|e|en)\\b)[\\w'-]+){0,6}? " + NEWSLETTER_THINGS
                    + "(?:[ -](?:list|verteiler|mails?|e-?mails?))?(?: ab| aus| uit| af)?|" + NEWSLETTER_THINGS
                    + "(?: bitte| graag| por favor)?(?: [\\w'-]+){0,2}? " + OFF);

    private static final Pattern NEWSLETTERS_NO_MORE = words(NEWSLETTER_THINGS
            + "(?: [\\w']+){0,4} (?:nicht mehr|not? (?:more|longer)|any ?more|plus|ya no|piu|mais|niet meer|too (?:much|many)|zu viel|trop|no me interesa|non mi interessa|nao me interessa|interessiert mich nicht)|(?:ne|n'|no|non|nao|not|don't|do not)(?: [\\w']+){1,4} (?:"
            + NEWSLETTER_THINGS + ")(?: any ?more)?");

    /** "No texts or calls": more is refused by the same no. */
    private static final Pattern TOGETHER_WITH = Pattern.compile(
            "^,? ?(?:/|&|or|and|nor|oder|und|noch|ni|ou|et|ne|e|o|y|of|en|,) ?(?:any |your |more |keine? |pas d[e'] ?|geen )?(?:phone ?)?(?:calls?|calling|e-?mails?|mails?|emailing|mailing|anrufe?|werbung|post|llamadas?|correos?|appels?|courriels?|chiamate|telefonate|ligacoes|chamadas|telefoontjes|ads?|advertising|promotions?|marketing|contact|anything)(?! (?:me|us|is|are|ist|mich))\\b");

    private static final Pattern NOT_IN_CHARGE = words(
            "(?:no longer|not|(?:do|does|is|are|am|was)n'?t|never) (?:\\w+ ){0,3}(?:in charge|responsible|the right (?:person|contact)|the (?:contact|person|one) (?:for|who)|handl\\w+|look\\w* after)"
                    + "|nicht (?:mehr|langer) (?:\\w+ ){0,3}(?:zustandig|verantwortlich|(?:der|die|ihre?) (?:richtige )?ansprechpartner\\w*)"
                    + "|ya no (?:soy|estoy a cargo|llevo|me (?:ocupo|encargo))|no soy (?:el|la) (?:responsable|encargad[oa])"
                    + "|ne suis (?:plus|pas) (?:\\w+ ){0,2}(?:en charge|responsable|l'interlocut\\w+|chargee?)|ne m'(?:en )?occupe (?:plus|pas)"
                    + "|non sono piu (?:\\w+ ){0,2}(?:responsabile|incaricat[oa]|referente)|non (?:me ne|mi) occupo piu"
                    + "|ja nao (?:sou|trato|estou)|nao sou mais (?:\\w+ ){0,2}(?:responsavel|encarregad[oa])"
                    + "|niet (?:meer|langer) (?:\\w+ ){0,2}(?:verantwoordelijk|de juiste|over)|ga (?:hier|daar) niet (?:meer )?over");

    private static final Pattern TO_SOMEBODY_ELSE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?:write|talk|speak|turn|send (?:it|this|that|everything)|reach out|get in touch)(?: to| with) (?!me\\b|us\\b)\\w+|(?:contact|ask|(?<=^|[.,;:!?\\n] |please |just |instead |rather |better |then |should |and )(?:e-?mail|call|try)) (?!off\\b|me\\b|us\\b|you\\b|this\\b|to\\b|for\\b|about\\b|again\\b|any\\w*\\b)\\w+"
            + "|(?:schreiben|wenden|melden) sie (?:sich )?(?:bitte |doch |lieber |kunftig |in zukunft |ab sofort |ab jetzt )*(?:an|bei) |kontaktieren sie (?!mich|uns)|fragen sie (?!mich|uns)|sondern (?:an )?"
            + "|(?:escrib\\w+|dirija\\w*|dirij\\w+) a |contact\\w+ (?:con|a) |hable\\w* con |(?:ecrivez|adressez[- ]vous|parlez) (?:plutot |desormais |dorenavant )*a |contactez (?!-?moi|-?nous)|voyez avec "
            + "|scriv\\w+ a |si rivolga a |rivolg\\w+ a |contatt\\w+ (?!mi\\b|ci\\b)|parl\\w+ con |escrev\\w+ (?:a|ao|para) |fale com |contact\\w+ (?:a|o) "
            + "|schrijf (?:naar|aan) |mail (?!me\\b|mij\\b|ons\\b)|neem contact op met |vraag (?:het )?(?:aan )?)");

    /** Whoever asks for that as well is not only the wrong one. */
    private static final Pattern TAKEN_OFF = words(
            "unsubscri\\w*|remov\\w*|delet\\w*|leave (?:me|us) alone|your list|abmeld\\w*|losch\\w*|verteiler|baja|borr\\w*|elimin\\w*|desinscri\\w*|desabonn\\w*|supprim\\w*|cancell\\w*|disiscri\\w*|rimuov\\w*|descadastr\\w*|remov\\w*|apag\\w*|uitschrij\\w*|afmeld\\w*|verwijder\\w*");

    private NarrowRefusals() {}

    /** Whether a text refuses newsletters, whatever else it says. */
    public static boolean ofNewsletters(String text) {
        var folded = Folding.fold(Folding.compose(text));
        return NO_NEWSLETTERS.matcher(folded).find() || ofNewslettersAlone(folded);
    }

    /** Whether the newsletter is given up and something else of ours still wanted: "but I still want the demo". */
    static boolean ofNewslettersAlone(String folded) {
        return Stream.of(NO_NEWSLETTERS, OFF_NEWSLETTERS, NEWSLETTERS_NO_MORE)
                .map(pattern -> pattern.matcher(folded))
                .filter(Matcher::find)
                .map(refusal -> refusal.replaceAll(" "))
                .anyMatch(rest -> Concerns.isWished(Concerns.Concern.GOES_ON, rest) && !Concerns.ends(rest));
    }

    static List<Finding> in(Said.Kind kind, List<Finding> findings, String folded) {
        if (findings.stream().noneMatch(finding -> REFUSALS.contains(finding.intent()))) {
            return findings;
        }
        if (NOT_IN_CHARGE.matcher(folded).find() && turnsToSomebodyElse(folded) && !asksToBeTakenOff(folded)) {
            return instead(findings, Intent.OTHER_DECIDES, folded);
        }
        if (findings.stream().anyMatch(NarrowRefusals::isSure) && refusesOnly(OFF_NEWSLETTERS, folded)) {
            return instead(findings, Intent.OPT_OUT_MAILS, folded);
        }
        return refusesOnly(NO_TEXTS, folded)
                                && !(kind == Said.Kind.CHAT
                                        && NEVER_TEXT.matcher(folded).find())
                        || refusesOnly(NO_NEWSLETTERS, folded)
                        || Redirections.in(folded)
                        || RefusedNumbers.in(folded).isPresent()
                ? instead(findings, Intent.NEUTRAL, folded)
                : findings;
    }

    private static boolean isSure(Finding finding) {
        return REFUSALS.contains(finding.intent()) && finding.probability() >= Reading.SURE;
    }

    static boolean turnsToSomebodyElse(String folded) {
        return TO_SOMEBODY_ELSE.matcher(folded).find();
    }

    static boolean asksToBeTakenOff(String folded) {
        return TAKEN_OFF.matcher(folded).find();
    }

    private static boolean refusesOnly(Pattern narrow, String folded) {
        var matcher = narrow.matcher(folded);
        if (!matcher.find()) {
            return false;
        }
        var rest = folded.substring(0, matcher.start()) + " " + folded.substring(matcher.end());
        return !TOGETHER_WITH.matcher(folded.substring(matcher.end())).find() && !Guards.hasWordsOfRefusal(rest);
    }

    private static List<Finding> instead(List<Finding> findings, Intent intent, String folded) {
        var kept = new ArrayList<Finding>();
        var sentence = 0;
        for (var finding : findings) {
            if (REFUSALS.contains(finding.intent())) {
                sentence = finding.sentence();
            } else if (finding.intent() != intent && finding.intent() != Intent.COMPLAINT) {
                kept.add(finding);
            }
        }
        kept.add(new Finding(intent, CERTAIN, folded, sentence));
        return kept;
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }
}
