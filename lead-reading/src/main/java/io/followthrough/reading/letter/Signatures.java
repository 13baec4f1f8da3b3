package io.followthrough.reading.letter;

import io.followthrough.reading.language.Folding;
import java.util.List;
import java.util.regex.Pattern;

/** What stands below the own words: greetings, names and addresses, mobile programs, disclaimers. */
final class Signatures {

    private static final Pattern MOBILE = Pattern.compile(
            "(?:sent|gesendet|von meine[mr] .* gesendet|enviado|envoye|inviato|verzonden|skickat|sendt) (?:from|via|by|with|mit|von|vom|uber|desde|do|da|de|depuis|con|vanaf|via|fra|fran)\\b.{0,70}"
                    + "|von meine[mr] .{2,60} gesendet\\.?"
                    + "|(?:get|holen sie sich|obtener|obtenez|ottieni|obter|download|telecharger) outlook (?:for|fur|para|pour|per|voor) .*"
                    + "|diese nachricht wurde von mein.*gesendet.*");

    private static final String CLOSING_WORDS =
            "(?:(?:many |with |mit |very )?(?:best|kind|kindest|warm|warmest) (?:regards|wishes)?|regards|best|cheers|sincerely|yours (?:sincerely|faithfully|truly)|many thanks|thanks(?: again| a lot| in advance)?|thank you|thx|ta"
                    + "|(?:mit )?(?:freundlichen|freundliche|besten|beste|vielen|viele|herzlichen|herzliche|schonen|schone|lieben|liebe|sonnigen|sonnige)?n? ?(?:grussen?|gruessen?|gruss|gruess|grusse|gruesse|grus|gruse|grusen)(?: aus .{2,30})?|mfg|lg|vg|bg|hochachtungsvoll|(?:besten|vielen|herzlichen) dank(?: im voraus)?|danke(?: und gruss| schon)?|ihr team"
                    + "|(?:un |muchos |cordiales |atentos |saludos )?(?:saludos?|cordial saludo)(?: cordiales?| atentos?)?|un (?:cordial )?(?:saludo|abrazo)|atentamente|(?:muchas )?gracias(?: y un saludo)?"
                    + "|(?:bien |tres )?cordialement|(?:bonne journee|bien a vous|salutations(?: distinguees)?|merci(?: d'avance| beaucoup)?|sinceres salutations|cdlt)"
                    + "|(?:cordiali |distinti )?saluti|cordialmente|grazie(?: mille)?|un saluto"
                    + "|atenciosamente|att|abracos?|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|(?:muito )?obrigad[oa]"
                    + "|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg|(?:alvast )?bedankt|(?:hartelijk )?dank|hoogachtend)";

    private static final Pattern CLOSING = Pattern.compile(CLOSING_WORDS + "[,.!;: ]*(?:[\\w.'-]+[,.!]? ?){0,3}");

    /** Nothing else is said in its line: "Best, Ann", but not "Best is Tuesday". */
    private static final Pattern NOTHING_BUT_CLOSING = Pattern.compile(CLOSING_WORDS + "[.!;: ]*(?:,.{0,30})?");

    /** Thanks may also stand in the middle: whole sentences below them still belong to the text. */
    private static final Pattern THANKS = Pattern.compile(
            "(?:many |muchas |vielen |herzlichen |besten |hartelijk )?(?:thank|thx|ta\\b|cheers|dank|gracias|merci|grazie|obrigad|bedankt).*");

    private static final Pattern WHOLE_SENTENCE = Pattern.compile("(?:\\S+ ){3,}.*[.!?]");

    private static final Pattern POSTSCRIPT = Pattern.compile("(?:p\\.? ?s\\.?|nb|n\\.b\\.) ?[:.,-]? ?\\w.*");

