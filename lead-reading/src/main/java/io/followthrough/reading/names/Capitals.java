package io.followthrough.reading.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** Proper capitals for what was written in one case: {@code O'NEIL} is O'Neil, {@code MCDONALD} McDonald. */
final class Capitals {

    private static final Pattern PIECE = Pattern.compile("[^-'’ ]+|[-'’ ]");
    private static final Pattern SCOTTISH = Pattern.compile("mc[\\p{L}]{3,}");
    /** Of one letter in Dutch; before a vowel it is none: Ijeoma. */
    private static final Pattern DUTCH = Pattern.compile("ij[bcdfghjklmnpqrstvwxz].*");

    private static final Locale TURKISH = Locale.of("tr");
    private static final Pattern OF_TURKISH = Pattern.compile("[İĞığ]");

    private Capitals() {}

    static boolean isAllCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** In letters that would begin by capitals: those of Georgian never do. */
    static boolean isAllSmall(String text) {
        return text.codePoints()
                        .anyMatch(letter -> Character.isLowerCase(letter) && Character.toTitleCase(letter) != letter)
                && text.codePoints().noneMatch(Character::isUpperCase);
    }

    /** Whether a name has letters that Turkish alone has: its İ is an i with a dot, its I one without. */
    static boolean isTurkish(String name) {
        return OF_TURKISH.matcher(name).find();
    }

    static String upper(String name) {
        var first = name.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(name.codePointAt(0))) + name.substring(first);
    }

    static String proper(String name) {
        return proper(name, isTurkish(name));
    }

    static String proper(String name, boolean turkish) {
        var locale = turkish ? TURKISH : Locale.ROOT;
        var proper = new StringBuilder();
        PIECE.matcher(name.toLowerCase(locale))
                .results()
                .forEach(piece -> proper.append(capital(piece.group(), locale)));
        return proper.toString();
    }

    private static String capital(String piece, Locale locale) {
        if (SCOTTISH.matcher(piece).matches()) {
            return "Mc" + capital(piece.substring(2), locale);
        }
        if (DUTCH.matcher(piece).matches()) {
            return "IJ" + piece.substring(2);
        }
        if (locale.equals(TURKISH) && piece.startsWith("i")) {
            return "İ" + piece.substring(1);
        }
        var first = piece.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(piece.codePointAt(0))) + piece.substring(first);
    }
}
