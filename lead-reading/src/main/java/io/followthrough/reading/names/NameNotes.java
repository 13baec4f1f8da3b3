package io.followthrough.reading.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A written name without what was noted beside it: nicknames, a date of birth, a label, through whom the letter goes.
 *
 * @param name what is left; its words may still be separated by a slash, a bar or a dash
 * @param titles that stood in brackets: {@code Kim Soo-jin (Ms.)}
 * @param familyFirst whether a note says that the family name stands first
 */
record NameNotes(String name, List<String> titles, boolean familyFirst) {

    private static final Pattern ADDRESS_BEHIND = Pattern.compile("\\s*<[^>]*>?\\s*$");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\"“”„«»][^\"“”„«»]*[\"“”„«»]");
    private static final Pattern FAMILY_FIRST = Pattern.compile(
            "(?i)\\b(?:hungarian|magyar|ungarisch|hongrois|(?:surname|family name|last name|nachname|familienname)(?: is| steht| ist)? (?:first|zuerst|vorn)|nom (?:de famille )?d.abord|apellidos? primero|prima il cognome|achternaam eerst)|\\bHU\\b");
    /** What emoji are made of besides pictures, and marks that say how a letter is drawn. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x{FE00}-\\x{FE0F}\\x{20E3}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final String DAY = "\\d{1,4}[./-]\\s?\\d{1,2}[./-]\\s?\\d{2,4}";
    private static final Pattern BORN = Pattern.compile(
            "(?iu),?\\s*(?:\\b(?:geb(?:oren)?|born|dob|d\\.o\\.b|nato|nata|nacid[oa]|nascid[oa]|n[ée]e?|geboren|jg|jahrgang|b)\\b\\.?|\\*)?:?\\s*(?:\\b(?:am|on|le|il|el|em|op)\\b)?\\s*(?:"
                    + DAY + "|(?<=(?:jg|ang|geb|orn|ren|\\*)\\.?:? {0,2})(?:19|20)?\\d{2})(?!\\d)");
    /** What {@link #BORN} needs: it begins anywhere and costs as much as all others together, and few names have a date. */
    private static final Pattern PERHAPS_BORN =
            Pattern.compile("(?iu)\\d[./-]|(?:jg|ang|geb|orn|ren|\\*)\\.?:? {0,2}\\d{2}");

    private static final Pattern MAIDEN_NAME =
            Pattern.compile("(?<=\\p{L}),?\\s+(?:geb\\.|geborene[r]?|née|z domu|roz\\.|born(?= \\p{Lu}))\\s.*$");
    /** Small letters: {@code P.P.} are initials. */
    private static final Pattern ON_BEHALF = Pattern.compile(
            "(?<![\\p{L}.])(?:i\\. ?A\\.|i\\. ?V\\.|ppa\\.|p\\. ?p\\.|p\\. ?o\\.|i\\. ?o\\.|im Auftrag(?: von)?|in Vertretung(?: von)?|on behalf of|namens|au nom de|por orden de)(?:\\s+|$)");

    private static final Pattern FOR_WHOM = Pattern.compile(
            "(?iu)^.*?(?<!\\p{L})(?:z\\. ?h(?:d|dn)?\\.|zhd\\.?|z\\.hd\\.?|zu händen(?: von)?|attn\\b\\.?|(?:for the )?attention(?: of)?\\b|fao\\b|att\\.|à l['’]attention de|a la atención de|a/a\\b|t\\.?a\\.?v\\.|ter attentie van|alla (?:c\\.a\\.|cortese attenzione)(?: di)?|a/c(?: de)?\\b|inh\\.|inhaber(?:in)?:)\\s*:?\\s+(?=\\p{L})");
    private static final Pattern CARE_OF = Pattern.compile("(?iu)(?<!\\p{L})c/o(?!\\p{L})\\.?:?\\s*");
    private static final Pattern FIELD = Pattern.compile(
            "(?iu)^(?:(?:full )?name|nom|nombre|nome|naam|contact(?: person)?|kontakt(?:person)?|ansprechpartner(?:in)?|contacto|contatto|contactpersoon|interlocuteur|lead|kunde|kundin|customer|client|cliente|owner|gf|geschäftsführer(?:in)?|ceo|neu|new|old|alt|wichtig|urgent|important|prio ?\\d?|hot|re|fwd?)\\s*(?::|!|\\s[-–]\\s)\\s*");
    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\p{L}-])(?:VIP|(?iu:do not (?:use|call|contact|mail|email)|don['’]t (?:use|call|contact)|no (?:calls|mailing)|nicht (?:anrufen|verwenden|kontaktieren|benutzen|mehr verwenden)|ne pas (?:utiliser|contacter|appeler)|no (?:usar|llamar|contactar)|niet (?:gebruiken|bellen)|non (?:usare|chiamare)|não (?:usar|ligar)|dup(?:licate|licado|licato|likat)?|dublette|doublon|dubbel|inaktiv|inactive|verstorben|deceased|\\+{0,3}gesperrt))(?![\\p{L}-])");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d._@-])\\+?\\d[\\d ()/.-]{5,}(?![\\p{L}\\d])|(?<=\\p{L}) +#?\\d+$|\\s@\\s.*$");
    private static final Pattern GREETING =
            Pattern.compile("(?iu)^(?:dear|hello|hallo|liebe|sehr geehrte[rs]?|bonjour|hola|geachte)\\s+(?=\\p{L})");
    /** {@code The Miller Family}, which other languages begin by the word. */
    private static final Pattern FAMILY =
            Pattern.compile("(?iu)^(?:the\\s+)?(\\p{L}[\\p{L}'’-]+)\\s+(family|famille)$");

    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s,;:!*#–—-]+|[\\s,;:!*#–—-]+$");

    static NameNotes of(String written) {
        var plain = INVISIBLE
                .matcher(ADDRESS_BEHIND.matcher(written).replaceAll(""))
                .replaceAll("");
        var titles = new ArrayList<String>();
        var familyFirst = false;
        for (var aside : ASIDE.matcher(plain).results().toList()) {
            var note = aside.group().substring(1, aside.group().length() - 1).strip();
            familyFirst |= FAMILY_FIRST.matcher(note).find();
            if (!note.isEmpty() && Arrays.stream(note.split("\\s+")).allMatch(Titles::isForm)) {
                titles.addAll(Arrays.asList(note.split("\\s+")));
            }
        }
        var outer = ASIDE.matcher(plain).replaceAll(" ").strip();
        var isAllAside = outer.codePoints().noneMatch(Character::isLetter);
        return new NameNotes(
                without(isAllAside ? plain.replaceAll("[()\\[\\]\"“”„«»]", " ").strip() : outer), titles, familyFirst);
    }

    private static String without(String text) {
        var name = LABEL.matcher(text).replaceAll(" ");
        name = LOOSE_ENDS.matcher(name).replaceAll("");
        name = FIELD.matcher(name).replaceFirst("");
        name = FOR_WHOM.matcher(name).replaceFirst("");
        name = beside(CARE_OF, name);
        name = beside(ON_BEHALF, name);
        name = PERHAPS_BORN.matcher(name).find() ? BORN.matcher(name).replaceAll(" ") : name;
        name = NUMBER.matcher(MAIDEN_NAME.matcher(name).replaceAll("")).replaceAll(" ");
        name = LOOSE_ENDS.matcher(name).replaceAll("");
        name = FAMILY.matcher(GREETING.matcher(name).replaceFirst("")).replaceFirst("$2 $1");
        return LOOSE_ENDS.matcher(name).replaceAll("");
    }

    /** Who stands before the mark, or behind one at the beginning. */
    private static String beside(Pattern mark, String text) {
        var matcher = mark.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        return matcher.start() == 0 ? text.substring(matcher.end()) : text.substring(0, matcher.start());
    }
}
