package io.followthrough.kit.life;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A process that was told to stop ends within the deadline, whatever hangs: what was acknowledged is on the broker or in the
 * store, so an end by force loses nothing, and an instance that never ends keeps its successor waiting.
 */
public final class StopDeadline {

    /** Exit status of a process that was ended by force. */
    public static final int STATUS = 70;

    private static final AtomicBoolean SET = new AtomicBoolean();

    private StopDeadline() {}

    /** Once for the process; the first deadline counts. */
    public static void set(Duration deadline) {
        if (SET.compareAndSet(false, true)) {
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop-deadline").unstarted(() -> count(deadline)));
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
