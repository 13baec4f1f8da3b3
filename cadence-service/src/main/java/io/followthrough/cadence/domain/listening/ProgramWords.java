package io.followthrough.cadence.domain.listening;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What calendar programs write themselves when somebody presses "Accept": "Ann Lee hat diese Einladung angenommen.", the subject once more,
 * when and where. Whatever else stands there the person has written. A sentence that no program is known for is somebody's: one that
 * is read for nothing costs a glance, one that is lost costs the answer.
 */
final class ProgramWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Who and what: the name stands in front, and the meeting behind. */
    private static final Pattern TELLS = Pattern.compile(
            "\\b(?:has|have)\\s+(?:provisionally |tentatively )?(?:accepted|declined|cancell?ed|rejected|proposed)\\b"
                    + "|\\b(?:accepted|declined|rejected)\\b.{0,20}\\binvitation\\b"
                    + "|\\bhat\\b.{0,80}\\b(?:angenommen|abgelehnt|zugesagt|abgesagt|vorgeschlagen)\\b"
                    + "|\\b(?:a|ont)\\s+(?:provisoirement |tentativement )?(?:accepté|refusé|décliné|annulé|proposé)\\b"
                    + "|\\bha(?:n)?\\s+(?:aceptado|rechazado|cancelado|propuesto|accettato|rifiutato|annullato|proposto|acceptat|rebutjat)\\b"
                    + "|\\b(?:aceitou|recusou|rejeitou|cancelou|propôs)\\b"
                    + "|\\bheeft\\b.{0,80}\\b(?:geaccepteerd|aanvaard|afgewezen|geweigerd|afgeslagen|voorgesteld)\\b"
                    + "|\\bhar\\s+(?:preliminärt |foreløbig(?:t)? )?(?:accepterat|accepteret|akseptert|godtatt|godkänt|avvisat|avböjt|afvist|avslått|tackat)\\b"
                    + "|\\b(?:zaakceptował|odrzucił|przyjął|przyjęł)\\p{L}*(?:\\(\\p{L}+\\))?.{0,40}\\bzaproszeni"
                    + "|\\b(?:přijal|odmítl|prijal|odmietol)\\p{L}*.{0,40}\\b(?:pozván|pozvan)"
                    + "|\\b(?:принял|отклонил)\\p{L}*(?:\\(\\p{L}+\\))?.{0,40}приглаш"
                    + "|\\bkabul etti\\b|\\breddetti\\b|\\belfogadta\\b|\\bhyväksy(?:nyt|i)\\b|承諾|辞退|接受|拒绝|수락",
            FLAGS);

    /** Nobody speaks of themselves by name: these words are the person's. */
    private static final Pattern SPEAKS = Pattern.compile(
            "\\b(?:I|we|my|our|please|ich|wir|mein\\p{L}*|bitte|je|j|nous|mon|merci|yo|nosotros|mi|por favor|io|noi|per favore|eu|nós|ik|wij|graag|jag|vi|proszę)\\b|\\?",
            FLAGS);

    private static final Pattern STATUS = Pattern.compile(
            "(?:tentatively )?(?:accepted|declined|tentative|confirmed|angenommen|zugesagt|abgelehnt|abgesagt|mit vorbehalt|vorläufig|vorläufig zugesagt"
                    + "|accepté|accepté provisoirement|refusé|provisoire|confirmé|aceptado|aceptada|rechazado|rechazada|provisional|accettato|rifiutato"
                    + "|aceito|aceite|recusado|provisório|geaccepteerd|afgewezen|voorlopig)[.!]?",
            FLAGS);

    private static final Pattern DETAIL = Pattern.compile(
            "(?:when|where|who|what|title|subject|organi[sz]er|calendar|wann|wo|wer|was|titel|betreff|veranstalter|kalender|quand|où|qui|objet|organisateur"
                    + "|cuándo|dónde|quién|asunto|organizador|quando|dove|chi|oggetto|onde|quem|assunto|wanneer|waar|wie|onderwerp)\\s*:.*",
            FLAGS);

    private static final Pattern ADDRESS_ALONE = Pattern.compile("<?https?://\\S+>?");

    /** "… with this note: "Could we meet on Friday?"", in whatever language. */
    private static final Pattern NOTE =
            Pattern.compile("^[^\\n]{1,200}:\\s*\\n?\\s*[\"“„«]([^\"”“»]{1,4000})[\"”“»]\\s*$", Pattern.MULTILINE);

    private static final Pattern QUOTED = Pattern.compile("[\"“„«][^\"”“»]{0,200}[\"”“»]");

    private ProgramWords() {}

    /** The words of the person among all that stands there; empty if the program speaks alone. */
    static String without(String words, Letter letter, CalendarAnswer calendar) {
        return words.lines()
                .filter(line -> !isOfProgram(line.strip(), letter, calendar))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What somebody has typed for others to read, quoted by a program that writes the rest; empty if there is none. */
    static Optional<String> note(String words) {
        var note = NOTE.matcher(words);
        return note.find() ? Optional.of(note.group(1).strip()) : Optional.empty();
    }

    private static boolean isOfProgram(String line, Letter letter, CalendarAnswer calendar) {
        if (line.chars().noneMatch(Character::isLetter)) {
            return true;
        }
        var plain = plain(line);
        return plain.equals(plain(letter.subject()))
                || plain.equals(plain(calendar.title()))
                || Arrays.stream(letter.headers().first("From").split("[<>\"]"))
                        .anyMatch(name -> !name.isBlank() && plain.equals(plain(name)))
                || STATUS.matcher(line).matches()
                || DETAIL.matcher(line).matches()
                || ADDRESS_ALONE.matcher(line).matches()
                || TELLS.matcher(line).find()
                        && !SPEAKS.matcher(withoutTitle(line, calendar)).find();
    }

    /** "Our meeting" in a sentence of the program does not make it one of the person's. */
    private static String withoutTitle(String line, CalendarAnswer calendar) {
        var rest = calendar.title().isEmpty() ? line : line.replace(calendar.title(), "");
        return QUOTED.matcher(rest).replaceAll("");
    }

    private static String plain(String line) {
        return line.strip().replaceAll("[.!:\"]+$", "").toLowerCase(Locale.ROOT);
    }
}
