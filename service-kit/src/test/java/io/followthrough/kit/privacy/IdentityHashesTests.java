package io.followthrough.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentityHashesTests {

    private static final String ANN = "email:ann@example.com";

    @Test
    void theSameIdentifierIsRecognisedAgain() {
        assertThat(new IdentityHashes("a secret of the tests").of(ANN))
                .isEqualTo(new IdentityHashes("a secret of the tests").of(ANN))
                .hasSize(22)
                .doesNotContain("ann");
    }

    @Test
    void anotherSecretOrIdentifierGivesAnotherHash() {
        var hash = new IdentityHashes("a secret of the tests").of(ANN);

        assertThat(new IdentityHashes("another secret of them").of(ANN)).isNotEqualTo(hash);
        assertThat(new IdentityHashes("a secret of the tests").of("email:bob@example.com"))
                .isNotEqualTo(hash);
    }

    @Test
    void aSecretThatIsTooShortIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> new IdentityHashes("short"))
                .hasMessageContaining("followthrough.privacy.secret")
                .hasMessageContaining("openssl rand");
    }
}
