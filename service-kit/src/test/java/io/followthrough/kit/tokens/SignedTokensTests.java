package io.followthrough.kit.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedTokensTests {

    private static final Token CLICK = new Token(
            Token.Kind.CLICK, "p-1", "t-1", "https://example.com/case-study", Instant.parse("2026-03-02T12:00:00Z"));

    private final SignedTokens tokens = new SignedTokens("0123456789abcdef");

    @Test
    void whatWasSignedIsRead() {
        assertThat(tokens.verify(tokens.sign(CLICK))).hasValue(CLICK);
    }

    @Test
    void aTokenFitsIntoAPathAsItIs() {
        assertThat(tokens.sign(CLICK)).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void aTargetThatWasBentIsRefused() {
        var signed = tokens.sign(CLICK);
        var payload = new String(
                Base64.getUrlDecoder().decode(signed.substring(0, signed.indexOf('.'))), StandardCharsets.UTF_8);
        var bent = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("example.com", "evil.example").getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.verify(bent + signed.substring(signed.indexOf('.')))).isEmpty();
    }

    @Test
    void aTokenOfAnotherSecretIsRefused() {
        assertThat(new SignedTokens("fedcba9876543210").verify(tokens.sign(CLICK)))
                .isEmpty();
    }

    @Test
    void nonsenseIsRefusedWithoutAnException() {
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify("a.b.c")).isEmpty();
        assertThat(tokens.verify("%%%.%%%")).isEmpty();
    }

    @Test
    void aShortSecretIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> new SignedTokens("short"))
                .hasMessageContaining("followthrough.tokens.secret")
                .hasMessageContaining("openssl rand");
    }
}
