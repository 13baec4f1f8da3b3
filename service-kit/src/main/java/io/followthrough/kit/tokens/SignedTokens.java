package io.followthrough.kit.tokens;

import io.followthrough.events.EventJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final int SIGNATURE_LETTERS = 22;
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final int SHORTEST_SECRET = 16;
    private static final int MARK_LETTERS = 8;

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

    /**
     * Empty for anything that was not signed here. What cannot be part of a token, and whatever follows its last letter, was
     * left there by a program that wrote or broke the message: it is passed over, since the signature vouches for the rest.
     */
    public Optional<Token> verify(String text) {
        var letters = FOREIGN.matcher(text).replaceAll("");
        var dot = letters.indexOf('.');
        if (dot < 0 || letters.length() <= dot + SIGNATURE_LETTERS) {
            return Optional.empty();
        }
        try {
            var payload = letters.substring(0, dot);
            var given = Base64.getUrlDecoder().decode(letters.substring(dot + 1, dot + 1 + SIGNATURE_LETTERS));
            return MessageDigest.isEqual(given, signature(payload))
                    ? Optional.of(
                            EventJson.MAPPER.readValue(Base64.getUrlDecoder().decode(payload), Token.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * A short mark that nobody else can make, for places where no whole token fits, such as the local part of an address.
     *
     * @return {@value #MARK_LETTERS} lower-case letters and digits, 40 bits: guessing is for the door to slow down
     */
    public String mark(String text) {
        var bits = new BigInteger(1, signature("mark:" + text)).mod(BigInteger.ONE.shiftLeft(5 * MARK_LETTERS));
        var letters = bits.toString(32);
        return "0".repeat(MARK_LETTERS - letters.length()) + letters;
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
