package io.followthrough.cadence.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/** Signs messages of the domains that we have a key for (RFC 6376), as their last change before they leave. */
final class DkimSignatures {

    static final DkimSignatures NONE = new DkimSignatures(List.of());

    /** What a reader sees and what mail programs act upon; RFC 8058 asks for the last two. */
    private static final String FIELDS = "From:To:Reply-To:Subject:Date:Message-ID:In-Reply-To:References:MIME-Version:"
            + "Content-Type:List-Unsubscribe:List-Unsubscribe-Post";

    private final Map<String, DkimKey> keys;

    DkimSignatures(List<DkimKey> keys) {
        this.keys = keys.stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key.domain().toLowerCase(Locale.ROOT), Function.identity()));
    }

    Optional<DkimKey> keyOf(String domain) {
        return Optional.ofNullable(keys.get(domain.toLowerCase(Locale.ROOT)));
    }

    /**
     * The header to put before a message; empty for domains without a key.
     *
     * @param from address of the sender
     * @param message with lines that end as they will be sent
     */
    Optional<String> of(String from, byte[] message) throws IOException {
        var key = keyOf(from.substring(from.lastIndexOf('@') + 1)).orElse(null);
        return key == null ? Optional.empty() : Optional.of(folded(signed(key, message)));
    }

    private static String signed(DkimKey key, byte[] message) throws IOException {
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + key.domain() + "; s=" + key.selector() + "; h="
                + FIELDS + "; bh=; b=;";
        try {
            return new DKIMSigner(template, key.key()).sign(new ByteArrayInputStream(message));
        } catch (FailException unsignable) {
            throw new IOException("cannot be signed for " + key.domain() + ": " + unsignable.getMessage(), unsignable);
        }
    }

    /** Lines have a length; relaxed canonicalisation takes the breaks for the spaces that they replace. */
    private static String folded(String header) {
        return header.replace("; ", ";\r\n\t").stripTrailing() + "\r\n";
    }
}
