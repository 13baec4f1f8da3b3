package io.followthrough.intake.adapters;

import io.followthrough.intake.adapters.SignatureRule.Call;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose deliveries are taken in.
 *
 * @param secrets of its signatures, all good
 * @param pathSecret last part of its address; null: it has none
 * @param basic user and password of basic authentication, parted by a colon; null: none
 * @param verifyToken what proves the address to a sender that asks for it before its first delivery; null: nothing does
 */
record Sender(
        String id,
        Adapter adapter,
        List<String> secrets,
        @Nullable String pathSecret,
        @Nullable String basic,
        @Nullable String verifyToken) {

    /** What does not prove that the sender called: the header or part, and what is wrong with it; null: all is proved. */
    @Nullable
    Fault fault(Call call, @Nullable String givenPathSecret, Duration tolerance, Instant now) {
        if (pathSecret != null && !isSame(pathSecret, givenPathSecret == null ? "" : givenPathSecret)) {
            return new Fault("(path)", "is not the address that this sender was given");
        }
        if (basic != null && !isSame(basicHeader(), String.valueOf(call.header("authorization")))) {
            return new Fault("Authorization", "has another user or password");
        }
        var signature = adapter.signature();
        if (secrets.isEmpty() || signature == null) {
            return null;
        }
        var wrong = signature.fault(call, secrets, tolerance, now);
        return wrong == null ? null : new Fault(signature.header(), wrong);
    }

    boolean isVerifiedBy(String token) {
        return verifyToken != null && isSame(verifyToken, token);
    }

    Optional<String> answer(String challenge) {
        var signature = adapter.signature();
        return signature == null ? Optional.empty() : signature.answer(challenge, secrets);
    }

    boolean isAtItsAddress(String givenPathSecret) {
        return pathSecret != null && isSame(pathSecret, givenPathSecret);
    }

    record Fault(String field, String problem) {}

    private String basicHeader() {
        return "Basic "
                + Base64.getEncoder().encodeToString(String.valueOf(basic).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Sender[" + id + "]";
    }
}
