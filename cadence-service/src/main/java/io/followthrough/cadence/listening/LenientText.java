package io.followthrough.cadence.listening;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Text whose coding is broken, as far as it can be read. */
final class LenientText {

    private static final int QUANTUM = 4;
    private static final String CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

    private LenientText() {}

    /**
     * Empty if it is no text.
     *
     * @param charset as it was declared; null if it was not
     */
    static String of(byte[] content, String encoding, @Nullable String charset) {
        var coded = new String(content, StandardCharsets.ISO_8859_1);
        var bytes = encoding.equalsIgnoreCase("base64") && isBase64(coded) ? fromBase64(coded) : content;
        var text = CharsetGuess.text(bytes, charset);
        return text.chars().filter(LenientText::isOdd).count() * 10 > text.length() ? "" : text;
    }

    /** Damage included; but what is called so and has a blank between the words is plain text. */
    static boolean isBase64(String coded) {
        var others = coded.chars()
                .filter(letter -> letter != '\r' && letter != '\n' && CODE.indexOf(letter) < 0)
                .count();
        return others * 20 <= coded.length();
    }

    /** Whole groups up to the first padding; what is no letter of the code is passed over. */
    static byte[] fromBase64(String coded) {
        var padding = coded.indexOf('=');
        var letters = (padding < 0 ? coded : coded.substring(0, padding)).replaceAll("[^A-Za-z0-9+/]", "");
        // A single letter over is less than a byte.
        var whole = letters.length() % QUANTUM == 1 ? letters.substring(0, letters.length() - 1) : letters;
        return Base64.getDecoder().decode(whole);
    }

    private static boolean isOdd(int character) {
        return character == '\uFFFD' || (Character.isISOControl(character) && !Character.isWhitespace(character));
    }
}
