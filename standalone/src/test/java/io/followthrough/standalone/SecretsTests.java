package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndIsItsOwnersAlone() throws Exception {
        var file = folder.resolve("access-key");
        var secret = Secrets.keptIn(file);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Secrets.keptIn(file)).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Secrets.keptIn(folder.resolve("another"))).isNotEqualTo(secret);
    }
}
