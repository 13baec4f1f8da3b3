package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTests {

    private static final SignedTokens TOKENS = new SignedTokens("a secret for tests only");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void theLinksOfAMessageCarryItsLanguage() {
        var links = new Links("https://follow.example", "https://choose.example", TOKENS);
        var touch = new TouchId("ann", 1, 2, 1);
        var out = links.waysOut(touch, "de", NOW);

        assertThat(List.of(out.unsubscribe(), out.preferences(), links.confirm(touch, "de", NOW)))
                .extracting(link -> TOKENS.verify(link.substring(link.lastIndexOf('/') + 1))
                        .map(Token::language)
                        .orElse("none"))
                .containsOnly("de");
    }
}
