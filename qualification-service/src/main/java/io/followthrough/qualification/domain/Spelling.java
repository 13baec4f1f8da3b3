package io.followthrough.qualification.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of two spellings of one title or company, the one that somebody took trouble with. */
final class Spelling {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Fewer letters than these begin too many names. */
    private static final int BEGINNING = 3;

    private Spelling() {}

    /** Whether the one holds, being a spelling of the same in capitals and small letters, where the other shouts or mumbles. */
    static boolean isKept(@Nullable String held, @Nullable String told) {
        return held != null && told != null && isSame(held, told) && isMixed(held) && !isMixed(told);
    }

    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether one may be short for the other: {@code Weber} for {@code Weber GmbH & Co. KG}. */
    static boolean isShortFor(String one, String other) {
        var some = plain(one);
        var more = plain(other);
        return some.equals(more)
                || Math.min(some.length(), more.length()) >= BEGINNING
                        && (some.startsWith(more) || more.startsWith(some));
    }

    private static boolean isMixed(String text) {
        return !text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static String plain(String text) {
        return NO_LETTER_OR_DIGIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