    /** To be found, not matched: a leading {@code .*} would try each of its ends again from each place of a long line. */
    private static final Pattern FOOTER = Pattern.compile("(?:"
            + "\\b(?:if you|to) (?:no longer|do not|don't|would (?:no longer|like to|prefer)|want to|wish to)?.{0,60}(?:unsubscribe|opt[- ]?out|stop receiving|emails? from us|mailing list).{0,60}(?:click|here|link|reply with|visit|follow|http)"
            + "|\\b(?:click|klicken|clic|clique|cliquez|cliquer|clicca|klik)\\w*\\b.{0,60}(?:unsubscribe|abmeld|abbestell|baja|desabonn|desinscri|disiscri|cancell|descadastr|cancelar|afmeld|uitschrijv)"
            + "|(?:unsubscribe|abmelden|abbestellen|darse de baja|se desabonner|se desinscrire|disiscriviti|descadastrar|cancelar inscricao|uitschrijven|afmelden).{0,20}(?:https?://|www\\.|\\|)"
            + "|\\bif you (?:no longer|do not|don'?t|would (?:rather|prefer) not(?: to)?|never) (?:wish|want|like|care)?(?: to)? ?(?:receive|get|hear|be contacted).{0,70}\\b(?:repl(?:y|ies)|answer|respond|write|send|let (?:me|us) know|tell (?:me|us)|type)\\b"
            + "|\\b(?:wenn|falls|sollten) sie (?:\\w+ ){0,2}(?:keine|nicht).{0,70}\\b(?:mails?|e-?mails?|nachrichten|newsletter|werbung|angebote|informationen).{0,60}\\b(?:antworten|schreiben|genugt|teilen|geben|senden)\\b"
            + "|\\bsi (?:ya )?no (?:desean?|quieren?|quiere).{0,80}\\b(?:correos?|e-?mails?|mensajes?|comunicacion\\w*|publicidad).{0,60}\\b(?:respond\\w+|contest\\w+|escrib\\w+|indi\\w+|comuni\\w+|envi\\w+)\\b"
            + "|\\bsi vous ne (?:souhaitez|voulez|desirez) (?:plus|pas).{0,80}\\b(?:repondez|ecrivez|signalez|indiquez|envoyez|repondre)\\b"
            + "|\\bse non (?:desider\\w+|vuole|volete|vuoi).{0,80}\\b(?:rispond\\w+|scriv\\w+|comunic\\w+|invi\\w+)\\b"
            + "|\\bse nao (?:desej\\w+|quiser\\w*|quer|pretende\\w*).{0,80}\\b(?:respond\\w+|escrev\\w+|envi\\w+|avis\\w+)\\b"
            + "|\\b(?:als|indien|wilt) u .{0,80}\\b(?:mails?|e-?mails?|berichten|nieuwsbrief|reclame).{0,60}\\b(?:antwoord\\w*|laat|stuur|reageer|meld|schrijf)\\b"
            + "|\\b(?:to unsubscribe,? (?:just |simply |please )?(?:reply|answer|respond|send)|(?:reply|answer|respond|send|text) (?:with )?[\"']?(?:stop|unsubscribe|remove)[\"']? to (?:unsubscribe|opt out|stop|be removed))\\b"
            + "|\\bno more e-?mail from us:"
            + "|(?:this|diese|este|ce|questo|esta|deze|dit) (?:e-?mail|message|nachricht|correo|mensaje|courriel|messaggio|mensagem|bericht)\\b.{0,80}(?:confidential|intended|privileged|vertraulich|confidencial|confidentiel|riservat|vertrouwelijk|bestimmt|destinad|destine)"
            + "|(?:consider the environment|denken sie an die umwelt|piense en el medio ambiente|pensez a l'environnement|pensa all'ambiente|pense no meio ambiente|denk aan het milieu)"
            + ")");

