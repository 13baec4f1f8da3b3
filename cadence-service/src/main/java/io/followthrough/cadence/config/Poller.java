package io.followthrough.cadence.config;

import io.followthrough.kit.messaging.Environment;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the clock again and again, on a thread of its own, and does what is due. */
final class Poller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final boolean enabled;
    private final Duration interval;
    private final Runnable work;
    private volatile boolean running;
    private @Nullable Thread thread;

    Poller(String name, CadenceProperties.Polling polling, Runnable work) {
        this.name = name;
        this.enabled = polling.enabled();
        this.interval = polling.interval();
        this.work = work;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }

    private void loop() {
        while (running) {
            LockSupport.parkNanos(lookAtTheClock().toNanos());
        }
    }

    private Duration lookAtTheClock() {
        try {
            work.run();
            return interval;
        } catch (RuntimeException failure) {
            if (Environment.isDown(failure)) {
                log.warn("{} waits: {}", name, failure.toString());
            } else {
                log.error("{} failed and tries again", name, failure);
            }
            return AFTER_FAILURE;
        }
    }

    @Override
    public void stop() {
        running = false;
        var stopping = thread;
        if (stopping != null) {
            LockSupport.unpark(stopping);
            try {
                stopping.join(STOP_PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
