package io.followthrough.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.kit.time.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualClockTests {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aClockThatWasNeverMovedShowsTheTimeOfTheMachine() {
        assertThat(clockAt(NOON).instant()).isEqualTo(NOON);
    }

    @Test
    void movesAddUp() {
        var clock = clockAt(NOON);
        advance(clock, "P1D");
        advance(clock, "PT30M");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-05-05T12:30:00Z"));
    }

    @Test
    void aRestartGoesOnFromTheMovedTime() {
        advance(clockAt(NOON), "P7D");
        var afterAnHour = clockAt(NOON.plus(Duration.ofHours(1)));
        assertThat(afterAnHour.instant()).isEqualTo(Instant.parse("2026-05-11T13:00:00Z"));
    }

    @Test
    void howFarAheadTheClockIsCanBeReadWithoutStartingIt() {
        assertThat(VirtualClock.aheadBy(file())).isZero();
        advance(clockAt(NOON), "P2D");
        assertThat(VirtualClock.aheadBy(file())).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void whatIsDueIsDoneAtItsHourAndHeardBeforeTheNext() {
        var clock = clockAt(NOON);
        var due = new TreeSet<>(List.of(NOON.plus(Duration.ofMinutes(90)), NOON.plus(Duration.ofDays(20))));
        var told = new ArrayList<String>();
        clock.bring(new MovableClock.Life() {
            @Override
            public void live() {
                due.headSet(clock.instant(), true).clear();
                told.add("done " + clock.instant());
            }

            @Override
            public boolean isDueBy(Instant time) {
                return !due.headSet(time, true).isEmpty();
            }
        });

        var settled = clock.advance(TimeSpan.parse("P30D"), ZoneOffset.UTC, () -> told.add("heard"));

        assertThat(settled).isTrue();
        assertThat(told)
                .containsExactly(
                        "heard",
                        "done 2026-05-04T14:00:00Z",
                        "heard",
                        "done 2026-05-24T12:00:00Z",
                        "heard",
                        "done 2026-06-03T12:00:00Z",
                        "heard");
    }

    @Test
    void whoCannotDoItNowStopsNoClock() {
        var clock = clockAt(NOON);
        clock.bring(new MovableClock.Life() {
            @Override
            public void live() {
                throw new IllegalStateException("the store is away");
            }

            @Override
            public boolean isDueBy(Instant time) {
                return true;
            }
        });

        advance(clock, "PT3H");

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    private static void advance(VirtualClock clock, String span) {
        clock.advance(TimeSpan.parse(span), ZoneOffset.UTC, Settling.NOTHING_IS_SAID);
    }

    private VirtualClock clockAt(Instant machineTime) {
        return VirtualClock.keptIn(file(), InstantSource.fixed(machineTime));
    }

    private Path file() {
        return folder.resolve("clock");
    }
}
