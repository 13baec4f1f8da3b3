package io.followthrough.intake.forms;

import io.followthrough.events.EventJson;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * ALTCHA's proof of work: the browser looks for a number of which it knows the SHA-256 hash with a salt, and the server, which
 * signed both, keeps nothing. The salt names the page, so that a number found once is good for one form.
 */
final class ProofOfWork implements PersonProof {

    /** As long as a page may stand open before it is sent. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private static final String NONCE = "nonce";
    private static final int LONGEST = 2_000;

    private final String key;
    private final long most;

    /**
     * @param secret that all instances share
     * @param most hashes to be made; on average half of them are
     */
    ProofOfWork(String secret, long most) {
        this.key = "proof-of-work:" + secret;
        this.most = most;
    }

    @Override
    public String challenge(String nonce) {
        try {
            var options = new Altcha.ChallengeOptions()
                    .setHmacKey(key)
                    .setMaxNumber(most)
                    .setSecureRandomNumber(true)
                    .setExpiresInSeconds(GOOD_FOR.toSeconds())
                    .addParam(NONCE, nonce);
            var challenge = Altcha.createChallenge(options);
            return EventJson.MAPPER.writeValueAsString(Map.of(
                    "algorithm", challenge.algorithm,
                    "challenge", challenge.challenge,
                    "salt", challenge.salt,
                    "signature", challenge.signature,
                    "maxnumber", most));
        } catch (Exception e) {
            throw new IllegalStateException("every Java platform has SHA-256 and HmacSHA256", e);
        }
    }

    @Override
    public boolean holds(String nonce, String proof) {
        if (nonce.isBlank() || proof.isBlank() || proof.length() > LONGEST) {
            return false;
        }
        var payload = payload(proof);
        try {
            return payload != null
                    && nonce.equals(Altcha.extractParams(payload.salt).get(NONCE))
                    && Altcha.verifySolution(payload, key, true);
        } catch (Exception unreadable) { // the library declares nothing more exact; what it cannot read proves nothing
            return false;
        }
    }

    private record Sent(
            @Nullable String algorithm,
            @Nullable String challenge,
            @Nullable Long number,
            @Nullable String salt,
            @Nullable String signature) {}

    private static Altcha.@Nullable Payload payload(String proof) {
        try {
            var sent = EventJson.MAPPER.readValue(Base64.getDecoder().decode(proof), Sent.class);
            if (sent.salt() == null) {
                return null;
            }
            var payload = new Altcha.Payload();
            payload.algorithm = sent.algorithm();
            payload.challenge = sent.challenge();
            payload.number = sent.number();
            payload.salt = sent.salt();
            payload.signature = sent.signature();
            return payload;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return null;
        }
    }
}
