package io.followthrough.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActTests {

    @ParameterizedTest
    @CsvSource({
        "HUMAN, , false",
        "UNKNOWN, , false",
        "UNKNOWN, fetched-while-it-was-delivered, true",
        "MACHINE, several-links-at-once, true",
    })
    void aClickThatARuleDoubtsIsCountedAmongThoseOfMachines(Machine machine, @Nullable String rule, boolean byMachine) {
        var clicked = new ActivityRecorded(
                "a",
                ActivityKind.LINK_CLICKED,
                null,
                "p",
                "t",
                null,
                Instant.EPOCH,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                machine,
                rule,
                false);

        assertThat(Act.of(clicked).byMachine()).isEqualTo(byMachine);
    }
}
