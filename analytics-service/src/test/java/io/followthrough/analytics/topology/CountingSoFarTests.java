package io.followthrough.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.domain.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingSoFarTests {

    private static final Instant PRESENT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant EARLIER = PRESENT.minusSeconds(86_400);

    @Test
    void anEventOfNextYearDoesNotCarryThePresentWithIt() {
        var partitions = List.of(
                new Counted("touches", 0, PRESENT.plusSeconds(400L * 86_400)), new Counted("decisions", 0, EARLIER));

        var state = new CountingSoFar(() -> partitions, Optional::empty, () -> PRESENT).state();

        assertThat(state.completeUntil()).containsEntry("touches", PRESENT).containsEntry("decisions", EARLIER);
        assertThat(state.newestDay(ZoneOffset.UTC)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    /** Intake takes events of tomorrow; whoever asks every five seconds must not be answered in full each time for one of them. */
    @Test
    void anEventThatIsAheadChangesWhatIsToldOnceInAQuarterOfAnHour() {
        var ahead = List.of(new Counted("touches", 0, PRESENT.plusSeconds(20 * 3_600)));

        assertThat(toldAt(ahead, PRESENT.plusSeconds(5)))
                .isEqualTo(toldAt(ahead, PRESENT.plusSeconds(890)))
                .isEqualTo(PRESENT);
        assertThat(toldAt(ahead, PRESENT.plusSeconds(900))).isEqualTo(PRESENT.plusSeconds(900));
    }

    @Test
    void clocksThatDifferByMomentsPutNothingBack() {
        var counted = List.of(new Counted("touches", 0, PRESENT.plusSeconds(421)));

        assertThat(toldAt(counted, PRESENT.plusSeconds(420))).isEqualTo(PRESENT.plusSeconds(420));
        assertThat(toldAt(counted, PRESENT.plusSeconds(422))).isEqualTo(PRESENT.plusSeconds(421));
    }

    private static Instant toldAt(List<Counted> partitions, Instant present) {
        return new CountingSoFar(() -> partitions, Optional::empty, () -> present)
                .state()
                .completeUntil()
                .get("touches");
    }
}
