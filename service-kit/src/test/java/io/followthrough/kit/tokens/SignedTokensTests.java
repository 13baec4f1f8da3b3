package io.followthrough.kit.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Programs take the mark after a link for a part of it, leave brackets around it, and break long lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s.",
                "%s>",
                "%s>,",
                "<%s>",
                "%s)",
                "%s).",
                "%s,",
                "%s'",
                "%s\"",
                "%s%%3E",
                "%s=",
                "%s=20",
                "%s=0A",
                "%s]",
                "%s*",
                "%s_",
                "%s-",
                "%s&gt;",
                "%s\u00a0",
                "%s\u200b",
                "\u200b%s",
                "=%s",
                " %s\n",
                "%s\u2019",
                "%s\u3002",
                "%s|https",
                "%s…"
            })
    void aTokenIsReadWhateverItsMessageLeftAroundIt(String around) {
        assertThat(tokens.verify(around.formatted(tokens.sign(CLICK)))).hasValue(CLICK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "=\r\n", "\n", " ", "=\n ", "\u00ad", "\u200b"})
    void aLineThatWasBrokenInATokenIsJoined(String broken) {
        var signed = tokens.sign(CLICK);
        for (var at : List.of(1, 76, signed.length() - 1)) {
            assertThat(tokens.verify(signed.substring(0, at) + broken + signed.substring(at)))
                    .as("at %d", at)
                    .hasValue(CLICK);
        }
    }

    @Test
    void aTokenThatWasCutOffIsRefused() {
        var signed = tokens.sign(CLICK);

        assertThat(tokens.verify(signed.substring(0, signed.length() - 1))).isEmpty();
        assertThat(tokens.verify(signed.substring(1))).isEmpty();
    }

    @Test
    void aShortSecretIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> new SignedTokens("short"))
                .hasMessageContaining("followthrough.tokens.secret")
                .hasMessageContaining("openssl rand");
    }
}
