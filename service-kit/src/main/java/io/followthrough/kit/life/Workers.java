package io.followthrough.kit.life;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Whether threads that answer callers still take work: each look hands them a task, and the next one asks what became of it. */
final class Workers {

    private final Duration patience;
    private @Nullable Executor threads;
    private @Nullable Probe underWay;

    /** @param patience a task that lies longer than this says that no thread is left */
    Workers(Duration patience) {
        this.patience = patience;
    }

    private static final class Probe implements Runnable {
        final long since = System.nanoTime();
        volatile boolean done;

        @Override
        public void run() {
            done = true;
        }
    }

    synchronized void watch(@Nullable Executor answering) {
        threads = answering;
        underWay = null;
    }

    synchronized boolean areAlive() {
        var last = underWay;
        if (threads != null && (last == null || last.done)) {
            var next = new Probe();
            underWay = next;
            try {
                threads.execute(next);
            } catch (RejectedExecutionException full) {
                return true; // counts from now on: nobody will mark it as done
            }
            return true;
        }
        return last == null || System.nanoTime() - last.since < patience.toNanos();
    }
}
