package io.followthrough.cadence.listening;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text whose coding is broken, as far as it can be read. */
final class LenientText {

    private static final int QUANTUM = 4;

    private LenientText() {}

    /** Empty if it is no text. */
    static String of(byte[] content, String encoding) {
        var text = encoding.equalsIgnoreCase("base64")
                ? fromBase64(new String(content, StandardCharsets.ISO_8859_1))
                : new String(content, StandardCharsets.UTF_8);
        var odd = text.chars().filter(LenientText::isOdd).count();
        return odd * 10 > text.length() ? "" : text;
    }

    /** Whole groups up to the first padding; what is no letter of the code is passed over. */
    private static String fromBase64(String coded) {
        var padding = coded.indexOf('=');
        var letters = (padding < 0 ? coded : coded.substring(0, padding)).replaceAll("[^A-Za-z0-9+/]", "");
        // A single letter over is less than a byte.
        var whole = letters.length() % QUANTUM == 1 ? letters.substring(0, letters.length() - 1) : letters;
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    }

    private static boolean isOdd(int character) {
        return character == '\uFFFD' || (Character.isISOControl(character) && !Character.isWhitespace(character));
    }
}
