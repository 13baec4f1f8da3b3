package io.followthrough.reading.names;

import java.util.Locale;
import java.util.Set;

/** Small words that begin a family name: {@code van der Berg}, {@code de la Cruz}, {@code al Farsi}. */
final class Particles {

    private static final Set<String> ALL = Set.of(
            "van", "von", "vom", "zu", "zum", "zur", "der", "den", "dem", "de", "del", "della", "dello", "dei", "degli",
            "di", "da", "das", "do", "dos", "du", "des", "la", "le", "las", "los", "lo", "ten", "ter", "te", "op",
            "het", "'t", "'s", "in", "aan", "bin", "ibn", "bint", "al", "el", "abu", "af", "av", "st.", "san", "santa",
            "ó", "ní", "nic", "uí", "mac", "mc", "und", "y", "e", "i", "بن", "ابن", "بنت", "آل", "أبو");
    private static final Set<String> WRITTEN_LARGE = Set.of("ó", "ní", "nic", "uí", "mac", "mc");
    private static final Set<String> ARTICLES = Set.of("le", "lo");
    /** Only between two parts of a family name. */
    private static final Set<String> JOINING = Set.of("und", "y", "e", "i");

    private Particles() {}

    static boolean begins(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return ALL.contains(lower) && !JOINING.contains(lower);
    }

    static boolean contains(String word) {
        return ALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What was written in capitals, as one writes it: {@code van}, but {@code Ó}. */
    static String proper(String particle) {
        var lower = particle.toLowerCase(Locale.ROOT);
        return WRITTEN_LARGE.contains(lower) ? Capitals.proper(lower) : lower;
    }

    /** Of those that are written large: in small letters it was typed in a hurry. */
    static boolean isLarge(String word) {
        return WRITTEN_LARGE.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean joins(String word) {
        return JOINING.contains(word.toLowerCase(Locale.ROOT));
    }
}
