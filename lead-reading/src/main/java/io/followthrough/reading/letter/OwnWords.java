package io.followthrough.reading.letter;

import io.followthrough.reading.Said;
import io.followthrough.reading.language.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote, without quotations, signature and footer. Our own footer says "unsubscribe", and that is not the
 * wish of those who quote it.
 */
public final class OwnWords {

    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final Pattern REPLY_LINE = Pattern.compile("#{2,}.*#{2,}");

    private OwnWords() {}

    /** @param composed by {@link Folding#compose} */
    public static String in(Said.Kind kind, String composed) {
        var lines = composed.lines().map(String::strip).toList();
        var folded = lines.stream().map(Folding::fold).toList();
        var form = kind == Said.Kind.FORM || kind == Said.Kind.MAIL && FormFields.isForm(folded);
        var own = new ArrayList<String>();
        String closing = null;
        for (var index = 0; index < lines.size(); index++) {
            var line = folded.get(index);
            var attribution = kind == Said.Kind.NOTE ? 0 : Quotations.attribution(folded, index);
            if (attribution > 0) {
                index += attribution - 1;
                closing = null;
                if (!Quotations.nextIsMarked(folded, index + 1)) {
                    break;
                }
                continue;
            }
            if (Signatures.isDelimiter(line)) {
                if (kind != Said.Kind.NOTE
                        && (hasWords(own) || Signatures.isOneAlone(lines.subList(index + 1, lines.size())))) {
                    break;
                }
                continue;
            }
            if (Quotations.isMarked(line)) {
                closing = null;
            } else if (closing != null ? Signatures.goesOn(closing, line) : !isNotOwn(form, line)) {
                closing = closes(kind, line, own) ? line : null;
                if (closing == null || !Signatures.saysNothing(closing)) {
                    own.add(lines.get(index));
                }
            }
        }
        return ConsentWords.cut(
                kind,
                BLANK_LINES.matcher(String.join("\n", own)).replaceAll("\n\n").strip());
    }

    private static boolean isNotOwn(boolean form, String folded) {
        return Signatures.isMobile(folded)
                || Signatures.isFooter(folded)
                || REPLY_LINE.matcher(folded).matches()
                || form && FormFields.isState(folded);
    }

    private static boolean closes(Said.Kind kind, String folded, List<String> own) {
        return kind == Said.Kind.MAIL
                && Signatures.isClosing(folded)
                && (Signatures.saysNothing(folded) || !own.isEmpty() && !onlyGreeting(own));
    }

    private static boolean hasWords(List<String> lines) {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }

    /** "Hello Ben, thanks!" is no signature: nothing has been said above it. */
    private static boolean onlyGreeting(List<String> own) {
        return own.stream().filter(line -> !line.isBlank()).allMatch(line -> line.endsWith(","));
    }
}
