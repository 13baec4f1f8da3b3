package io.followthrough.cadence.listening;

import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which of a message's text and its HTML is read. Both say the same as a rule, and then the text is taken, which keeps what
 * is quoted apart. Some programs write a blank, the place of an image or "view this in your browser" into the text, and
 * what the person wrote stands in the HTML alone.
 */
final class Alternatives {

    /** Put into a text by a program where something else stands: images and addresses. */
    private static final Pattern STAND_INS = Pattern.compile(
            "(?i)\\[(?:cid|image|bild|imagen|immagine|afbeelding|imagem|inline image)[: ][^\\]\\n]{0,300}+\\]"
                    + "|<?\\b(?:https?://|cid:)[^\\s>]++>?");

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that are compared at once; programs break and space the lines of the two as they like. */
    private static final int PIECE = 4;

    private Alternatives() {}

    /**
     * @param plain of all text parts; empty if there are none
     * @param html of all HTML parts, as text and without what is quoted; empty if there are none
     */
    static String of(String plain, String html) {
        var inPlain = letters(plain);
        var inHtml = letters(html);
        if (inPlain.isEmpty()) {
            return html.isBlank() ? STAND_INS.matcher(plain).replaceAll("") : html;
        }
        if (isSaidBy(inPlain, inHtml)) {
            return plain;
        }
        return isSaidBy(inHtml, inPlain) ? html : plain + "\n\n" + html;
    }

    /** Whether half of the other's words stand here as well; a program may have left some out. */
    private static boolean isSaidBy(String letters, String others) {
        if (others.length() < PIECE) {
            return letters.contains(others);
        }
        var known = new HashSet<String>();
        for (var at = 0; at + PIECE <= letters.length(); at++) {
            known.add(letters.substring(at, at + PIECE));
        }
        var pieces = 0;
        var found = 0;
        for (var at = 0; at + PIECE <= others.length(); at += PIECE) {
            pieces++;
            found += known.contains(others.substring(at, at + PIECE)) ? 1 : 0;
        }
        return 2 * found >= pieces;
    }

    private static String letters(String text) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(STAND_INS.matcher(text).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
