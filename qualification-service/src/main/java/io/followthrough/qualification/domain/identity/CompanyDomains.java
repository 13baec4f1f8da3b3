package io.followthrough.qualification.domain.identity;

import com.google.common.net.InternetDomainName;
import io.followthrough.events.InternetDomains;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The domain by which a company is known: what somebody registered under a public suffix. {@code mail.acme.co.uk} belongs
 * to acme.co.uk. Mail providers are no companies.
 */
public final class CompanyDomains {

    private static final Set<String> MAIL_PROVIDERS = mailProviders();

    private CompanyDomains() {}

    /** Null for a mail provider, a public suffix and what is no domain. */
    public static @Nullable String of(@Nullable String domain) {
        var registrable = registrable(domain);
        return registrable == null || isMailProvider(registrable) ? null : registrable;
    }

    /** Null where the address is at a mail provider, and for none. */
    public static @Nullable String ofMailbox(@Nullable String email) {
        return email == null ? null : of(email.substring(email.lastIndexOf('@') + 1));
    }

    public static boolean isMailProvider(String domain) {
        return MAIL_PROVIDERS.contains(domain);
    }

    static @Nullable String registrable(@Nullable String domain) {
        if (domain == null) {
            return null;
        }
        var stripped = domain.strip();
        var lower = InternetDomains.ascii(stripped).orElseGet(() -> stripped.toLowerCase(Locale.ROOT));
        if (!InternetDomainName.isValid(lower)) {
            return null;
        }
        var name = InternetDomainName.from(lower);
        // A suffix that is not on the list (.example, .intern) is taken to be one of a single label.
        return name.isUnderPublicSuffix()
                ? name.topPrivateDomain().toString()
                : name.isPublicSuffix() || !name.hasParent() ? null : lastTwo(lower);
    }

    private static String lastTwo(String domain) {
        var labels = domain.split("\\.");
        return labels[labels.length - 2] + "." + labels[labels.length - 1];
    }

    private static Set<String> mailProviders() {
        var file = "mail-providers.txt";
        var stream = Objects.requireNonNull(CompanyDomains.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot read " + file, impossible);
        }
    }
}
