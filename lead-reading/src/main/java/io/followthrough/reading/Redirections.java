package io.followthrough.reading;

import io.followthrough.reading.language.Folding;
import java.util.regex.Pattern;

/**
 * Who asks to be written to elsewhere, "bitte künftig an huber@neu.example", refuses nothing: it is a new address, or a
 * colleague's. Who wants not to be contacted <em>themselves</em> does, whomever they name instead. Over lower case without accents.
 */
public final class Redirections {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final String FROM_NOW_ON =
            "(?:from now on|in (?:the )?future|henceforth|instead|going forward|ab sofort|ab jetzt|in zukunft|kunftig|zukunftig|nur noch|stattdessen|sondern"
                    + "|desormais|dorenavant|a l'avenir|plutot|a partir de ahora|de ahora en adelante|en adelante|en (?:el )?futuro|en su lugar|sino a"
                    + "|d'ora in poi|da ora(?: in poi)?|in futuro|invece|bensi|a partir de agora|de agora em diante|no futuro|em vez disso|mas (?:para|sim)|voortaan|vanaf nu|in het vervolg|in de toekomst|maar (?:naar|aan|op))";

    private static final String PLACE =
            "(?:(?:this|that|(?:my|the) old) (?:e-?mail ?)?(?:address|mailbox|account|inbox)"
                    + "|(?:diese|die alte|meine alte|dieses|das alte|mein altes)[rsnm]? (?:e-?mail-?)?(?:adresse|postfach|konto)"
                    + "|(?:cette|mon ancienne|l'ancienne) (?:adresse|boite)|(?:esta|mi antigua) (?:direccion|cuenta)|este (?:correo|buzon|e-?mail)"
                    + "|(?:questo|il vecchio|mio vecchio) (?:indirizzo|account)|questa (?:casella|mail)|(?:este|meu antigo|o antigo) (?:endereco|e-?mail)"
                    + "|(?:dit|mijn oude|het oude) (?:e-?mail-?|mail-?)?(?:adres|account|postbus)"
                    + "|(?:the|our) (?:office|company|work|business) (?:e-?mail ?)?(?:address|mailbox|account)|(?:die|der|diese|unsere) (?:firmen|geschafts|dienst|buro|arbeits)-?(?:e-?mail-?|mail-?)?(?:adresse|postfach)"
                    + "|l'adresse (?:de l'entreprise|de la societe|du bureau|du travail|professionnelle)|la direccion (?:de la empresa|del trabajo|de la oficina|profesional)|l'indirizzo (?:aziendale|dell'ufficio|di lavoro)|o (?:e-?mail|endereco) (?:da empresa|do trabalho|do escritorio|profissional)|het (?:zakelijke|bedrijfs|kantoor|werk) ?-?(?:mail)?(?:adres|account)"
                    + "|(?<=at )(?:work|home)|my (?:work|business|office|company|private|personal|home) (?:e-?mail ?)?(?:address|mailbox|account|inbox|e-?mail)"
                    + "|mein\\w* (?:(?:private\\w*|dienstliche\\w*|geschaftliche\\w*) (?:e-?mail-?)?(?:adresse|postfach|konto)|(?:privat|dienst|geschafts|firmen|arbeits)-?(?:mail)?(?:adresse|postfach|konto))"
                    + "|mon (?:adresse|mail|e-?mail) (?:perso\\w*|privee?|pro\\w*|du travail)|mi (?:direccion|correo|cuenta) (?:personal|privad[oa]|particular|del? trabajo|profesional)"
                    + "|(?:mio indirizzo|mia (?:mail|casella)) (?:personale|privat[oa]|di lavoro|aziendale)|(?:meu (?:e-?mail|endereco)) (?:pessoal|particular|do trabalho|profissional)"
                    + "|mijn (?:prive|persoonlijke|zakelijke|werk)[ -]?(?:e-?mail-?|mail-?)?(?:adres|account|mail))";

    /** Another one that is theirs, though it is not written out. */
    private static final String ANOTHER_OF_MINE =
            "(?:(?:my|the|an?) (?:private|personal|other|new|home|work|business|office|company)(?: (?:e-?mail ?)?(?:one|address|account|mailbox|e-?mail))?|another (?:one|address|account)"
                    + "|(?:mein\\w*|eine?r?|die|das) (?:private?\\w*|personliche\\w*|andere\\w*|neue\\w*|dienstliche\\w*|geschaftliche\\w*)|mein\\w* (?:privat|dienst|geschafts|firmen|arbeits)-?(?:mail)?(?:adresse|postfach|konto)"
                    + "|(?:mon|ma|une|l') ?(?:autre|nouvelle|(?:adresse|boite|mail|e-?mail) (?:perso\\w*|privee?|pro\\w*|du travail))|(?:mi|la|el|otr[oa]) ?(?:otr[oa]|nuev[oa]|(?:(?:direccion|correo|cuenta) )?(?:personal|privad[oa]|particular|profesional|del? trabajo))"
                    + "|(?:mio|mia|il|la|un'?) ?(?:altr[oa]|nuov[oa]|(?:(?:indirizzo|casella|mail) )?(?:personale|privat[oa]|di lavoro|aziendale))|(?:meu|minha|o|um) ?(?:outro|novo|(?:(?:e-?mail|endereco) )?(?:pessoal|particular|privado|profissional|do trabalho))"
                    + "|(?:mijn|een|het) (?:prive\\w*|persoonlijke?|andere?|nieuwe?|werk\\w*|zakelijke?))";

    private static final String NO =
            "(?:\\b(?:no|not|nor|never|stop|nicht|nie|keine?\\w*|noch|ni|ne|pas|non|nao|nem|niet|geen|noch)\\b|n't\\b)";

