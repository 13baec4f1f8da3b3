package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who is away and answers all the same is there: "I'm on holiday until Monday, but yes, send me the offer." A machine says when
 * somebody is back and whom to ask instead; it agrees to nothing, asks for nothing of ours and puts no question, unless for
 * what is urgent. In seven languages, over lower case without accents.
 */
final class OwnAbsences {

    /** Enough to know of, not enough to be a machine's. */
    private static final double DOUBT = 0.45;

    private static final double LITTLE = 0.1;

    private static final String MESSAGES =
            "(?: \\w+){0,4} (?:e-?mail|mail|message|text|sms|reminder|nachricht|erinnerung|correo|mensaje|courriel|messaggio|mensagem|bericht)\\b";

    /** Agrees, or is interested. */
    private static final String AGREES =
            "(?:but|and|so|then)? ?\\b(?:yes|yep|sure|gladly)\\b(?! (?:that|to|you))|sounds (?:good|great|interesting|fine)|(?:i'?m|i am|we are|we're|still|very|definitely|quite) (?:still |very |definitely )?interested(?! parties)"
                    + "|(?:aber|und|doch|,) ja\\b|\\bja[,!]|sehr gerne?|klingt (?:\\w+ )?(?:gut|spannend|interessant|super)|(?:bin|sind) (?:\\w+ ){0,2}interessiert|habe (?:\\w+ )?interesse"
                    + "|(?:pero|y) si\\b|(?:nos|me) interesa|suena (?:bien|interesante)|(?:mais|et) oui|\\boui,|(?:m'|nous )interesse|ma si\\b|(?:mi|ci) interessa|mas sim\\b|\\bsim,|(?:tenho|temos) interesse|maar ja\\b|klinkt (?:goed|interessant)|(?:heb|hebben) (?:wel |zeker )?interesse";

    /** Wants something of us, and not to be written to once more. */
    private static final String WANTS = "(?:send|mail|forward|give|get) (?:me|us)\\b(?!" + MESSAGES
            + ")|(?:schick|send|mail|geb)\\w*(?: sie)?(?: (?:mir|uns))\\b(?!" + MESSAGES
            + ")|(?:envi|mand)\\w{0,4}(?:me|nos)\\b(?!" + MESSAGES
            + ")|(?:envoyez|transmettez)[- ](?:moi|nous)\\b(?!" + MESSAGES
            + ")|(?:mand|invi)\\w{0,5}(?:mi|ci)\\b(?!" + MESSAGES + ")|(?:mi|ci) (?:mand|invi)\\w+(?!" + MESSAGES
            + ")|(?:mand|envi)\\w{0,3}-(?:me|nos)\\b(?!" + MESSAGES + ")|(?:stuur|mail) (?:me|mij|ons)\\b(?!" + MESSAGES
            + ")|(?:please |bitte |por favor |s'il vous plait )?(?:send|schicken sie|envien?|envoyez|mandi|inviate|mande|stuur)(?: \\w+){0,2} (?:the|your|das|ihr|den|die|el|la|su|le|votre|l'|il|vostra|o|a|de|het|uw) ?(?:quotes?|quotation|offers?|proposal|contract|price list|brochure|details|angebot|vertrag|preisliste|oferta|presupuesto|contrato|devis|offre|contrat|offerta|preventivo|contratto|proposta|orcamento|offerte|voorstel|prijslijst)";

    /** Wants to be spoken with once they are back. */
    private static final String TALKS =
            "(?:can|could|shall|may) we (?:\\w+ )?(?:talk|speak|meet|have a call)|let'?s (?:talk|speak|meet)|(?:call|ring|phone) me (?:\\w+ )?(?:after|afterwards|then|when|once|next|on (?:mon|tues|wednes|thurs|fri)day)"
                    + "|rufen sie mich (?:\\w+ )?(?:danach|dann|ab|nach)|konnen wir (?:\\w+ ){0,3}(?:sprechen|telefonieren)|llameme (?:despues|luego|a partir)|appelez[- ]moi (?:apres|ensuite|a mon retour)|mi chiami (?:dopo|poi|al mio)|ligue-me (?:depois|a partir)|bel (?:me|mij) (?:daarna|dan|na)";

