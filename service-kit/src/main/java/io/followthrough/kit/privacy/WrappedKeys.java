package io.followthrough.kit.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of people as they are stored and sent: each wrapped under a key that is derived from the secret of all services, so
 * that whoever reads a topic or a backup has nothing.
 */
public final class WrappedKeys {

    private static final int BYTES = 32;
    private static final byte[] PURPOSE = "followthrough personal keys".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final SecretKey wrapping;

    /** @param secret {@code followthrough.privacy.secret}, at least 16 characters */
    public WrappedKeys(String secret) {
        var material = IdentityHashes.sound(secret).getBytes(StandardCharsets.UTF_8);
        try {
            wrapping = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract().addIKM(material).thenExpand(PURPOSE, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", impossible);
        }
    }

    /** A new key for a person. */
    String create(String prospectId) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return Jwe.encrypt(key, wrapping, prospectId);
    }

    /** @throws IllegalArgumentException if it was wrapped under another secret, or for somebody else */
    SecretKey unwrap(String prospectId, String wrapped) {
        return new SecretKeySpec(Jwe.decrypt(wrapped, wrapping, prospectId), "AES");
    }
}