    /** What somebody is offered who wants no more mail; people say "if you ... not ... here" too. */
    private static final Pattern CHOICE = Pattern.compile("(?:"
            + "\\b(?:falls|wenn|sollten) sie .{0,60}(?:keine|nicht)\\b.{0,60}(?:klicken|hier|link)"
            + "|\\bsi (?:ya )?no (?:desea|quiere)\\b.{0,80}(?:clic|aqui|enlace|pulse)"
            + "|\\bif you (?:have |are )?(?:received?|not the (?:intended|named|right)|got) .{0,40}(?:in error|by mistake|recipient|addressee)"
            + "|\\b(?:falls|sollten|sollte|wenn) (?:sie |du )?(?:diese|die|dieses) (?:nachricht|e-?mail|mail|schreiben) (?:irrtumlich|versehentlich|falschlich|nicht fur sie)|\\bnicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfanger)"
            + "|\\bsi (?:ha|han|has|usted ha) recibido (?:\\w+ ){1,4}por error|\\bsi vous avez recu (?:\\w+ ){1,4}par erreur|\\bse (?:ha|avete|hai) ricevuto (?:\\w+ ){1,4}per (?:errore|sbaglio)|\\bse (?:recebeu|voce recebeu) (?:\\w+ ){1,4}por (?:engano|erro)"
            + "|\\b(?:indien|als) u (?:\\w+ ){1,4}(?:per ongeluk|ten onrechte|abusievelijk) (?:\\w+ ){0,2}ontv"
            + "|\\bsi vous ne (?:souhaitez|voulez|desirez) plus\\b.{0,80}(?:cliquez|ici|lien)"
            + "|\\bse non (?:desidera|vuoi|vuole)\\b.{0,80}(?:clic|qui|link)"
            + "|\\bse nao (?:deseja|quiser|quer)\\b.{0,80}(?:clique|aqui|link)"
            + "|\\b(?:als|indien|wilt) u .{0,80}(?:klik|hier|link)"
            + ")");

    private static final Pattern MAILING = Pattern.compile(
            "e-?mail|\\bmails?\\b|newsletter|nieuwsbrief|boletin|nachricht|mitteilung|werbung|erhalten|correo|mensaje|comunicacion|publicidad|recibir"
                    + "|courriel|message|recevoir|messagg|comunicazion|ricevere|mensage|comunicac|receber|bericht|reclame|ontvangen|abmeld|abbestell");

    /** "I have clicked unsubscribe four times": tells what was done, and offers nobody anything. */
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:i|we|she|he|they)(?:'ve|'m|'re|'d)? (?:\\w+ ){0,3}click(?:ed|ing)?\\b|\\b(?:geklickt|klicke)\\b"
                    + "|\\b(?:hecho|haciendo|hice|hago|hicimos|hacemos|dado|dando) clic\\b|\\b(?:je|j'ai|on|nous) (?:\\w+ ){0,3}cliqu(?:e|ons|ais)\\b"
                    + "|\\b(?:cliccato|clicco|cliccando|cliquei|clico|clicando|clicado|geklikt)\\b|\\bik klik\\b");

    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]* ?){2,4},?");

    private static final Pattern SAID = Pattern.compile("\\p{Ll}[.!?…]+$|[!?]");

    private Signatures() {}

    static boolean isDelimiter(String folded) {
        return folded.equals("--") || folded.equals("\u2014");
    }

    /** Whether nothing but a name and what stands below one follows: nobody has answered above it. */
    static boolean isOneAlone(List<String> lines) {
        var written = lines.stream()
                .takeWhile(line -> !Quotations.isMarked(line))
                .filter(line -> !line.isBlank() && !isFooter(Folding.fold(line)))
                .toList();
        return written.size() > 1
                && NAME.matcher(written.getFirst()).matches()
                && written.stream().noneMatch(line -> SAID.matcher(line).find());
    }

    static boolean isMobile(String folded) {
        return MOBILE.matcher(folded).matches();
    }

    static boolean isClosing(String folded) {
        return folded.length() <= 60 && CLOSING.matcher(folded).matches();
    }

    /** Who writes nothing but thanks has said something; "Regards" alone says nothing. */
    static boolean saysThanks(String closing) {
        return THANKS.matcher(closing).matches();
    }

    static boolean saysNothing(String closing) {
        return NOTHING_BUT_CLOSING.matcher(closing).matches() && !saysThanks(closing);
    }

    /** Whether a line below a closing goes on with the text. */
    static boolean goesOn(String closing, String folded) {
        return isPostscript(folded)
                || saysThanks(closing) && WHOLE_SENTENCE.matcher(folded).matches() && !isFooter(folded);
    }

    private static boolean isPostscript(String folded) {
        return POSTSCRIPT.matcher(folded).matches();
    }

    static boolean isFooter(String folded) {
        if (folded.length() <= 15 || TOLD.matcher(folded).find()) {
            return false;
        }
        return FOOTER.matcher(folded).find()
                || CHOICE.matcher(folded).find() && MAILING.matcher(folded).find();
    }
}