    private static final Pattern ANSWERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + AGREES + "|" + WANTS + "|" + TALKS + ")(?![\\p{L}\\p{N}])");

    /** Was away, and is not: no machine tells so once it has been switched off. */
    private static final Pattern BACK = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:was|were|have been|'ve been|had been) (?:\\w+ )?(?:away|on (?:holiday|vacation|leave|a trip|annual leave|sick leave)|off sick|off work|ill|sick|out of (?:the )?office|out sick|travell?ing|abroad)|(?:am|are|i'm|we're|im) (?:now|just|finally|already) back|(?:just|only just|finally) back from|(?:am|are|i'm|we're|im) back (?:now|again|today|since|from)|back (?:now|at my desk)"
                    + "|(?:war|waren) (?:\\w+ ){0,4}(?:im urlaub|krank|verreist|weg|nicht da|auf reisen|in elternzeit|unterwegs|nicht im buro|abwesend)|(?:bin|sind) (?:seit \\w+|jetzt|nun|gerade|inzwischen|heute) (?:erst |wieder |endlich )*(?:wieder|zuruck)"
                    + "|(?:estuve|estuvimos|he estado|hemos estado|estaba) (?:\\w+ ){0,2}(?:de vacaciones|fuera|de baja|de viaje|enferm\\w|ausente)|ya (?:estoy de vuelta|estamos de vuelta|he vuelto|hemos vuelto|volvi)"
                    + "|(?:j'etais|j'ai ete|nous etions|nous avons ete) (?:\\w+ ){0,2}(?:en conges?|en vacances|absent\\w*|malade|en deplacement|en arret)|(?:je suis|me voila|nous sommes) (?:enfin )?(?:de retour|rentre\\w*) (?:maintenant|depuis|aujourd'hui|de )"
                    + "|(?:ero|sono stat\\w|eravamo) (?:\\w+ ){0,2}(?:in ferie|in vacanza|fuori ufficio|assente|malat\\w)|(?:sono|siamo) (?:appena|ora|finalmente) (?:rientrat\\w|tornat\\w)"
                    + "|(?:estive|estava|estivemos) (?:\\w+ ){0,2}(?:de ferias|fora|ausente|doente|de baixa|de licenca)|ja (?:estou de volta|estamos de volta|voltei|regressei)"
                    + "|(?:was|waren) (?:\\w+ ){0,3}(?:op vakantie|afwezig|ziek|met verlof|op reis)|(?:ben|zijn) (?:nu|net|sinds \\w+|inmiddels) (?:\\w+ )?(?:weer|terug))(?![\\p{L}\\p{N}])");

    /** What machines say of the time of an absence. */
    private static final Pattern OF_MACHINES = Pattern.compile(
            "@|(?<![\\p{L}\\p{N}])(?:urgen\\w*|emergenc\\w*|immediate\\w*|assist\\w*|(?:need|require|want|brauchen|benotigen)\\w* (?:sie )?(?:help|hilfe)|before then|dringend\\w*|eilig\\w*|notf\\w+|spoed\\w*|in (?:my|the|his|her) absence|meantime|meanwhile|zwischenzeit|abwesenheit|(?:mi|su) ausencia|(?:mon|son) absence|(?:mia|sua) assenza|afwezigheid"
                    + "|if (?:you|it|this|your)|should you|wenn (?:sie|es|ihr)|falls|bei (?:fragen|bedarf)|si (?:es|usted|necesita\\w*|desea\\w*|vous|c'est|votre)|en caso|en cas|in caso|se (?:e|ha|hai|avete|precisar\\w*|for)|em caso|als (?:u|het|je)|bij (?:vragen|spoed)"
                    + "|colleague\\w*|kolleg\\w*|companer\\w*|collegue\\w*|collegh?[aei]|colega\\w*|collega\\w*)(?![\\p{L}\\p{N}])");

    /** What a machine says of itself, and of what becomes of messages. */
    private static final Pattern SELF = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:automat\\w*|auto-?(?:reply|response|responder)\\w*|no-?reply|(?:not|nicht|non|nao|niet|pas) (?:\\w+ ){0,2}(?:monitored|forwarded|weitergeleitet|gelesen|inoltrat\\w+|transferes|doorgestuurd)|limited access|thank(?:s| you) for (?:your|the) (?:e-?mail|message|mail)|(?:vielen )?dank fur ihre (?:e-?mail|mail|nachricht)|gracias por su (?:correo|mensaje)|merci (?:de|pour) votre (?:message|mail|e-?mail|courriel)|grazie per (?:il|la) (?:suo|sua|tuo|tua) (?:messaggio|e-?mail|mail)|obrigad\\w+ pel[ao] (?:sua|seu) (?:mensagem|e-?mail)|bedankt voor (?:uw|je) (?:bericht|e-?mail|mail))(?![\\p{L}\\p{N}])");

    private OwnAbsences() {}

    /** Whether somebody answers who is away, as far as it was taken for a machine. */
    static boolean isAnswered(List<Finding> findings, List<String> sentences) {
        return findings.stream().anyMatch(OwnAbsences::isOne)
                && sentences.stream().map(Folding::fold).noneMatch(SELF.asPredicate())
                && sentences.stream().anyMatch(OwnAbsences::isAnswer);
    }

    /** Of somebody who answers, an absence is spoken of and no machine. */
    static List<Finding> in(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.intent().group() == Intent.Group.AUTOMATIC
                        ? finding.withProbability(Math.min(
                                finding.probability(), finding.intent() == Intent.OUT_OF_OFFICE ? DOUBT : LITTLE))
                        : finding)
                .toList();
    }

    private static boolean isOne(Finding finding) {
        return finding.intent() == Intent.OUT_OF_OFFICE && finding.probability() >= Reading.SURE;
    }

    private static boolean isAnswer(String sentence) {
        var folded = Folding.fold(sentence);
        return !OF_MACHINES.matcher(folded).find()
                && (sentence.strip().endsWith("?")
                        || ANSWERS.matcher(folded).find()
                        || BACK.matcher(folded).find());
    }
}
