package io.followthrough.kit.life;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * A process that was told to stop ends within the deadline, whatever hangs: what was acknowledged is on the broker or in the
 * store, so an end by force loses nothing, and an instance that never ends keeps its successor waiting.
 */
public final class StopDeadline {

    /** Exit status of a process that was ended by force. */
    public static final int STATUS = 70;

    private static final AtomicBoolean SET = new AtomicBoolean();
    private static final Signal TOLD_TO_STOP = new Signal("TERM");

    private StopDeadline() {}

    /** Once for the process; the first deadline counts. */
    public static void set(Duration deadline) {
        if (SET.compareAndSet(false, true)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop-deadline").unstarted(() -> count(deadline)));
            endWithStatusZero();
        }
    }

    /**
     * Whoever was told to stop, and stopped, has done well. Java would end with status 143, which Docker, systemd and
     * whatever watches them take for a failure.
     */
    private static void endWithStatusZero() {
        try {
            Signal.handle(
                    TOLD_TO_STOP,
                    told -> Thread.ofPlatform().name("told-to-stop").start(() -> System.exit(0)));
        } catch (IllegalArgumentException notHere) {
            // -Xrs: whoever started the process keeps signals to themselves.
        }
    }

    /** Hooks run side by side and all are waited for, but for daemons nobody waits. */
    private static void count(Duration deadline) {
        Thread.ofPlatform().name("stop-deadline-over").daemon().start(() -> {
            try {
                Thread.sleep(deadline);
                System.err.println("The stop took longer than " + deadline + "; ended by force.");
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            } finally {
                Runtime.getRuntime().halt(STATUS);
            }
        });
    }
}
