package io.followthrough.cadence.domain.listening;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells automatic answers from people: RFC 3834, the headers that mail programs used before and beside it, and subjects in
 * the languages that people set theirs to.
 */
final class AutomaticAnswers {

    private static final List<String> MARKS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Auto-Response",
            "X-AutoReply-From",
            "X-Mail-Autoreply",
            "X-Vacation",
            // Mailman of itself: "awaits moderator approval", "your subscription".
            "X-List-Administrivia");

    /** Begins the subject: a person who answers or forwards such a message puts something before it. */
    private static final Pattern SUBJECT = words("^\\s*\\[?(?:auto(?:matic)?[-"
            + " ]?(?:reply|response|answer)|autoreply|out[- ]of[- ](?:the[- ])?office|ooo\\b|on"
            + " (?:vacation|leave|holiday)|away from|automatische"
            + " (?:antwort|abwesenheits)|abwesenheits?(?:notiz|nachricht|meldung|assistent)?\\b|abwesend\\b|nicht im"
            + " b(?:ü|ue)ro|außer haus|ausser haus|respuesta autom(?:á|a)tica|fuera de (?:la )?oficina|ausente\\b|de"
            + " vacaciones|r(?:é|e)ponse automatique|absence du bureau|absent(?:e)? du bureau|message d'absence|en"
            + " cong(?:é|e)s?\\b|resposta autom(?:á|a)tica|fora do escrit(?:ó|o)rio|risposta automatica|fuori"
            + " (?:sede|ufficio)|automatisch antwoord|automatische beantwoording|afwezig|autosvar|automatiskt"
            + " svar|自动回复|自動回覆|自動返信|自動応答|자동 ?(?:회신|응답))");

    private static final Pattern ABSENCE = words(
            "out of (?:the |my )?office|away from (?:the |my )?(?:office|desk)|\\bon (?:vacation|annual"
                    + " leave|leave|holiday|maternity|paternity|parental)|annual leave|(?:will|i'll) be"
                    + " (?:away|back|out)|am (?:away|out)\\b|return(?:ing)? (?:to the office )?on|back (?:in the"
                    + " office|on)|limited access to (?:my )?e-?mail|\\bout until|away until|abwesen|nicht im"
                    + " (?:b(?:ü|ue)ro|haus)|im urlaub|in elternzeit|mutterschutz|wieder (?:da|erreichbar|im"
                    + " b(?:ü|ue)ro|im haus|f(?:ü|ue)r sie)|nicht erreichbar|au(?:ß|ss)er haus|fuera de (?:la |mi"
                    + " )?oficina|de vacaciones|estar(?:é|e)"
                    + " (?:ausente|fuera)|ausente|regres(?:o|ar|aré)|volver(?:é|e)|\\bde baja"
                    + " (?:m(?:é|e)dica|maternal|paternal)|absent|en (?:cong(?:é|e)s?|vacances|d(?:é|e)placement)|de"
                    + " retour|hors du bureau|ne suis pas (?:au bureau|disponible)|fora do escrit|de f(?:é|e)rias|fuori"
                    + " (?:sede|ufficio)|in ferie|op vakantie|niet aanwezig|afwezig|på semester|不在|休假|休暇|出差|出張|外出中|휴가|부재");

    /** Of the subjects above, those that say it: "Automatic reply" may be anything. */
    private static final Pattern SUBJECT_OF_ABSENCE = words(
            "out[- ]of[- ](?:the[- ])?office|\\booo\\b|on (?:vacation|leave|holiday)|vacation|abwesen|au(?:ß|ss)er"
                    + " haus|urlaub|fuera de (?:la )?oficina|vacaciones|absence|absent|cong(?:é|e)|fora do"
                    + " escrit|f(?:é|e)rias|fuori (?:sede|ufficio)|assen[zt]|afwezig|vakantie|semester|ferie|不在|休暇|休假");

    private static final Pattern CONFIRMS =
            words("\\b(?:(?<!not )(?<!yet )received|receipt|thanks? (?:you )?for (?:your"
                    + " (?:message|e-?mail|inquiry|enquiry|request|interest|contact)|contacting|reaching)|get back to you|respond"
                    + " (?:to|within|as soon)|reply (?:to|within|as soon)|(?<!nicht )eingegangen|(?<!nicht )(?<!nichts )erhalten|bearbeite[tn]|melden"
                    + " uns|k(?:ü|ue)mmern uns|recibid[oa]|hemos"
                    + " recibido|responderemos|re(?:ç|c)u|r(?:é|e)pondr|traiter|ricevut|risponderemo|recebe|recebid|responderemos|ontvangen|nemen"
                    + " .{0,20}contact)");

    /** What only programs say of themselves. */
    private static final Pattern SELF =
            words("(?:this (?:is|e-?mail|message)|dies(?:e|es)? (?:ist|e-?mail|nachricht)|(?:este|esta|esto)"
                    + " (?:es|correo|mensaje)|ceci est|(?:cet|ce) (?:e-?mail|courriel|message)|(?:questo|questa)"
                    + " (?:è|e'|e-?mail|messaggio)|(?:esta|este) (?:é|e-?mail|mensagem)|dit (?:is|bericht)|deze"
                    + " e-?mail|^\\s*)[^.\\n"
                    + "]{0,40}\\b(?:automat(?:ic|ed|isch\\w*|ique|isk\\w*)|automatically|auto-?generated|auto-?(?:reply|response|responder)|autom(?:á|a)tic\\w*|automaticamente|automatizz\\w+|automatizad\\w+)\\b(?!"
                    + " (?:backups?|updates?|invoic|bestell))|\\b(?:please )?do not (?:reply|respond) to this|\\b(?:bitte"
                    + " )?antworten sie (?:bitte )?nicht auf|\\bno (?:responda|conteste) (?:a )?est|\\b(?:ne pas|ne)"
                    + " r(?:é|e)pond(?:re|ez) (?:pas )?(?:à|a) ce|\\bnon rispondere (?:a )?quest|\\bn(?:ã|a)o respond[ae]"
                    + " (?:a )?est|\\bniet (?:te )?(?:beant|ant)woorden|ihre (?:e-?mail|nachricht) wird nicht"
                    + " weitergeleitet|uw (?:e-?mail|bericht) wordt niet doorgestuurd|(?:this (?:mail|in)box|dieses postfach|este"
                    + " buz(?:ó|o)n|cette bo(?:î|i)te)[^.\\n"
                    + "]{0,30} (?:not monitored|unmonitored|nicht (?:gelesen|überwacht))");

    private static final Pattern TICKET_SUBJECT = words(
            "\\[[^\\]\\n"
                    + "]{0,30}?(?!20\\d\\d\\])(?<!\\d)\\d{3,}[^\\]\\n"
                    + "]{0,20}\\]|(?:ticket|case|request|vorgang\\w*|anfrage|fall|solicitud|demande|richiesta|pedido|aanvraag|zaak)["
                    + " :#(\\[nr.º°]{0,6}\\d{3,}|\\bticket (?:has been |is |wurde )?(?:created|received|opened|erstellt|er(?:ö|oe)ffnet)");

    /** Programs ask for it, so that they find the answer among what is quoted. */
    private static final Pattern REPLY_LINE = words(
            "(?:type|write|enter) your reply above|reply above this line|(?:above"
                    + " this line|oberhalb dieser (?:zeile|linie)|au-dessus de cette ligne|encima de esta l(?:í|i)nea)[^\\n]{0,20}(?:-|#)");

    private static final Pattern HINDERED = words("spam|junk|approved|white-?list|waitlist|allow(?:ed)? ?list|guest"
            + " list|deliver|zugestellt|unerw(?:ü|ue)nscht|correo no"
            + " deseado|ind(?:é|e)sirable|verification|verifizier|verificaci");
    private static final Pattern TO_DO =
            words("https?://|\\bclick\\b|\\blink\\b|klick|haga clic|cliquez|clicca|clique|klik|answer (?:the|this)"
                    + " question|captcha");
    private static final Pattern TO_PROVE = words("verif|confirm|prove|approve|add"
            + " yourself|best(?:ä|ae)tig|confirma|demuestre|prouve|identif|bevestig|human|real person|sender");

    /** What Outlook sends for whoever takes a message back; the message itself may be there all the same. */
    private static final Pattern RECALL = words(
            ".{2,80} (?:would like to recall the message|möchte die nachricht .{0,200}zurückrufen"
                    + "|souhaite rappeler le message|desea recuperar el mensaje|desidera richiamare il messaggio|gostaria de (?:cancelar|revogar) a mensagem|wil het bericht .{0,200}intrekken)");

    /** A thumb pressed in a mail program: an act of a person, told by a machine. */
    private static final Pattern REACTION = words(
            "\\P{L}{1,12} ?.{1,80} (?:reacted (?:to your message|via \\w+)|hat (?:auf ihre nachricht|auf deine nachricht|über gmail) reagiert"
                    + "|a réagi (?:à votre message|à ton message|via \\w+)|ha reaccionado (?:a (?:tu|su) mensaje|(?:a través de|mediante) \\w+)|ha reagito (?:al tuo messaggio|tramite \\w+)|reagiu (?:à (?:sua|tua) mensagem|(?:através do|pelo) \\w+)|heeft (?:op (?:je|uw) bericht|via \\w+) gereageerd)");

    private AutomaticAnswers() {}

    static boolean isReaction(String ownWords) {
        return REACTION.matcher(ownWords.strip()).lookingAt();
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** By which sign; empty for a person. */
    static Optional<String> rule(Letter letter) {
        var headers = letter.headers();
        var submitted = headers.first("Auto-Submitted");
        if (!submitted.isEmpty() && !Headers.lower(submitted).startsWith("no")) {
            return Optional.of(
                    "Auto-Submitted: " + Headers.lower(submitted).split(";")[0].strip());
        }
        var mark = MARKS.stream().filter(headers::has).findFirst();
        if (mark.isPresent()) {
            return mark;
        }
        if (headers.saysOf("X-Autogenerated", "reply") || headers.saysOf("Precedence", "auto_reply")) {
            return Optional.of("marked as an automatic reply");
        }
        if (headers.saysOf("X-MS-Exchange-Inbox-Rules-Loop", "") && headers.has("X-MS-Exchange-Inbox-Rules-Loop")) {
            return Optional.of("X-MS-Exchange-Inbox-Rules-Loop");
        }
        if (SUBJECT.matcher(letter.subject()).find()) {
            return Optional.of("subject of an automatic answer");
        }
        // Some programs send the absence as bulk mail with an empty sender and an ordinary subject.
        var bulk = headers.saysOf("Precedence", "bulk") || headers.saysOf("Precedence", "junk");
        var noSender = headers.first("Return-Path").equals("<>");
        return (bulk || noSender) && ABSENCE.matcher(letter.text()).find()
                ? Optional.of(bulk ? "Precedence: bulk, and speaks of absence" : "empty Return-Path, speaks of absence")
                : Optional.empty();
    }

    static boolean isAnswer(Headers headers) {
        return headers.has("In-Reply-To") || headers.has("Auto-Submitted");
    }

    /** By which words, where no header says it; empty for a person. */
    static Optional<String> ruleOfWords(String subject, String ownWords) {
        if (RECALL.matcher(ownWords.strip()).lookingAt()) {
            return Optional.of("recalls a message");
        }
        if (SELF.matcher(ownWords).find()) {
            return Optional.of("calls itself automatic");
        }
        if (TICKET_SUBJECT.matcher(subject).find() && confirms(ownWords)) {
            return Optional.of("ticket");
        }
        if (REPLY_LINE.matcher(ownWords).find() && confirms(ownWords)) {
            return Optional.of("ticket");
        }
        var challenge = HINDERED.matcher(ownWords).find()
                && TO_DO.matcher(ownWords).find()
                && TO_PROVE.matcher(ownWords).find();
        return challenge ? Optional.of("wants the sender to prove who it is") : Optional.empty();
    }

    static boolean speaksOfAbsence(Letter letter) {
        return SUBJECT_OF_ABSENCE.matcher(letter.subject()).find()
                || ABSENCE.matcher(letter.subject()).find()
                || ABSENCE.matcher(letter.text()).find();
    }

    /** An answer in somebody's place, and not what a program says for itself (RFC 3834). */
    static boolean repliesForSomebody(Headers headers) {
        return headers.saysOf("Auto-Submitted", "auto-replied")
                || MARKS.stream().anyMatch(headers::has)
                || headers.saysOf("X-Autogenerated", "reply")
                || headers.saysOf("Precedence", "auto_reply")
                || headers.has("X-MS-Exchange-Inbox-Rules-Loop");
    }

    /** Whether it says no more than that something arrived. */
    static boolean confirms(String text) {
        return CONFIRMS.matcher(text).find();
    }
}
