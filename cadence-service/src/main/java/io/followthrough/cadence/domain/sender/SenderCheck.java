package io.followthrough.cadence.domain.sender;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What receivers find out about a domain that sends, and what is to be published. */
public final class SenderCheck {

    private SenderCheck() {}

    /**
     * @param key by which messages of the domain are signed; null for none
     * @param bounces domain of the envelope sender, for which SPF is looked up; null if it is the sender's own
     */
    public static List<Finding> of(
            String domain, @Nullable PublishedKey key, @Nullable String bounces, TextRecords records) {
        var envelope = bounces == null ? domain : bounces;
        var dmarc = Dmarc.check(domain, records);
        return List.of(
                Spf.check(envelope, records),
                Dkim.check(domain, key, records),
                unaligned(domain, key, envelope)
                        .map(says -> new Finding(
                                dmarc.subject(),
                                Finding.State.WRONG,
                                dmarc.name(),
                                dmarc.found(),
                                says + "; " + dmarc.says(),
                                dmarc.publish()))
                        .orElse(dmarc));
    }

    /** DMARC asks that SPF or DKIM speaks for the domain in "From", or for one above or below it. */
    private static Optional<String> unaligned(String domain, @Nullable PublishedKey key, String envelope) {
        return key == null && !isBelow(domain, envelope) && !isBelow(envelope, domain)
                ? Optional.of("bounces go to " + envelope + " and nothing is signed for " + domain
                        + ": neither SPF nor DKIM speaks for the domain that people see")
                : Optional.empty();
    }

    private static boolean isBelow(String domain, String above) {
        return domain.equals(above) || domain.endsWith("." + above);
    }
}
