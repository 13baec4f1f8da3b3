package io.followthrough.cadence.domain.listening;

import java.util.List;
import java.util.regex.Pattern;

/** Parts what somebody wrote from what they quote: our own footer says "unsubscribe", and that is not their wish. */
final class Quotations {

    /** Where programs begin the message that is answered or forwarded; what follows was written by somebody else. */
    private static final Pattern BEGINS = Pattern.compile(
            "^(?:"
                    + "-{2,} ?(?:original message|ursprüngliche nachricht|original-nachricht|mensaje original|message d'origine|message original|forwarded message|weitergeleitete nachricht|mensaje reenviado|message transféré|mensagem original|messaggio originale).*"
                    + "|begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):?"
                    + "|(?:on|am|el|le|em|il|op|den) .{4,200}(?:wrote|schrieb|escribió|a écrit|escreveu|ha scritto|schreef|skrev)\\b.{0,120}:"
                    + "|.{4,120} (?:wrote|schrieb|escribió|a écrit) (?:on|am|el|le) .{4,80}:"
                    + "|(?:\\*?(?:from|von|de|da|van|expéditeur) ?:\\*? .+)"
                    + "|_{20,}"
                    + "|no more e-mail from us: .*"
                    + ")$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Mail programs break "On Monday, … wrote:" over two lines. */
    private static final Pattern BROKEN_BEGIN =
            Pattern.compile("^(?:on|am|el|le|em|il|op) .{4,200}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BROKEN_END = Pattern.compile(
            "^.{0,160}(?:wrote|schrieb|escribió|a écrit|escreveu|ha scritto|schreef) ?:$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_LINE = 400;

    private Quotations() {}

    /** Without quotations and signature. An answer may stand below what it answers, if that is marked line by line. */
    static String ownWords(String text) {
        var lines = text.replace("\r\n", "\n")
                .replace('\u00a0', ' ')
                .lines()
                .map(String::strip)
                .toList();
        var own = new StringBuilder();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (line.equals("--")) {
                break;
            }
            var attribution = attribution(lines, index);
            if (attribution > 0) {
                index += attribution - 1;
                if (!isMarked(lines, index + 1)) {
                    break;
                }
            } else if (!line.startsWith(">")) {
                own.append(line).append('\n');
            }
        }
        return own.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    /** How many lines say whose words follow; 0 for none. */
    private static int attribution(List<String> lines, int index) {
        var line = lines.get(index);
        if (line.length() > LONGEST_LINE) {
            return 0;
        }
        if (BEGINS.matcher(line).matches()) {
            return 1;
        }
        return index + 1 < lines.size()
                        && BROKEN_BEGIN.matcher(line).matches()
                        && !line.endsWith(".")
                        && BROKEN_END.matcher(lines.get(index + 1)).matches()
                ? 2
                : 0;
    }

    private static boolean isMarked(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith(">"))
                .isPresent();
    }
}
