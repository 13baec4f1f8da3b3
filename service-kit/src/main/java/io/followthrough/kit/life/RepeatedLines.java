package io.followthrough.kit.life;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Bounds what each logger of a library says in a minute. While a broker is away each of a service's clients tells so with every
 * try to connect, more than a thousand lines a minute, among which nobody finds the one that says what to do. What is left out
 * is told, and how much it was. Our own loggers are never bounded.
 *
 * <p>Logback's {@code DuplicateMessageFilter} does not serve: what it has once left out it never lets through again.
 */
final class RepeatedLines extends TurboFilter {

    /** So many lines of one logger and level are let through in a minute. */
    static final int A_MINUTE = 20;

    private static final String OURS = "io.followthrough";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ConcurrentMap<Source, Said> said = new ConcurrentHashMap<>();
    private final Clock clock;

    RepeatedLines(Clock clock) {
        this.clock = clock;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        // Without a text somebody only asks whether the level is on.
        if (format == null
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || logger.getName().startsWith(OURS)) {
            return FilterReply.NEUTRAL;
        }
        var source = new Source(logger.getName(), level);
        var now = clock.instant();
        var after = said.merge(source, Said.first(now), (before, first) -> before.andOneMore(now));
        if (after.lines() == A_MINUTE + 1) {
            tell(source, after);
        }
        return after.lines() > A_MINUTE ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static void tell(Source source, Said said) {
        var until = said.since().plus(MINUTE).truncatedTo(ChronoUnit.SECONDS);
        LoggerFactory.getLogger(RepeatedLines.class)
                .warn(
                        "{} has said {} lines at {} within a minute; what else it says until {} is left out ({} lines were the last time)",
                        source.logger(),
                        A_MINUTE,
                        source.level(),
                        until,
                        said.leftOutBefore());
    }

    private record Source(String logger, Level level) {}

    /**
     * What a logger has said in the minute that began at a time.
     *
     * @param leftOutBefore how many lines were left out in the last minute in which it spoke
     */
    private record Said(Instant since, long lines, long leftOutBefore) {

        static Said first(Instant now) {
            return new Said(now, 1, 0);
        }

        Said andOneMore(Instant now) {
            var withinMinute = Duration.between(since, now).abs().compareTo(MINUTE) < 0;
            return withinMinute
                    ? new Said(since, lines + 1, leftOutBefore)
                    : new Said(now, 1, Math.max(0, lines - A_MINUTE));
        }
    }
}
