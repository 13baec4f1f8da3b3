package io.followthrough.kit.life;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a process has been out of memory for so long that it will not get out of it: most of its time goes into collecting
 * garbage, and nearly nothing is free afterwards.
 *
 * <p>The share is taken over the whole patience. From one look to the next it depends on where a collection happens to end.
 */
final class Exhaustion {

    private static final double MOST_OF_THE_TIME = 0.8;
    private static final double NEARLY_FULL = 0.95;

    private final Duration patience;
    private final Deque<Look> looks = new ArrayDeque<>();

    /** @param patience how long it may last */
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
        if (now.full() < NEARLY_FULL) {
            looks.clear();
        }
        looks.addLast(now);
        var oldest = looks.removeFirst();
        while (!looks.isEmpty() && isLongEnough(looks.getFirst(), now)) {
            oldest = looks.removeFirst();
        }
        looks.addFirst(oldest);
        var collected = now.collecting().minus(oldest.collecting());
        var passed = now.at().minus(oldest.at());
        return isLongEnough(oldest, now) && collected.toNanos() >= MOST_OF_THE_TIME * passed.toNanos();
    }

    private boolean isLongEnough(Look from, Look to) {
        return to.at().minus(from.at()).compareTo(patience) >= 0;
    }
}
