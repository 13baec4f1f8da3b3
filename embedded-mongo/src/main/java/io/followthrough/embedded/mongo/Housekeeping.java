package io.followthrough.embedded.mongo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that nobody asks for: using the file's space again, and deleting what has expired. */
final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration BETWEEN_COMPACTIONS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(60);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("embedded-mongo-housekeeping").factory());

    private Housekeeping() {}

    static Housekeeping start(MVStore store, GroupCommit commits, StoredBackend backend) {
        var housekeeping = new Housekeeping();
        if (store.isPersistent()) {
            housekeeping.repeat(BETWEEN_COMPACTIONS, new Compaction(store, commits));
        }
        housekeeping.repeat(BETWEEN_SWEEPS, new ExpirySweep(backend, commits));
        return housekeeping;
    }

    private void repeat(Duration pause, Runnable work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("housekeeping failed and is tried again", e);
            }
        };
        worker.scheduleWithFixedDelay(guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        worker.close();
    }
}
