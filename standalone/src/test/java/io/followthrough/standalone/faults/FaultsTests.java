package io.followthrough.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./followthrough faults}: real processes, hurt for seconds. */
class FaultsTests {

    @Test
    @Tag("journey")
    void theSystemComesThroughAFrozenStore(@TempDir Path folder) {
        var console = new ByteArrayOutputStream();
        var well = FaultsCommand.run(
                new PrintStream(console, true, StandardCharsets.UTF_8),
                folder,
                FaultsArguments.of(List.of("--short", "9")));
        assertThat(well).as(console.toString(StandardCharsets.UTF_8)).isTrue();
    }

    @Test
    void partsAreAwayForNoLongerThanIsAskedFor() {
        assertThat(FaultsArguments.of(List.of("--short", "9")).away()).isEqualTo(6);
        assertThat(FaultsArguments.of(List.of("--away", "60", "23")))
                .isEqualTo(new FaultsArguments(FaultsArguments.of(List.of("23")).rows(), false, 60, 1, 0));
        assertThat(FaultsArguments.of(List.of("--away", "2", "--short")).away()).isEqualTo(2);
    }

    @Test
    void aRowThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> FaultsArguments.of(List.of("99")))
                .hasMessageContaining("99")
                .hasMessageContaining("36");
    }
}
