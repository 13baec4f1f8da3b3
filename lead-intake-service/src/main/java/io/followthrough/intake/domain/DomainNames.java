package io.followthrough.intake.domain;

import io.followthrough.events.InternetDomains;
import java.text.Normalizer;
import java.util.Locale;

/** Names of internet domains in their ASCII form, lower case (IDNA 2008). */
public final class DomainNames {

    private static final String REMEDY = "write it like example.com";

    private DomainNames() {}

    public static Reading<String> read(String text) {
        return InternetDomains.ascii(text)
                .map(Reading::of)
                .orElseGet(() -> InternetDomains.hasJoiner(text)
                        ? Reading.failed("has a letter that joins others and is not seen", "write it in its xn-- form")
                        : Reading.failed("has a domain that cannot exist", REMEDY));
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
}
