package io.followthrough.cadence.domain.listening;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the wish to be left in peace. A single word counts only when it is all that is said; a sentence must be about the
 * writer: who asks how customers unsubscribe wants to buy.
 */
final class OptOuts {

    private static final int SHORT = 6;

    private static final Pattern ALONE =
            words("^\\W*(?:(?:please|pls|bitte|por favor|s'il vous pla(?:î|i)t|merci de me?) ?,? ?)?(?:me )?"
                    + "(?:unsubscribe|un-subscribe|stop|stop it|remove|remove me|opt[- ]?out|no more e-?mails?|take me off"
                    + "|abmelden|austragen|abbestellen|stopp|keine e-?mails mehr|l(?:ö|oe)schen"
                    + "|baja|darme de baja|dar de baja|cancelar suscripci(?:ó|o)n|no m(?:á|a)s correos"
                    + "|d(?:é|e)sabonn(?:er|ement)|d(?:é|e)sinscri(?:re|ption)|stop e-?mails?"
                    + "|descadastrar|cancelar inscri(?:ç|c)(?:ã|a)o|disiscrivi(?:mi)?|cancellami|uitschrijven|afmelden)"
                    + "(?: me| mich| please| bitte| por favor| svp| request)?\\W*$");

    private static final Pattern SENTENCE = words("\\b(?:"
            + "unsubscribe me|(?:remove|delete|take) (?:me|my (?:e-?mail|address|name|data|details))(?: \\w+)? (?:from|off)"
            + "|(?:want|like|wish) to (?:unsubscribe|opt out|be removed)|opt me out"
            + "|stop (?:e-?mailing|contacting|writing(?: to)?|sending|bothering|spamming) (?:me|us)"
            + "|stop sending (?:these|this|such|your)"
            + "|(?:do not|don't|dont|never) (?:contact|e-?mail|write(?: to)?|send) (?:me|us)(?: any)?(?: (?:again|more|anymore|e-?mails?|anything|further))"
            + "|no longer (?:wish|want) to (?:receive|hear|get)|not (?:wish|want) to (?:receive|get|hear from you)"
            + "|(?:nehmen|streichen|entfernen|l(?:ö|oe)schen) sie (?:mich|uns|meine|unsere)|(?:nimm|streich|l(?:ö|oe)sch)e? (?:mich|meine)"
            + "|(?:m(?:ö|oe)chte|will|wollen|w(?:ü|ue)nsche) (?:\\w+ )?(?:keine|nicht mehr)(?: \\w+){0,3} (?:mails?|e-mails?|nachrichten|werbung|post|angeschrieben|kontaktiert)"
            + "|keine weiteren (?:e-?)?mails|(?:kontaktieren|schreiben) sie (?:mich|mir|uns) (?:bitte )?nicht (?:mehr|wieder)|mich (?:vom|aus dem|aus ihrem|von ihrem) (?:newsletter|verteiler)"
            + "|(?:dar|den|denme|d(?:é|e)nme|darme|dame)(?:me)? de baja|no (?:quiero|deseo) (?:recibir|seguir recibiendo)"
            + "|no me (?:escrib|contact|env(?:í|i)|mand)\\w* m(?:á|a)s|(?:eliminen?|borren?|quiten?)(?:me)? (?:mi|de su|de la)"
            + "|me d(?:é|e)s(?:abonner|inscrire)|d(?:é|e)s(?:abonnez|inscrivez)-moi|(?:ne (?:souhaite|veux|d(?:é|e)sire) plus) (?:recevoir|(?:ê|e)tre)|ne (?:me|m') ?(?:contactez|(?:é|e)crivez|envoyez) plus|retirez-moi"
            + "|n(?:ã|a)o (?:quero|desejo) (?:mais )?receber|me (?:remov|descadastr)\\w+|non (?:voglio|desidero) (?:pi(?:ù|u) )?ricevere"
            + "|(?:schrijf|meld) (?:mij|me) (?:uit|af)"
            + ")");

    private OptOuts() {}

    private static Pattern words(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @param words without quotations */
    static Optional<String> rule(String subject, String words) {
        if (words.isBlank()) {
            return ALONE.matcher(subject).matches()
                    ? Optional.of("subject asks to be left in peace")
                    : Optional.empty();
        }
        var first =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var shortAnswer =
                first.stream().limit(2).anyMatch(line -> ALONE.matcher(line).matches())
                        && Arrays.stream(words.split("\\s+")).count() <= 2L * SHORT;
        if (shortAnswer) {
            return Optional.of("a word to be left in peace");
        }
        return SENTENCE.matcher(words.replaceAll("\\s+", " ")).find()
                ? Optional.of("a sentence to be left in peace")
                : Optional.empty();
    }
}
