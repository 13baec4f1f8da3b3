package io.followthrough.intake.files;

import io.followthrough.intake.domain.mapping.FieldSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Columns that ask whether somebody may be written to or called, as lists of seven languages have them: "Newsletter", "Werbung erlaubt",
 * "Marketing consent". A no is a refusal; whatever is neither yes nor no leaves the consent unknown.
 */
final class ConsentColumns {

    /** They name mail or advertising and ask about it. */
    private static final Pattern MAILS = Pattern.compile(
            "(?:e-?mail )?(?:newsletter|news letter)(?: erlaubt| ok| opt-?in| abonniert)?|(?:e-?mail |newsletter |marketing |werbe-?)*opt-?in(?: e-?mail| newsletter| marketing)?"
                    + "|(?:e-?mail |newsletter |marketing |werbe-?)+(?:consent|einwilligung|einverständnis|zustimmung)"
                    + "|(?:accepts?|allows?|wants?) (?:e-?mail )?(?:marketing|newsletter|e-?mails?)|(?:e-?mail|mail|werbung) (?:erlaubt|erwünscht|ok|allowed)"
                    + "|bolet[ií]n|acepta (?:publicidad|correos|marketing)|consentimiento marketing"
                    + "|inscrite?(?: [aà] la)? newsletter|infolettre|accepte (?:la )?(?:publicit[eé]|newsletter)|consentement marketing"
                    + "|iscritto(?: alla)? newsletter|consenso marketing|accetta (?:pubblicit[aà]|marketing)"
                    + "|inscrito(?: na)? newsletter|aceita (?:publicidade|marketing|e-?mails?)|consentimento marketing|nieuwsbrief|mailing toegestaan");

    /** A yes may be to something else, such as a subscription that is paid for or the keeping of data: only a no counts. */
    private static final Pattern PERHAPS_MAILS = Pattern.compile(
            "(?:e-?mail )?marketing|subscribed|subscription|subscriber|consent|einwilligung|einverständnis|zustimmung|einverstanden|abonniert|werbung"
                    + "|suscrito|suscripci[oó]n|consentimiento|abonn[eé]e?|inscrite?|consentement|iscritto|consenso|inscrito|consentimento|toestemming|geabonneerd");

    private static final Pattern CALLS = Pattern.compile(
            "(?:phone|telephone|call) (?:consent|opt-?in|allowed|ok)|may (?:be called|call)|darf (?:angerufen werden|anrufen)|(?:anrufe?|telefon) (?:erlaubt|erwünscht|ok)"
                    + "|acepta llamadas|accepte (?:les )?appels|accetta chiamate|aceita (?:chamadas|liga[cç][oõ]es)|(?:bellen|telefoon) (?:toegestaan|mag)");

    private static final List<String> YES = List.of(
            "yes",
            "y",
            "ja",
            "j",
            "oui",
            "o",
            "si",
            "sí",
            "sì",
            "s",
            "sim",
            "true",
            "wahr",
            "vrai",
            "verdadero",
            "vero",
            "verdadeiro",
            "waar",
            "1",
            "x",
            "✓",
            "✔",
            "on",
            "ok",
            "granted",
            "subscribed",
            "opted in",
            "opt-in",
            "erlaubt",
            "angemeldet");

    private static final List<String> NO = List.of(
            "no",
            "n",
            "nein",
            "non",
            "não",
            "nao",
            "nee",
            "false",
            "falsch",
            "faux",
            "falso",
            "onwaar",
            "0",
            "off",
            "denied",
            "unsubscribed",
            "opted out",
            "opt-out",
            "abgemeldet",
            "nicht erlaubt",
            "nie",
            "never",
            "✗",
            "✘");

    private static final Map<String, String> ANSWERS = answers("GRANTED");
    private static final Map<String, String> ONLY_REFUSALS = answers("UNKNOWN");

    private ConsentColumns() {}

    /** {@code consent.email} and {@code consent.phone} where columns ask for them; those that plainly do come before the others. */
    static Map<String, FieldSource> in(List<String> header) {
        var fields = new LinkedHashMap<String, FieldSource>();
        header.forEach(column -> put(fields, MAILS, "consent.email", column, ANSWERS));
        header.forEach(column -> put(fields, CALLS, "consent.phone", column, ANSWERS));
        header.forEach(column -> put(fields, PERHAPS_MAILS, "consent.email", column, ONLY_REFUSALS));
        return fields;
    }

    private static void put(
            Map<String, FieldSource> fields, Pattern asks, String field, String column, Map<String, String> answers) {
        if (asks.matcher(ColumnWords.plain(column)).matches()) {
            fields.putIfAbsent(
                    field, new FieldSource(column, answers, "UNKNOWN", "UNKNOWN", false, FieldSource.LetterCase.AS_IS));
        }
    }

    /** As they are written: small, capital, and with a capital first. */
    private static Map<String, String> answers(String yes) {
        var answers = new HashMap<String, String>();
        YES.forEach(word -> asWritten(word).forEach(each -> answers.put(each, yes)));
        NO.forEach(word -> asWritten(word).forEach(each -> answers.put(each, "DENIED")));
        return Map.copyOf(answers);
    }

    private static List<String> asWritten(String word) {
        return List.of(
                word, word.toUpperCase(Locale.ROOT), word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
}
