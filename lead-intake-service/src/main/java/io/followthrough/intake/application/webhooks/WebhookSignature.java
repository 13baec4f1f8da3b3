package io.followthrough.intake.application.webhooks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0.0 says: HMAC-SHA-256 over {@code id.timestamp.body}, in base64 behind {@code v1,}. */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SHORTEST_KEY = 24;

    private final SecretKeySpec key;

    /**
     * @param secret {@code whsec_} and base64 of 24 to 64 random bytes
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    public WebhookSignature(String secret) {
        this.key = new SecretKeySpec(bytes(secret.strip()), ALGORITHM);
    }

    private static byte[] bytes(String secret) {
        try {
            var bytes =
                    Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
            if (bytes.length >= SHORTEST_KEY) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new IllegalArgumentException("a webhook secret is whsec_ and base64 of at least " + SHORTEST_KEY
                + " random bytes, for example: echo whsec_$(openssl rand -base64 32)");
    }

    /** @param given all signatures of the header, parted by spaces; one that fits is enough */
    boolean matches(String messageId, long timestamp, byte[] body, String given) {
        var expected = sign(messageId, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(given.split(" "))
                .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.US_ASCII)));
    }

    String sign(String messageId, long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signed = new ByteArrayOutputStream();
            signed.writeBytes((messageId + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            signed.writeBytes(body);
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
