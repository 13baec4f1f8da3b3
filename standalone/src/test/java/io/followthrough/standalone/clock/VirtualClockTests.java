package io.followthrough.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
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
        clock.advance(TimeSpan.parse("P1D"), ZoneOffset.UTC);
        var now = clock.advance(TimeSpan.parse("PT30M"), ZoneOffset.UTC);
        assertThat(now).isEqualTo(clock.instant()).isEqualTo(Instant.parse("2026-05-05T12:30:00Z"));
    }

    @Test
    void aRestartGoesOnFromTheMovedTime() {
        clockAt(NOON).advance(TimeSpan.parse("P7D"), ZoneOffset.UTC);
        var afterAnHour = clockAt(NOON.plus(Duration.ofHours(1)));
        assertThat(afterAnHour.instant()).isEqualTo(Instant.parse("2026-05-11T13:00:00Z"));
    }

    @Test
    void howFarAheadTheClockIsCanBeReadWithoutStartingIt() {
        assertThat(VirtualClock.aheadBy(file())).isZero();
        clockAt(NOON).advance(TimeSpan.parse("P2D"), ZoneOffset.UTC);
        assertThat(VirtualClock.aheadBy(file())).isEqualTo(Duration.ofDays(2));
    }

    private VirtualClock clockAt(Instant machineTime) {
        return VirtualClock.keptIn(file(), InstantSource.fixed(machineTime));
    }

    private Path file() {
        return folder.resolve("clock");
    }
}
