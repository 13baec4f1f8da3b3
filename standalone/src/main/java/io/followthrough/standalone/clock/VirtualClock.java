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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that runs as the machine's does, ahead of it by as much as an operator has moved it. How far is kept in a file
 * and written before it counts, so that a restart never goes back in time.
 */
public final class VirtualClock implements MovableClock {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualClock.class);
    private static final Duration HOUR = Duration.ofHours(1);
    /** What a day brings by itself, such as room for who waits, comes twice a day at least. */
    private static final Duration LONGEST = Duration.ofHours(8);

    private final List<Life> lives = new CopyOnWriteArrayList<>();
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

    @Override
    public void bring(Life life) {
        lives.add(life);
    }

    /**
     * Moves the clock forwards, by the calendar of {@code zone} where the span has days: hour by hour, and at each hour everything
     * is done that is due by then, so that whoever looks afterwards finds the days over. Hours in which nothing is due are passed
     * over together.
     *
     * @param settling waits until the services have heard what came of it
     * @return whether everything was heard
     */
    public synchronized boolean advance(TimeSpan span, ZoneId zone, Settling settling) {
        var now = instant();
        var longer = ahead.plus(Duration.between(now, span.after(now, zone)));
        keep(longer);
        var settled = settling.settle(); // what came in before belongs to the time before
        while (longer.compareTo(ahead) > 0) {
            var stride = stride();
            var next = ahead.plus(stride);
            ahead = next.compareTo(longer) < 0 ? next : longer;
            var then = instant();
            if (lives.stream().anyMatch(life -> isDueBy(life, then)) || ahead.equals(longer)) {
                lives.forEach(VirtualClock::live);
                settled = settling.settle();
            }
        }
        return settled;
    }

    /** To the next hour, or further where nothing is due. */
    private Duration stride() {
        var stride = HOUR;
        for (var next = stride; next.compareTo(LONGEST) <= 0; next = next.multipliedBy(2)) {
            var then = instant().plus(next);
            if (lives.stream().anyMatch(life -> isDueBy(life, then))) {
                break;
            }
            stride = next;
        }
        return stride;
    }

    /** A store that is away leaves the hour to whoever looks next, as in an outage. */
    private static void live(Life life) {
        try {
            life.live();
        } catch (RuntimeException failed) {
            LOG.warn("What is due at this hour is done later: {}", failed.toString());
        }
    }

    private static boolean isDueBy(Life life, Instant then) {
        try {
            return life.isDueBy(then);
        } catch (RuntimeException unknown) {
            return true;
        }
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
