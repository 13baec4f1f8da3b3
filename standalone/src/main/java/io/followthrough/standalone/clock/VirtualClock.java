package io.followthrough.standalone.clock;

import io.followthrough.kit.time.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A clock that runs as the machine's does, ahead of it by as much as an operator has moved it. How far is kept in a file
 * and written before it counts, so that a restart never goes back in time.
 */
public final class VirtualClock implements MovableClock {

    private final InstantSource machine;
    private final Path file;
    private volatile Duration ahead;

    private VirtualClock(InstantSource machine, Path file, Duration ahead) {
        this.machine = machine;
        this.file = file;
        this.ahead = ahead;
    }

    /** The clock that is kept in {@code file}; level with the machine's when there is no such file. */
    public static VirtualClock keptIn(Path file, InstantSource machine) {
        return new VirtualClock(machine, file, aheadBy(file));
    }

    /** How far the clock kept in {@code file} is ahead of the machine's; zero when there is none. */
    public static Duration aheadBy(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        // Whole milliseconds, as the stores keep: what is written is what is read back.
        return machine.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Moves the clock forwards, by the calendar of {@code zone} where the span has days.
     *
     * @return the new time
     */
    public synchronized Instant advance(TimeSpan span, ZoneId zone) {
        var now = instant();
        var longer = ahead.plus(Duration.between(now, span.after(now, zone)));
        keep(longer);
        ahead = longer;
        return instant();
    }

    private void keep(Duration duration) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, duration + System.lineSeparator());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the clock could not be moved", e);
        }
    }
}
