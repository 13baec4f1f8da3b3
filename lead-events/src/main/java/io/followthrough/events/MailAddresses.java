package io.followthrough.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * E-mail addresses in the one form in which all services keep, compare and hash them: lower case, full-width letters folded,
 * the domain in ASCII. Whoever is looked for by an address is looked for by this form of it.
 */
public final class MailAddresses {

    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");
    private static final Pattern BRACKETED = Pattern.compile("[^<>@]*<([^<>]+)>\\s*[,;]?");
    private static final Pattern SCHEME = Pattern.compile("(?i)^mailto:");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}<>,;\"]");

    private MailAddresses() {}

    /**
     * As mail programs copy it, {@code Ann Berger <ann@example.com>}, at the end of a sentence, and as a keyboard of Latin
     * letters writes it: {@code Ａｎｎ＠Example．com} is {@code ann@example.com}. The domain is left as it is written.
     */
    public static String plain(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var address = withoutScheme(plain.indexOf('<') < 0 ? plain : unbracketed(plain));
        return (address.endsWith(".") ? address.substring(0, address.length() - 1) : address).toLowerCase(Locale.ROOT);
    }

    private static String unbracketed(String text) {
        var bracketed = BRACKETED.matcher(text);
        return bracketed.matches() ? bracketed.group(1).strip() : text;
    }

    private static String withoutScheme(String text) {
        return text.indexOf(':') < 0 ? text : SCHEME.matcher(text).replaceFirst("");
    }

    /** As it is kept; empty for what is no address. */
    public static Optional<String> normalised(String text) {
        var address = plain(text);
        var at = address.lastIndexOf('@');
        return at < 1 || BLANK.matcher(address).find()
                ? Optional.empty()
                : InternetDomains.ascii(address.substring(at + 1)).map(domain -> address.substring(0, at + 1) + domain);
    }

    /**
     * The same for all addresses of one mailbox: the part behind a plus sign is a note to oneself at nearly every provider;
     * Gmail passes over dots as well, and is also called googlemail.com.
     *
     * @param address as it is kept
     */
    public static String mailbox(String address) {
        var at = address.lastIndexOf('@');
        if (at <= 0) {
            return address;
        }
        var plus = address.indexOf('+');
        var name = address.substring(0, plus > 0 && plus < at ? plus : at);
        var domain = address.substring(at + 1);
        return GMAIL.contains(domain) ? name.replace(".", "") + "@gmail.com" : name + "@" + domain;
    }

    /** As people write it. @param address as it is kept */
    public static String written(String address) {
        var domain = address.lastIndexOf('@') + 1;
        return address.substring(0, domain) + InternetDomains.written(address.substring(domain));
    }
}