    /** A few words, and no refusal among them. */
    private static final String SAYING_NO_MORE = "(?:(?!" + NO + ")[^\\n@]){0,40}";

    /** An address stands for each that is written there. */
    private static final Pattern ELSEWHERE = words(
            FROM_NOW_ON + "[^.\\n@]{0,40}@"
                    + "|@[^.\\n@]{0,30}" + FROM_NOW_ON
                    + "|" + PLACE + "[^\\n@]{0,80}@"
                    + "|" + PLACE
                    + "(?:[^\\n@.]{0,30}[,.;:!-]| (?:but|use|and use|instead|sondern|mais|sino|ma|bensi|mas|maar))"
                    + SAYING_NO_MORE + " " + ANOTHER_OF_MINE
                    + "|(?:new|neue|nouvelle|nueva|nuovo|novo|nieuwe?) (?:\\w+ )?(?:(?:e-?mail-?)?(?:address|adresse|adres)|direccion|correo|indirizzo|endereco|e-?mail)[^\\n@]{0,40}@");

    /** At a place that is none any more: not the person is given up, but the place. */
    private static final String NOT_THERE =
            "(?![^.\\n]{0,12} (?:at|on|to|under|via|an|unter|uber|auf|a|en|su|para|em|op|naar|aan) " + PLACE + ")";

    private static final Pattern NOT_ME = words(
            "(?:(?:do|does|will|would)(?:n'?t| not)|dont|never|stop|not|no longer|cease) (?:\\w+ ){0,3}?(?:contact|writ|e-?mail|mail|call|phon|messag|bother|disturb|approach|send)\\w*(?: to)? (?:me|us|again|any ?more|further)"
                    + NOT_THERE
                    + "|(?:no|any) (?:more|further) (?:(?:e-?)?mails?|messages?|contact|calls?)"
                    + NOT_THERE
                    + "|keine? (?:weiteren? |mehr )?(?:(?:e-?)?mails?|nachrichten|anrufe|werbung|kontakt\\w*)"
                    + NOT_THERE
                    + "|nicht (?:mehr|wieder) (?:\\w+ )?(?:kontaktieren|anschreiben|anrufen|belastigen)|(?:plus|pas) (?:de |d')(?:e-?mails?|mails?|courriels?|messages?)"
                    + NOT_THERE
                    + "|(?:mas|piu|mais) (?:e-?mails?|correos|mensajes|messaggi|mensagens)"
                    + NOT_THERE
                    + "|geen (?:e-?mails?|mails?|berichten)"
                    + NOT_THERE
                    + "|leave (?:me|us) (?:alone|out|in peace)"
                    + "|(?:mich|mir|uns) (?:bitte |kunftig |in zukunft |ab sofort )?(?:nicht|nie|keine?)(?: mehr| wieder)?"
                    + NOT_THERE
                    + "|(?:nicht|nie) (?:mehr |wieder )?(?:bei |an )?(?:mir|mich|uns)|lass\\w* (?:sie )?(?:mich|uns) (?:\\w+ )?(?:in ruhe|in frieden|aus)"
                    + "|ne (?:me|nous) \\w+ (?:plus|pas|jamais)"
                    + NOT_THERE
                    + "|ne m'\\w+ (?:plus|pas|jamais)"
                    + NOT_THERE
                    + "|laissez[- ](?:moi|nous)|no (?:me|nos) \\w+(?: mas)?"
                    + NOT_THERE
                    + "|dej\\w+ (?:de \\w+(?:me|nos)|(?:me |nos )?en paz)|non (?:mi|ci) \\w+(?: piu)?"
                    + NOT_THERE
                    + "|non \\w+(?:temi|tateci|rmi|rci)(?: piu)?"
                    + NOT_THERE
                    + "|lasci\\w+(?:mi|ci)|nao (?:me|nos) \\w+(?: mais)?"
                    + NOT_THERE
                    + "|deix\\w+[- ](?:me|nos) em paz|parem de (?:me|nos)"
                    + "|(?:geen|niet)(?: \\w+){0,4} (?:mij|me|ons)"
                    + NOT_THERE
                    + "|(?:mij|me|ons) niet (?:meer|langer)|laat (?:mij|me|ons) met rust");

    private static final Pattern REFUSED_PLACE =
            Pattern.compile(NO + "[^.\\n@]{0,60}\\b" + PLACE + "(?![\\p{L}\\p{N}])");

    private Redirections() {}

    /** Whether a text asks for another address to be used, and for nothing to be given up but the one that was. */
    public static boolean in(String text) {
        var folded = ADDRESS.matcher(Folding.fold(Folding.compose(text))).replaceAll("@");
        return ELSEWHERE.matcher(folded).find() && !refusesTheWriter(folded);
    }

    /** Whether a text asks for another address since the one that is used is not wanted any more. */
    public static boolean refuseTheAddress(String text) {
        return in(text)
                && REFUSED_PLACE.matcher(Folding.fold(Folding.compose(text))).find();
    }

    /** Whether the writer is not to be contacted any more, whoever else is. */
    public static boolean refuseTheWriter(String text) {
        return refusesTheWriter(Folding.fold(Folding.compose(text)));
    }

    /** Whether somebody else is named as the one to turn to. */
    public static boolean nameSomebodyElse(String text) {
        return NarrowRefusals.turnsToSomebodyElse(Folding.fold(Folding.compose(text)));
    }

    /** The same over lower case without accents. */
    static boolean refusesTheWriter(String folded) {
        return NOT_ME.matcher(folded).find() || NarrowRefusals.asksToBeTakenOff(folded);
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    }
}
