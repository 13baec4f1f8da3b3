package io.followthrough.intake.domain;

import io.followthrough.events.MailAddresses;
import java.util.regex.Pattern;

/**
 * E-mail addresses as people have them: lower case, trimmed, full-width letters folded (NFKC), the domain in its ASCII form
 * (IDNA 2008). Quoted local parts and address literals, which RFC 5321 allows and nobody has, are refused.
 */
public final class EmailAddresses {

    private static final String REMEDY = "write it like ann@example.com";
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private EmailAddresses() {}

    public static Reading<String> read(String text) {
        var address = MailAddresses.plain(text);
        var at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            return Reading.failed("is no e-mail address: it needs a name, an @ and a domain", REMEDY);
        }
        var local = address.substring(0, at);
        if (local.startsWith("\"") || address.endsWith("]")) {
            return Reading.failed(
                    "is an e-mail address that only machines use: quoted, or at a bare IP address", REMEDY);
        }
        if (local.length() > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(local).matches()) {
            return Reading.failed("is no e-mail address: the part before the @ is not allowed", REMEDY);
        }
        return switch (DomainNames.read(address.substring(at + 1))) {
            case Reading.Unread<String> unread -> unread;
            case Reading.Read<String>(var domain) -> {
                var whole = local + "@" + domain;
                yield whole.length() > LONGEST
                        ? Reading.failed("is longer than " + LONGEST + " characters", REMEDY)
                        : Reading.of(whole);
            }
        };
    }
}
