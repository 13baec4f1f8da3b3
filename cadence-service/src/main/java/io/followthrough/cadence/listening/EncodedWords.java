package io.followthrough.cadence.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header values as they were meant: encoded words (RFC 2047), and bytes that nobody encoded. Words that follow each other are
 * joined before they are read, for many programs cut them in the middle of a character.
 */
final class EncodedWords {

    /** Leniently: with blanks or question marks inside, and with no blank between two. */
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s=]{1,60})\\?([bBqQ])\\?([^\\r\\n]*?)\\?=(?![0-9A-F]{2})");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]+");
    /** Some gateways encode what is encoded already. */
    private static final int MOST_ROUNDS = 3;

    private EncodedWords() {}

    /** @param value unfolded; characters beyond ASCII are single bytes, as they came */
    static String decoded(String value) {
        var text = isPlain(value) ? value : CharsetGuess.text(value.getBytes(ISO_8859_1), null);
        for (var round = 0; round < MOST_ROUNDS && text.contains("=?"); round++) {
            var before = text;
            text = decodedOnce(text);
            if (text.equals(before)) {
                break;
            }
        }
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** What somebody has decoded already holds characters that are no single bytes. */
    private static boolean isPlain(String value) {
        return value.chars().allMatch(character -> character < 0x80 && character != 0x1B)
                || value.chars().anyMatch(character -> character > 0xFF);
    }

    private static String decodedOnce(String text) {
        var decoded = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        var charset = "";
        var end = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            if (words.group(2).equalsIgnoreCase("b") && !LenientText.isBase64(words.group(3))) {
                continue;
            }
            var between = text.substring(end, words.start());
            var next = words.group(1).toLowerCase(Locale.ROOT);
            var follows = pending.size() > 0 && between.isBlank();
            if (!follows || !next.equals(charset)) {
                flush(decoded, pending, charset);
            }
            decoded.append(follows ? "" : between);
            pending.writeBytes(bytes(words));
            charset = next;
            end = words.end();
        }
        flush(decoded, pending, charset);
        return decoded.append(text, end, text.length()).toString();
    }

    private static void flush(StringBuilder decoded, ByteArrayOutputStream pending, String charset) {
        decoded.append(CharsetGuess.text(pending.toByteArray(), charset));
        pending.reset();
    }

    private static byte[] bytes(Matcher word) {
        return word.group(2).equalsIgnoreCase("b") ? LenientText.fromBase64(word.group(3)) : quoted(word.group(3));
    }

    private static byte[] quoted(String coded) {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < coded.length(); at++) {
            var character = coded.charAt(at);
            var value = character == '=' && at + 2 < coded.length()
                    ? hex(coded.charAt(at + 1)) * 16 + hex(coded.charAt(at + 2))
                    : -1;
            if (value >= 0) {
                bytes.write(value);
                at += 2;
            } else if (character == '_') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(character).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(char digit) {
        var value = Character.digit(digit, 16);
        return value < 0 ? -1000 : value;
    }
}
