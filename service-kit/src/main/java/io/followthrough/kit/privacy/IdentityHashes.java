package io.followthrough.kit.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of e-mail addresses, phone numbers and external ids: HMAC-SHA-256, truncated to 128 bits. Whoever has the
 * secret recognises an identifier again; nobody else can, not even by trying all phone numbers there are. Services that obey
 * the same erasures share the secret.
 */
public final class IdentityHashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int SHORTEST_SECRET = 16;
    /** The secret may also sign links: a hash must not be a signature. */
    private static final String PURPOSE = "identity\n";

    private final SecretKeySpec key;

    /** @param secret at least 16 characters */
    public IdentityHashes(String secret) {
        this.key = new SecretKeySpec(sound(secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @throws IllegalArgumentException saying how to make a better one */
    static String sound(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "followthrough.privacy.secret: needs at least 16 random characters, the same in every service;"
                            + " for example: openssl rand -hex 32. Left out, followthrough.tokens.secret is used");
        }
        return secret;
    }

    /**
     * The hash of an identity key, safe in a URL.
     *
     * @param identityKey for example {@code email:ann@example.com}
     */
    public String of(String identityKey) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal((PURPOSE + identityKey).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
