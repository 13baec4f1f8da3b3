package io.followthrough.qualification.persistence;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Letters as they are searched: small, without accents, each in the plainest form in which somebody may type it. A change of
 * these rules needs a new {@link #EDITION}, so that what is kept is folded anew.
 */
final class FoldedText {

    /** Of the rules by which kept words were folded. */
    static final int EDITION = 3;

    /** Of Latin, Greek and Cyrillic letters; what looks alike in other scripts is a vowel or makes another letter. */
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]+");

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ŋ', "n"),
            Map.entry('ə', "e"),
            Map.entry('ı', "i"),
            Map.entry('ς', "σ"));

    /** As they are written where there is no key for them. */
    private static final Map<Character, String> WRITTEN_OUT =
            Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å', "aa");

    private static final Pattern TWO_FOR_ONE = Pattern.compile("(?:ae|oe|ue|aa)");

    private FoldedText() {}

    /** {@code MÜLLER}, {@code müller} and {@code muller} are one. */
    static String of(String text) {
        return isPlain(text) ? text : folded(lower(text), Map.of());
    }

    /** All ways to write a word of a name: {@code Müller} and {@code Mueller} are found by either, and by {@code muller}. */
    static Set<String> waysToWrite(String text) {
        var ways = new LinkedHashSet<String>();
        var plain = of(text);
        ways.add(plain);
        if (!isPlain(text)) {
            ways.add(folded(lower(text), WRITTEN_OUT));
        }
        if (TWO_FOR_ONE.matcher(plain).find()) {
            ways.add(plain.replace("ae", "a")
                    .replace("oe", "o")
                    .replace("ue", "u")
                    .replace("aa", "a"));
        }
        return ways;
    }

    private static String lower(String text) {
        return Normalizer.normalize(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static String folded(String lower, Map<Character, String> first) {
        var letters = new StringBuilder();
        for (var at = 0; at < lower.length(); at++) {
            var letter = lower.charAt(at);
            var other = first.getOrDefault(letter, LETTERS.get(letter));
            letters.append(other == null ? String.valueOf(letter) : other);
        }
        var plain = ACCENTS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Small letters of ASCII, as most addresses are. */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter >= 128 || letter >= 'A' && letter <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
