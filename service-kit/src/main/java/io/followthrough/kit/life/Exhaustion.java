package io.followthrough.kit.life;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether a process has been out of memory for so long that it will not get out of it: nearly all of its time goes into
 * collecting garbage, and nearly nothing is free afterwards.
 */
final class Exhaustion {

    private static final double NEARLY_ALL_TIME = 0.9;
    private static final double NEARLY_FULL = 0.95;

    private final Duration patience;
    private @Nullable Look last;
    private Duration lasting = Duration.ZERO;

    /** @param patience how long it may last without a break */
    Exhaustion(Duration patience) {
        this.patience = patience;
    }

    /**
     * @param at on a clock that only goes forward
     * @param collecting the time that collections have taken in all
     * @param full from 0 to 1: the share of the memory for old objects that was in use after the last collection
     */
    record Look(Duration at, Duration collecting, double full) {}

    /** @return whether it is over */
    boolean isOver(Look now) {
        var before = last;
        last = now;
        if (before == null) {
            return false;
        }
        var passed = now.at().minus(before.at());
        var collected = now.collecting().minus(before.collecting());
        var hopeless = now.full() >= NEARLY_FULL && collected.toNanos() >= NEARLY_ALL_TIME * passed.toNanos();
        lasting = hopeless ? lasting.plus(passed) : Duration.ZERO;
        return lasting.compareTo(patience) >= 0;
    }
}
