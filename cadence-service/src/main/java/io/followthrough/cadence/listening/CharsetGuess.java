package io.followthrough.cadence.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as the text that their writer meant. What is declared is often missing or wrong, and most of what is neither ASCII nor
 * declared is UTF-8: text in an alphabet of single bytes is hardly ever valid UTF-8 by chance.
 */
final class CharsetGuess {

    private static final Charset WINDOWS = known("windows-1252").orElse(ISO_8859_1);
    private static final int CERTAIN = 4;
    private static final char UNREADABLE = '\uFFFD';

    /** Programs write more than these names allow; the wider charset reads both (as in the WHATWG's encoding standard). */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("ansi_x3.110-1983", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("utf8", "utf-8"));

    private CharsetGuess() {}

    /** @param declared name of a charset, as it was written; null or odd if nobody said */
    static String text(byte[] bytes, @Nullable String declared) {
        var named = named(declared).filter(charset -> !isWide(charset) || has(bytes, (byte) 0));
        if (isAscii(bytes)) {
            // Japanese mail is ASCII to look at, with escapes; so is UTF-16 with nothing but Latin letters.
            return unmarked(in(
                    named.filter(CharsetGuess::isMoreThanAscii)
                            .orElse(
                                    has(bytes, (byte) 0x1B)
                                            ? known("iso-2022-jp").orElse(US_ASCII)
                                            : US_ASCII),
                    bytes));
        }
        var wide = named.filter(charset -> isOfSeveralBytes(charset) && !charset.equals(UTF_8))
                .flatMap(charset -> strictly(charset, bytes));
        var utf8 = strictly(UTF_8, bytes);
        return unmarked(utf8.filter(text -> isCertain(text) || wide.isEmpty())
                .or(() -> wide)
                .orElseGet(() -> nearest(named, bytes)));
    }

    /** A word of a Chinese charset may be valid UTF-8 by chance, a sentence is not. */
    private static boolean isCertain(String utf8) {
        return utf8.chars().filter(character -> character > 0x7F).count() >= CERTAIN;
    }

    /** Text that is cut off or damaged in places stays what it is; what is damaged all over is something else. */
    private static String nearest(Optional<Charset> named, byte[] bytes) {
        var charset = named.orElse(UTF_8);
        if (!isOfSeveralBytes(charset)) {
            return in(charset, bytes);
        }
        var text = in(charset, bytes);
        var unreadable =
                text.chars().filter(character -> character == UNREADABLE).count();
        var foreign = text.chars().filter(character -> character > 0x7F).count() - unreadable;
        return unreadable > foreign ? in(WINDOWS, bytes) : text;
    }

    private static String in(Charset charset, byte[] bytes) {
        return new String(bytes, charset);
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /** {@code "UTF-8";} or {@code utf-8*en} (RFC 2231) is UTF-8; {@code x-unknown} is nothing. */
    private static Optional<Charset> named(@Nullable String declared) {
        if (declared == null) {
            return Optional.empty();
        }
        var name = declared.replaceAll("\\*.*", "")
                .replaceAll("[^A-Za-z0-9._:+-]", "")
                .toLowerCase(Locale.ROOT);
        return known(WIDER.getOrDefault(name, name)).or(() -> known(name));
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Line breaks alone have zeros in these: what has none is called so by mistake. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean isMoreThanAscii(Charset charset) {
        return !charset.equals(UTF_8) && !charset.equals(WINDOWS);
    }

    private static boolean isOfSeveralBytes(Charset charset) {
        return !charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static boolean isAscii(byte[] bytes) {
        for (var one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(byte[] bytes, byte wanted) {
        for (var one : bytes) {
            if (one == wanted) {
                return true;
            }
        }
        return false;
    }
}
