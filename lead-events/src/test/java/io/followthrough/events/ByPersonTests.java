package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as done by a person. */
class ByPersonTests {

    @ParameterizedTest
    @CsvSource({
        "LINK_CLICKED, HUMAN, , true",
        "LINK_CLICKED, MACHINE, several-links-at-once, false",
        "LINK_CLICKED, UNKNOWN, fetched-while-it-was-delivered, false",
        "EMAIL_OPENED, UNKNOWN, privacy-proxy, false",
        "LINK_CLICKED, UNKNOWN, , true",
        "EMAIL_REPLIED, UNKNOWN, some rule, true",
        "EMAIL_REPLIED, MACHINE, , false",
    })
    void whatARuleDoubtsCountsForNobody(ActivityKind kind, Machine machine, @Nullable String rule, boolean byPerson) {
        var activity = new ActivityRecorded(
                "a",
                kind,
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

        assertThat(activity.byPerson()).isEqualTo(byPerson);
    }
}
