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

    private static final String MAIL =
            "(?:e-?mails?|mail(?:ing)?s?|news ?letters?|marketing|werbe|werbung|courriels?|correos?(?: electr[oó]nicos?)?"
                    + "|bolet[ií]n|infolettre|posta elettronica|nieuwsbrief)";

    private static final String ALLOWANCE =
            "(?:consents?|opt[ -]?in|opted[ -]in|permissions?|einwilligung|einverständnis|zustimmung|erlaubnis|consentimiento|permiso|autorizaci[oó]n"
                    + "|consentement|autorisation|consenso|autorizzazione|consentimento|permiss[aã]o|toestemming)";

    /** Between what is allowed and by which way: "Consent to receive our newsletter", "Einwilligung in E-Mail-Werbung". */
    private static final String TO =
            "(?:(?:to|for|by|via|per|in|zu|zum|zur|für|pour|par|a|à|al|de|da|do|por|para|voor|om|receive|get|our|the|die|den|le|la|el|l')[ -])*";

    /** They name mail or advertising and ask about it. */
    private static final Pattern MAILS = Pattern.compile(
            "(?:MAIL[ -]?)+ALLOWANCE(?: given| status| erteilt)?|ALLOWANCE[ -]TO(?:MAIL[ -]?)+"
                            .replace("MAIL", MAIL)
                            .replace("ALLOWANCE", ALLOWANCE)
                            .replace("TO", TO)
                    + "|(?:e-?mail )?(?:newsletter|news letter)(?: erlaubt| ok| abonniert)?|opt[ -]?in"
                    + "|(?:accepts?|allows?|wants?) (?:e-?mail )?(?:marketing|newsletter|e-?mails?)|(?:e-?mail|mail|werbung) (?:erlaubt|erwünscht|ok|allowed)"
                    + "|(?:may|can) (?:we )?(?:e-?mail|be e-?mailed)|bolet[ií]n|acepta (?:publicidad|correos|marketing)"
                    + "|inscrite?(?: [aà] la)? newsletter|infolettre|accepte (?:la )?(?:publicit[eé]|newsletter)"
                    + "|iscritto(?: alla)? newsletter|accetta (?:pubblicit[aà]|marketing)"
                    + "|inscrito(?: na)? newsletter|aceita (?:publicidade|marketing|e-?mails?)|nieuwsbrief|mailing toegestaan");

    /** A yes may be to something else, such as a subscription that is paid for or the keeping of data: only a no counts. */
    private static final Pattern PERHAPS_MAILS = Pattern.compile(
            "(?:e-?mail )?marketing|subscribed|subscription|subscriber|consent|permission|einwilligung|einverständnis|zustimmung|einverstanden|abonniert|werbung"
                    + "|suscrito|suscripci[oó]n|consentimiento|abonn[eé]e?|inscrite?|consentement|iscritto|consenso|inscrito|consentimento|toestemming|geabonneerd");

    private static final Pattern CALLS = Pattern.compile(
            "(?:phone|telephone|call) (?:consent|opt-?in|allowed|ok)|may (?:be called|call)|darf (?:angerufen werden|anrufen)|(?:anrufe?|telefon) (?:erlaubt|erwünscht|ok)"
                    + "|acepta llamadas|accepte (?:les )?appels|accetta chiamate|aceita (?:chamadas|liga[cç][oõ]es)|(?:bellen|telefoon) (?:toegestaan|mag)");

    private static final List<String> YES = List.of(
            "yes",
            "y",
            "t",
            "given",
            "agreed",
            "accepted",
            "consented",
            "confirmed",
            "checked",
            "erteilt",
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
            "f",
            "declined",
            "refused",
            "rejected",
            "withdrawn",
            "revoked",
            "not given",
            "widerrufen",
            "abgelehnt",
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

    private static final List<String> NOT_YET = List.of("pending", "unconfirmed", "ausstehend");

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
        NOT_YET.forEach(word ->
                asWritten(word).forEach(each -> answers.put(each, yes.equals("GRANTED") ? "PENDING" : yes)));
        NO.forEach(word -> asWritten(word).forEach(each -> answers.put(each, "DENIED")));
        return Map.copyOf(answers);
    }

    private static List<String> asWritten(String word) {
        return List.of(
                word, word.toUpperCase(Locale.ROOT), word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
}
