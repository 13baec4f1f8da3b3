package io.followthrough.events;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of internet domains in both of their forms: as they are kept, in ASCII and lower case ({@code xn--bcher-kva.example},
 * IDNA 2008), and as people write them ({@code bücher.example}).
 */
public final class InternetDomains {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final String ENCODED = "xn--";
    private static final Pattern DOTS = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");
    /**
     * The JDK speaks IDNA 2003, which turns these letters into others and so names somebody else's domain; IDNA 2008 keeps
     * them.
     */
    private static final Pattern KEPT = Pattern.compile("[ß\\u03C2]");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}-]+");
    /** Joiners are allowed between some letters of Indic and Arabic scripts, by rules that no registry here applies. */
    private static final char NON_JOINER = '\u200C';

    private static final char JOINER = '\u200D';

    private InternetDomains() {}

    /** As it is kept, however it is written: {@code Straße.DE}, in full-width letters; empty for what cannot be one. */
    public static Optional<String> ascii(String text) {
        if (hasJoiner(text)) {
            return Optional.empty();
        }
        try {
            // Nearly all are in ASCII already, and need none of the tables of Unicode: an address is brought to this
            // form
            // wherever it is compared, several times for each lead.
            var name = isAscii(text)
                    ? text
                    : Arrays.stream(DOTS.split(text, -1))
                            .map(InternetDomains::asciiLabel)
                            .collect(Collectors.joining("."));
            return Optional.of(name.toLowerCase(Locale.ROOT)).filter(InternetDomains::isName);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** Whether it holds a letter that is not seen and joins others: only the {@code xn--} form tells such names apart. */
    public static boolean hasJoiner(String text) {
        return text.indexOf(NON_JOINER) >= 0 || text.indexOf(JOINER) >= 0;
    }

    private static boolean isAscii(String text) {
        for (var place = 0; place < text.length(); place++) {
            if (text.charAt(place) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** At least two labels, the last one beginning with a letter and none of a single character. */
    private static boolean isName(String text) {
        var last = text.lastIndexOf('.') + 1;
        if (text.length() > LONGEST || last == 0 || text.length() - last < 2 || !isLetter(text.charAt(last))) {
            return false;
        }
        for (var from = 0; from <= text.length(); ) {
            var dot = text.indexOf('.', from);
            var to = dot < 0 ? text.length() : dot;
            if (!isLabel(text, from, to)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    /** Letters, digits and dashes, no dash at an end. */
    private static boolean isLabel(String text, int from, int to) {
        if (from >= to || to - from > LONGEST_LABEL || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (var place = from; place < to; place++) {
            var character = text.charAt(place);
            if (!isLetter(character) && !(character >= '0' && character <= '9') && character != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }

    /** As people write it; as it is kept where that would not lead back to it. @param domain as it is kept */
    public static String written(String domain) {
        if (!domain.contains(ENCODED)) {
            return domain;
        }
        var written = Arrays.stream(domain.split("\\."))
                .map(InternetDomains::writtenLabel)
                .collect(Collectors.joining("."));
        return ascii(written).filter(domain::equals).isPresent() ? written : domain;
    }

    private static String writtenLabel(String label) {
        return label.startsWith(ENCODED)
                ? Punycode.decode(label.substring(ENCODED.length())).orElse(label)
                : label;
    }

    private static String asciiLabel(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!KEPT.matcher(plain).find()) {
            return IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
        }
        if (!LETTERS.matcher(plain).matches()) {
            throw new IllegalArgumentException("other characters than letters, digits and dashes");
        }
        var encoded = ENCODED + Punycode.encode(plain);
        if (encoded.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("too long");
        }
        return encoded;
    }
}
