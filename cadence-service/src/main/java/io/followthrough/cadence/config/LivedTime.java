package io.followthrough.cadence.config;

import io.followthrough.kit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Time as due work lives it. When somebody moves the clock by days, the hours between are lived through one by one, so that
 * every contact is made in its window. An outage is something else: then the time is over, and what was missed is late.
 */
final class LivedTime {

    /** Shorter than any window of contact. */
    private static final Duration STEP = Duration.ofHours(1);

    private final InstantSource clock;
    private volatile @Nullable Instant lived;

    LivedTime(InstantSource clock) {
        this.clock = clock;
    }

    /** For what is done in a round. */
    InstantSource source() {
        return this::instant;
    }

    private Instant instant() {
        var now = lived;
        return now == null ? clock.instant() : now;
    }

    boolean isMovable() {
        return clock instanceof MovableClock;
    }

    /** What a clock that is moved is to bring with it; on any other, nothing comes of it. */
    void bring(MovableClock.Life life) {
        if (clock instanceof MovableClock movable) {
            movable.bring(life);
        }
    }

    /** Does the round once, or once for each hour by which the clock was moved. One round at a time. */
    synchronized void live(Runnable round) {
        if (!isMovable()) {
            round.run();
            return;
        }
        var end = clock.instant();
        for (var now = lived; now != null && now.plus(STEP).isBefore(end); now = now.plus(STEP)) {
            lived = now.plus(STEP);
            round.run();
        }
        lived = end;
        round.run();
    }
}
