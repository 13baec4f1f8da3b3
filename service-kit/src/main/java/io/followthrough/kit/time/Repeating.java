package io.followthrough.kit.time;

import io.followthrough.kit.messaging.Environment;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again on a thread of its own, in real time, while the service runs. A failure is told and does
 * not end it.
 */
public final class Repeating implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Repeating.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration rest;
    private final boolean enabled;
    private final Supplier<Duration> round;
    private volatile boolean running;
    private volatile boolean called;
    private String waitsFor = "";
    private @Nullable Thread thread;

    /** @param pause from the end of one round to the begin of the next */
    public Repeating(String name, Duration pause, Runnable work) {
        this(name, pause, true, work);
    }

    /** @param enabled false: it does not start with the service */
    public Repeating(String name, Duration pause, boolean enabled, Runnable work) {
        this(name, Duration.ZERO, enabled, () -> {
            work.run();
            return pause;
        });
    }

    private Repeating(String name, Duration rest, boolean enabled, Supplier<Duration> round) {
        this.name = name;
        this.rest = rest;
        this.enabled = enabled;
        this.round = round;
    }

    /**
     * For what mostly has nothing to do and knows until when: it sleeps that long, unless it is woken by {@link #soon()}.
     *
     * @param rest least time from the end of one round to the begin of the next, however often it is woken
     * @param round does what is due and gives the time until the next round, if nobody wakes it before
     */
    public static Repeating whenDue(String name, Duration rest, boolean enabled, Supplier<Duration> round) {
        return new Repeating(name, rest, enabled, round);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }

    /** Does not wait for the end of the pause: there is something to do. Asked for during a round, another one follows. */
    public void soon() {
        called = true;
        LockSupport.unpark(thread);
    }

    private void loop() {
        while (running) {
            called = false; // before the round: what it was called for is done by it, and what comes later by the next
            var pause = once();
            var ended = System.nanoTime();
            while (running && System.nanoTime() - ended < (called ? rest : pause).toNanos()) {
                LockSupport.parkNanos(Math.max(1, (called ? rest : pause).toNanos() - (System.nanoTime() - ended)));
            }
        }
    }

    private Duration once() {
        try {
            var pause = round.get();
            waitsFor = "";
            return pause;
        } catch (RuntimeException | StackOverflowError failure) { // which would end the repeating for good
            if (Environment.isDown(failure)) {
                tellOnce(Environment.reason(failure));
            } else {
                log.error("{} failed and tries again", name, failure);
            }
            return AFTER_FAILURE;
        }
    }

    /** The same again and again would hide all else that the log says. */
    private void tellOnce(String reason) {
        if (!reason.equals(waitsFor)) {
            log.warn("{} waits, and tries again: {}", name, reason);
            waitsFor = reason;
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
