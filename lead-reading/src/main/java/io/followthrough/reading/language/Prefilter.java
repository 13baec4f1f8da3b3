package io.followthrough.reading.language;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text must hold for a pattern to be found in it: told apart from the pattern once, so that most texts need not be searched. A pattern
 * that needs nothing in particular is searched for in every text.
 */
public final class Prefilter {

    private final String[] oneOf;

    private Prefilter(Set<String> oneOf) {
        this.oneOf = oneOf.toArray(String[]::new);
    }

    /** @param pattern without flags and back references, or it is searched for in every text */
    public static Prefilter of(Pattern pattern) {
        return new Prefilter(pattern.flags() == 0 ? RequiredLiterals.of(pattern.pattern()) : Set.of());
    }

    /** Whether the pattern may be found in this text. */
    public boolean admits(Grams text) {
        if (oneOf.length == 0) {
            return true;
        }
        for (var part : oneOf) {
            if (text.mayHold(part)) {
                return true;
            }
        }
        return false;
    }

    /** The same, more sharply: worth it for a pattern of many words that are seldom said. */
    public boolean admits(String text) {
        if (oneOf.length == 0) {
            return true;
        }
        for (var part : oneOf) {
            if (part.indexOf(Grams.DIGIT) >= 0 || text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** One of these is in whatever the pattern matches; empty if that cannot be told. */
    Set<String> oneOf() {
        return Set.of(oneOf);
    }
}
