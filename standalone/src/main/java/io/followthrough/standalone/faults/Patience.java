package io.followthrough.standalone.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for conditions of the real world, in real time. */
final class Patience {

    private static final long LOOK_MILLIS = 250;

    private Patience() {}

    /** @throws IllegalStateException if it does not come true in time */
    static void until(String what, Duration longest, BooleanSupplier condition) {
        if (!comes(longest, condition)) {
            throw new IllegalStateException("not within " + longest.toSeconds() + " s: " + what);
        }
    }

    static boolean comes(Duration longest, BooleanSupplier condition) {
        var end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pass(Duration.ofMillis(LOOK_MILLIS));
        }
        return true;
    }

    static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
