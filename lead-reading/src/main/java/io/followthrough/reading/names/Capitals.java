package io.followthrough.reading.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** Proper capitals for what was written in one case: {@code O'NEIL} is O'Neil, {@code MCDONALD} McDonald. */
final class Capitals {

    private static final Pattern PIECE = Pattern.compile("[^-'’ ]+|[-'’ ]");
    private static final Pattern SCOTTISH = Pattern.compile("mc[\\p{L}]{3,}");

    private static final Locale TURKISH = Locale.of("tr");

    private Capitals() {}

    static boolean isAllCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    static boolean isAllSmall(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(Character::isUpperCase);
    }

    static String proper(String name) {
        var proper = new StringBuilder();
        PIECE.matcher(small(name)).results().forEach(piece -> proper.append(capital(piece.group())));
        return proper.toString();
    }

    /** Turkish is told by letters that it alone has: its İ is an i with a dot, its I one without. */
    private static String small(String name) {
        return name.toLowerCase(name.matches(".*[İĞ].*") ? TURKISH : Locale.ROOT);
    }

    private static String capital(String piece) {
        if (SCOTTISH.matcher(piece).matches()) {
            return "Mc" + capital(piece.substring(2));
        }
        var first = piece.offsetByCodePoints(0, 1);
        return piece.substring(0, first).toUpperCase(Locale.ROOT) + piece.substring(first);
    }
}
