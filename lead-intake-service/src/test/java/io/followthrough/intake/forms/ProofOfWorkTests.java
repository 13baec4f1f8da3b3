package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A proof is good for the page that it was worked out for, and for nothing else. */
class ProofOfWorkTests {

    private static final ProofOfWork PROOF = new ProofOfWork("a-secret-of-the-tests-only", 1_000);

    @Test
    void whoHasWorkedForItIsBelieved() throws Exception {
        assertThat(PROOF.holds("page-1", workedOut(PROOF.challenge("page-1"), 0)))
                .isTrue();
    }

    @Test
    void aProofIsGoodForOnePage() throws Exception {
        assertThat(PROOF.holds("page-2", workedOut(PROOF.challenge("page-1"), 0)))
                .isFalse();
    }

    @Test
    void anyOtherNumberProvesNothing() throws Exception {
        assertThat(PROOF.holds("page-1", workedOut(PROOF.challenge("page-1"), 1)))
                .isFalse();
    }

    @Test
    void nobodyMakesTheirOwnChallenge() throws Exception {
        var own = new ProofOfWork("a-secret-of-somebody-else", 1_000);

        assertThat(PROOF.holds("page-1", workedOut(own.challenge("page-1"), 0))).isFalse();
    }

    @Test
    void whatCannotBeReadProvesNothing() {
        for (var proof : new String[] {
            "",
            "no base64!",
            base64("[]"),
            base64("{}"),
            base64("{\"salt\":\"?nonce=page-1\"}"),
            base64("{\"salt\":1,\"number\":\"x\"}"),
            "A".repeat(5_000)
        }) {
            assertThat(PROOF.holds("page-1", proof)).as(proof).isFalse();
        }
        assertThat(PROOF.holds("", base64("{\"salt\":\"?nonce=\"}"))).isFalse();
    }

    /** What a browser sends. */
    static String workedOut(String challenge, long wrongBy) throws Exception {
        var asked = EventJson.MAPPER.readTree(challenge);
        var found = Altcha.solveChallenge(
                text(asked, "challenge"),
                text(asked, "salt"),
                Altcha.Algorithm.SHA256,
                asked.path("maxnumber").asLong(),
                0);
        return base64(EventJson.MAPPER.writeValueAsString(Map.of(
                "algorithm", text(asked, "algorithm"),
                "challenge", text(asked, "challenge"),
                "number", found.number + wrongBy,
                "salt", text(asked, "salt"),
                "signature", text(asked, "signature"))));
    }

    private static String text(JsonNode asked, String name) {
        return asked.path(name).asString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
