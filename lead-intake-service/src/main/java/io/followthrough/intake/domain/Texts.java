package io.followthrough.intake.domain;

import java.util.regex.Pattern;

/** What people and spreadsheets leave in a text without meaning it. */
public final class Texts {

    /** Control characters but for line breaks and tabs, zero-width characters and the byte-order mark. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\u200B\\u2060\\uFEFF&&[^\\n\\t]]");

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private static final String OMITTED = "\n[...]\n";

    private Texts() {}

    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        return EDGES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
    }

    /** Nearly all texts are, and this is asked of each field of each capture. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var edge = i == 0 || i == text.length() - 1;
            if (c < ' ' || (c > '~' && !Character.isLetter(c)) || (edge && c == ' ')) {
                return false;
            }
        }
        return true;
    }

    /** Of a text that is too long its beginning and its end, where wishes stand, as many characters in all. */
    static String ends(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var tail = text.substring(text.length() - longest / 4);
        return cut(text, longest - OMITTED.length() - tail.length())
                + OMITTED
                + (Character.isLowSurrogate(tail.charAt(0)) ? tail.substring(1) : tail);
    }

    /** The beginning of a text, at most so many characters, and no half of one. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
