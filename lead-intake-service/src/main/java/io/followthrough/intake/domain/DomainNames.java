package io.followthrough.intake.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of internet domains in their ASCII form, lower case. */
public final class DomainNames {

    private static final String REMEDY = "write it like example.com";
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    /**
     * The JDK speaks IDNA 2003, which turns these letters into others and so names somebody else's domain; IDNA 2008
     * keeps them.
     */
    private static final Pattern DEVIATION = Pattern.compile("[ß\\u03C2\\u200C\\u200D]");

    private DomainNames() {}

    public static Reading<String> read(String text) {
        if (DEVIATION.matcher(text).find()) {
            return Reading.failed(
                    "has a letter that older software turns into another domain", "write it in its xn-- form");
        }
        try {
            var name = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return name.length() <= 253 && NAME.matcher(name).matches()
                    ? Reading.of(name)
                    : Reading.failed("has a domain that cannot exist", REMEDY);
        } catch (IllegalArgumentException notADomain) {
            return Reading.failed("has a domain that cannot exist", REMEDY);
        }
    }

    /** A company's domain, also read from the address of its web site: {@code https://www.example.com/shop}. */
    public static Reading<String> ofWebSite(String text) {
        var host = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z][a-z0-9+.-]*://", "");
        host = host.replaceFirst("[/?#:].*$", "").replaceFirst("^www\\.", "");
        return read(host);
    }
}
