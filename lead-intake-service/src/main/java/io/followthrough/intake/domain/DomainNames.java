package io.followthrough.intake.domain;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of internet domains in their ASCII form, lower case (IDNA 2008). */
public final class DomainNames {

    private static final String REMEDY = "write it like example.com";
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    private static final Pattern DOTS = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");
    /**
     * The JDK speaks IDNA 2003, which turns these letters into others and so names somebody else's domain; IDNA 2008 keeps
     * them.
     */
    private static final Pattern KEPT = Pattern.compile("[ß\\u03C2]");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}-]+");
    /** Joiners are allowed between some letters of Indic and Arabic scripts, by rules that no registry here applies. */
    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");

    private DomainNames() {}

    public static Reading<String> read(String text) {
        if (JOINERS.matcher(text).find()) {
            return Reading.failed("has a letter that joins others and is not seen", "write it in its xn-- form");
        }
        try {
            var name = Arrays.stream(DOTS.split(text, -1))
                    .map(DomainNames::ascii)
                    .collect(Collectors.joining("."))
                    .toLowerCase(Locale.ROOT);
            return name.length() <= 253 && NAME.matcher(name).matches()
                    ? Reading.of(name)
                    : Reading.failed("has a domain that cannot exist", REMEDY);
        } catch (IllegalArgumentException notADomain) {
            return Reading.failed("has a domain that cannot exist", REMEDY);
        }
    }

    /** A company's domain, also read from the address of its web site: {@code https://www.example.com/shop}. */
    public static Reading<String> ofWebSite(String text) {
        var host = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z][a-z0-9+.-]*://", "");
        host = host.replaceFirst("[/?#:].*$", "").replaceFirst("^www\\.", "");
        return read(host);
    }

    /** A domain of a company, and not of a provider who gives an address to everybody. */
    static Reading<String> ofCompany(String text) {
        return switch (ofWebSite(text)) {
            case Reading.Unread<String> unread -> unread;
            case Reading.Read<String>(var domain)
            when FreeMail.isProvider(domain) ->
                Reading.failed(
                        "is a provider of e-mail for everybody", "give the company's own domain, or leave it out");
            case Reading.Read<String> read -> read;
        };
    }

    private static String ascii(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!KEPT.matcher(plain).find()) {
            return IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
        }
        if (!LETTERS.matcher(plain).matches()) {
            throw new IllegalArgumentException("other characters than letters, digits and dashes");
        }
        var encoded = "xn--" + Punycode.encode(plain);
        if (encoded.length() > 63) {
            throw new IllegalArgumentException("too long");
        }
        return encoded;
    }
}
