package io.followthrough.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class KeysAtHandTests {

    private static final byte[] WORDS = "{\"person\":{\"name\":\"Ann Berger\"}}".getBytes(StandardCharsets.UTF_8);

    private final WrappedKeys wrapped = new WrappedKeys("a secret of the tests");
    private final SecretKey ofAnn = wrapped.unwrap("ann", wrapped.create("ann"));
    private final SecretKey ofBob = wrapped.unwrap("bob", wrapped.create("bob"));
    private final KeysAtHand keys = new KeysAtHand(Map.of("ann", ofAnn, "bob", ofBob));

    @Test
    void opensWhatWasSealed() {
        var sealed = keys.seal("ann", WORDS).orElseThrow();

        assertThat(keys.open("ann", sealed)).hasValue(WORDS);
        assertThat(decoded(sealed)).contains("A256GCM").doesNotContain("Berger");
    }

    @Test
    void sealsTheSameTwiceInDifferentWords() {
        assertThat(keys.seal("ann", WORDS)).isNotEqualTo(keys.seal("ann", WORDS));
    }

    @Test
    void neitherSealsNorOpensWithoutTheKey() {
        var sealed = keys.seal("ann", WORDS).orElseThrow();
        var forgotten = new KeysAtHand(Map.of("bob", ofBob));

        assertThat(forgotten.seal("ann", WORDS)).isEmpty();
        assertThat(forgotten.open("ann", sealed)).isEmpty();
    }

    @Test
    void refusesWhatWasSealedForSomebodyElse() {
        var sealed = keys.seal("ann", WORDS).orElseThrow();
        var mixedUp = new KeysAtHand(Map.of("bob", ofAnn));

        assertThatThrownBy(() -> mixedUp.open("bob", sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatWasChanged() {
        var sealed = keys.seal("ann", WORDS).orElseThrow();
        var at = sealed.lastIndexOf('.') - 3; // in the cipher text
        var changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);

        assertThatThrownBy(() -> keys.open("ann", changed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWrappedKeyIsOfNoUseUnderAnotherSecret() {
        var key = wrapped.create("ann");

        assertThatThrownBy(() -> new WrappedKeys("another secret of the tests").unwrap("ann", key))
                .hasMessageContaining("followthrough.privacy.secret");
    }

    private static String decoded(String sealed) {
        var text = new StringBuilder();
        for (var part : sealed.split("\\.")) {
            text.append(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }
}
