package io.followthrough.kit.tokens;

import io.followthrough.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;

/**
 * Writes tokens that nobody else can make: base64url of JSON, signed by HMAC-SHA-256 (truncated to 128 bits, RFC 2104).
 * All services that write or read links share one secret.
 */
public final class SignedTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec key;

    /** @param secret at least 16 characters */
    public SignedTokens(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "followthrough.tokens.secret: needs at least 16 random characters, the same in every service;"
                            + " for example: openssl rand -hex 32");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Characters of base64url and one dot: safe in a path. */
    public String sign(Token token) {
        var payload = base64(EventJson.MAPPER.writeValueAsBytes(token));
        return payload + "." + base64(signature(payload));
    }

    /** Empty for anything that was not signed here. */
    public Optional<Token> verify(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var payload = text.substring(0, dot);
            var given = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return MessageDigest.isEqual(given, signature(payload))
                    ? Optional.of(
                            EventJson.MAPPER.readValue(Base64.getUrlDecoder().decode(payload), Token.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] signature(String payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(payload.getBytes(StandardCharsets.US_ASCII)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
