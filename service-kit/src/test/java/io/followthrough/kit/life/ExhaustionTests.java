package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExhaustionTests {

    private final Exhaustion exhaustion = new Exhaustion(Duration.ofSeconds(10));
    private Duration at = Duration.ZERO;
    private Duration collecting = Duration.ZERO;

    @Test
    void whoDoesNothingElseForLongEnoughIsDone() {
        second(0, 0.99);
        for (int i = 0; i < 9; i++) {
            assertThat(second(950, 0.99)).isFalse();
        }
        assertThat(second(950, 0.99)).isTrue();
    }

    @Test
    void collectionsThatFallUnevenlyBetweenLooksAreCountedTogether() {
        second(0, 0.99);
        for (int i = 0; i < 9; i++) {
            assertThat(second(i % 2 == 0 ? 300 : 1600, 0.99)).isFalse();
        }
        assertThat(second(1600, 0.99)).isTrue();
    }

    @Test
    void realWorkForAThirdOfTheTimeIsNoEnd() {
        second(0, 0.99);
        for (int i = 0; i < 40; i++) {
            assertThat(second(i % 3 == 0 ? 0 : 1000, 0.99)).isFalse();
        }
    }

    @Test
    void roomOnceInBetweenBeginsAnew() {
        second(0, 0.99);
        for (int i = 0; i < 40; i++) {
            assertThat(second(1000, i % 9 == 8 ? 0.9 : 0.99)).isFalse();
        }
    }

    /** A process that was stopped in the middle of a collection, or one on a machine that has no time for it. */
    @Test
    void longCollectionsThatLeaveRoomAreNoEnd() {
        second(0, 0.3);
        for (int i = 0; i < 40; i++) {
            assertThat(second(1000, 0.9)).isFalse();
        }
    }

    @Test
    void aFullMemoryThatIsSeldomCollectedIsNoEnd() {
        second(0, 1);
        for (int i = 0; i < 40; i++) {
            assertThat(second(300, 1)).isFalse();
        }
    }

    @Test
    void oneCollectionThatTookAllOfTheTimeCountsAsLongAsItTook() {
        second(0, 0.99);
        at = at.plusSeconds(11);
        collecting = collecting.plusSeconds(11);
        assertThat(second(1000, 0.99)).isTrue();
    }

    private boolean second(long collected, double full) {
        at = at.plusSeconds(1);
        collecting = collecting.plusMillis(collected);
        return exhaustion.isOver(new Exhaustion.Look(at, collecting, full));
    }
}
