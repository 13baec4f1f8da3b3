package io.followthrough.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessKeysTests {

    private final AccessKeys keys = new AccessKeys(
            List.of(new AccessKeys.AccessKey("reporting", AccessKeys.hash("s3cret"), Set.of(Scope.READ))));

    @Test
    void aKeyIsFoundByItsHash() {
        assertThat(keys.find("s3cret"))
                .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo("reporting"));
        assertThat(keys.find("S3cret")).isEmpty();
    }

    @Test
    void theHashIsTheOneThatSha256sumPrints() {
        assertThat(AccessKeys.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
