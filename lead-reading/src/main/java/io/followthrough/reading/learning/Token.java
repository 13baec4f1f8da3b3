package io.followthrough.reading.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word or a telling sign ("?", "!") of a sentence.
 *
 * @param shape as compared: numbers, addresses and links are alike
 * @param start where it begins in the sentence
 * @param end where it ends, exclusive
 */
record Token(String shape, int start, int end) {

    // Bounded as addresses are: without an end, a page full of signs costs the cube of its length.
    private static final Pattern TOKEN = Pattern.compile(
            "([^\\s@]{1,64}@[^\\s@]{1,255}\\.\\w+)|((?:https?://|www\\.)\\S+)|([\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*)"
                    + "|(\\d[\\d.,:/]*)|([?!%\u20ac$\u00a3#]|[^\\s\\p{Punct}\\p{L}\\p{N}])");

    /** @param folded one sentence */
    static List<Token> of(String folded) {
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(folded);
        while (found.find()) {
            var shape = found.group(1) != null
                    ? "<mail>"
                    : found.group(2) != null
                            ? "<link>"
                            : found.group(4) != null ? number(found.group()) : found.group();
            tokens.add(new Token(shape, found.start(), found.end()));
        }
        return tokens;
    }

    private static String number(String digits) {
        return digits.length() < 3 ? "0" : digits.length() == 4 && digits.startsWith("20") ? "<year>" : "000";
    }
}
