package io.followthrough.cadence.domain.sender;

import org.jspecify.annotations.Nullable;

/**
 * A key that is to be published.
 *
 * @param publicKey Base64 of the key's SubjectPublicKeyInfo; null if a mail provider signs by its own
 */
public record PublishedKey(String selector, @Nullable String publicKey) {

    /** Null where only the mail provider knows. */
    @Nullable
    String record() {
        return publicKey == null ? null : "v=DKIM1; k=rsa; p=" + publicKey;
    }
}
