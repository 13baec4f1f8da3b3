package io.followthrough.kit.time;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes whoever sleeps until something is due: something came in, and may have made something due earlier than they know.
 * Ringing costs next to nothing, and once too often does no harm.
 */
public final class Alarm {

    private final List<Repeating> sleepers = new CopyOnWriteArrayList<>();

    public void ring() {
        sleepers.forEach(Repeating::soon);
    }

    /** From now on the alarm wakes it. */
    public Repeating wakes(Repeating sleeper) {
        sleepers.add(sleeper);
        return sleeper;
    }
}
