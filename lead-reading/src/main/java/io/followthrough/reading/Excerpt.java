package io.followthrough.reading;

import java.util.regex.Pattern;

/**
 * The part of a long text that is read: how it begins, and how it ends, since that is where people say what they want. Whoever
 * sends a book must not hold up the others: what is read, and so the time it takes, is bounded.
 *
 * @param begin most characters of the beginning
 * @param end most characters of the end
 */
record Excerpt(int begin, int end) {

    static final Excerpt OF_TEXTS = new Excerpt(12_000, 4_000);
    static final Excerpt OF_ANSWERS = new Excerpt(2_000, 500);

    /** How far the cut moves so as not to part a word. */
    private static final int LONGEST_WORD = 100;

    /** What goes on without a space for so long is no word, and is read in pieces. */
    private static final int NO_WORD = 500;

    private static final Pattern ENDLESS = Pattern.compile("\\S{" + NO_WORD + "}(?=\\S)");

    String of(String text) {
        var excerpt = text.length() <= begin + end ? text : beginning(text) + "\n\n…\n\n" + ending(text);
        return excerpt.length() <= NO_WORD ? excerpt : ENDLESS.matcher(excerpt).replaceAll("$0 ");
    }

    private String beginning(String text) {
        for (var at = begin; at > begin - LONGEST_WORD; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return text.substring(0, at);
            }
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(begin)) ? begin - 1 : begin);
    }

    /** From the beginning of a line: else a quoted line would lose the mark that says so. */
    private String ending(String text) {
        var from = text.length() - end;
        var line = text.indexOf('\n', from);
        if (line >= 0) {
            return text.substring(line + 1);
        }
        for (var at = from; at < from + LONGEST_WORD; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return text.substring(at + 1);
            }
        }
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
