package io.followthrough.kit.life;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part that a service cannot start without: broker or store. Whoever starts earlier waits for it, alive and not ready,
 * and goes on by itself, instead of ending and being started again and again.
 */
public final class AwaitedPart {

    private static final Logger log = LoggerFactory.getLogger(AwaitedPart.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Asked twice a second, said every fifteen seconds or so. */
    private static final int SAID_EVERY = 30;

    private final String name;
    private final Attempt attempt;
    private final CountDownLatch answered = new CountDownLatch(1);

    private AwaitedPart(String name, Attempt attempt) {
        this.name = name;
        this.attempt = attempt;
    }

    /** Asks the part for a sign of life; whatever it throws says that there was none. */
    @FunctionalInterface
    public interface Attempt {
        void ask() throws Exception;
    }

    /**
     * Comes back once the part answers.
     *
     * @param name with where it is looked for, as an operator would say it
     * @throws IllegalStateException if the process is told to stop meanwhile
     */
    public static void await(String name, Attempt attempt) {
        new AwaitedPart(name, attempt).await();
    }

    /** Another thread asks: one that only waits can be told to stop. */
    private void await() {
        var asking = Thread.ofPlatform().name("waiting for " + name).daemon().start(this::ask);
        try {
            answered.await();
        } catch (InterruptedException told) {
            asking.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + name, told);
        }
    }

    private void ask() {
        for (var tries = 0; !isThere(tries); tries++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
        answered.countDown();
    }

    private boolean isThere(int tries) {
        try {
            attempt.ask();
            if (tries > 0) {
                log.info("{} is there", name);
            }
            return true;
        } catch (Exception silent) {
            if (tries % SAID_EVERY == 0) {
                log.warn("waiting for {}: {}", name, silent.getMessage());
            }
            return false;
        }
    }
}
