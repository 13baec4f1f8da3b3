package io.followthrough.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command finds the intake where the system was told to listen. */
class ImportAddressTests {

    @Test
    void itIsLookedForWhereItListens() {
        assertThat(ImportCommand.intake(Map.of())).hasToString("http://localhost:8081");
        assertThat(ImportCommand.intake(
                        Map.of("FOLLOWTHROUGH_HOST", "192.168.1.5", "FOLLOWTHROUGH_PORTS_INTAKE", "9001")))
                .hasToString("http://192.168.1.5:9001");
        assertThat(ImportCommand.intake(Map.of(
                        "FOLLOWTHROUGH_HOST", "192.168.1.5", "FOLLOWTHROUGH_INTAKE_URL", "https://forms.example.com")))
                .hasToString("https://forms.example.com");
    }
}
