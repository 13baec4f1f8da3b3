package io.followthrough.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.domain.KnownDeal.State;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several reports of a deal holds, as qualification has it. */
class KnownDealTests {

    private static final Instant DAY = Instant.parse("2026-02-02T00:00:00Z");
    private static final Instant OLDER = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NEWER = Instant.parse("2026-03-09T08:00:00Z");

    /** Ids as chance would have them. */
    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void ofTwoExportsWithTheSameDateTheNewerOneHolds(String older, String newer) {
        assertThat(standing(report(State.WON, older, OLDER), report(State.LOST, newer, NEWER)))
                .isEqualTo(State.LOST);
        assertThat(standing(report(State.LOST, older, OLDER), report(State.WON, newer, NEWER)))
                .isEqualTo(State.WON);
        assertThat(standing(report(State.LOST, older, null), report(State.WON, newer, NEWER)))
                .as("of a report of before nobody noted when it was told")
                .isEqualTo(State.WON);
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void ofOneInstantADealBeginsBeforeItEndsWhateverWasToldFirst(String one, String other) {
        assertThat(standing(report(State.WON, one, OLDER), report(State.OPEN, other, NEWER)))
                .isEqualTo(State.WON);
    }

    private static State standing(KnownDeal one, KnownDeal other) {
        var standing = KnownDeal.standing(Map.of("1", one, "2", other));
        assertThat(standing).hasSize(1);
        return standing.iterator().next().state();
    }

    private static KnownDeal report(State state, String id, @Nullable Instant told) {
        return new KnownDeal("D-1", state, DAY, null, id, told);
    }
}
