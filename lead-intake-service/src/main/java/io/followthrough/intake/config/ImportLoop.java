package io.followthrough.intake.config;

import io.followthrough.intake.application.imports.ImportWorker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for imports to work on, for as long as the service runs. */
final class ImportLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ImportWorker worker;
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportLoop(ImportWorker worker) {
        this.worker = worker;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("imports").daemon().start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                if (!worker.workOn(() -> running)) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                log.warn("cannot look for imports: {}", failure.toString());
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    /** Lets the batch under way end, so that the next worker need not wait for the lease to run out. */
    @Override
    public void stop() {
        running = false;
        var working = thread;
        try {
            if (working != null && !working.join(PATIENCE)) {
                working.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
