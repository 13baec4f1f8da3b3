package io.followthrough.cadence.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * By which key messages of a domain are signed.
 *
 * @param selector under which the public key is published
 */
record DkimKey(String domain, String selector, RSAPrivateCrtKey key) {

    /** RFC 8301, section 3.2. */
    private static final int SHORTEST = 1024;

    private static final String SETTING = "followthrough.cadence.sender.dkim: ";
    private static final String REMEDY =
            "; make one by: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out dkim.pem";

    /** @throws IllegalStateException naming the setting and a remedy */
    static DkimKey read(String domain, String selector, Path file) {
        try {
            var pem = Files.readString(file, StandardCharsets.US_ASCII);
            if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
                throw new IllegalStateException(SETTING + file + " holds no private key in PKCS #8"
                        + (pem.contains("BEGIN RSA PRIVATE KEY")
                                ? "; convert it by: openssl pkcs8 -topk8 -nocrypt -in " + file
                                : REMEDY));
            }
            var bytes = Base64.getMimeDecoder()
                    .decode(pem.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----|-----END PRIVATE KEY-----.*", ""));
            var key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (key.getModulus().bitLength() < SHORTEST) {
                throw new IllegalStateException(SETTING + file + " has "
                        + key.getModulus().bitLength() + " bits, and 1024 are asked for" + REMEDY);
            }
            return new DkimKey(domain, selector, key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    SETTING + file + " cannot be read as a private RSA key: " + unreadable.getMessage() + REMEDY,
                    unreadable);
        }
    }

    /** Base64 of the SubjectPublicKeyInfo, as it is published. */
    String publicKey() {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return Base64.getEncoder()
                    .encodeToString(
                            KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }
}
