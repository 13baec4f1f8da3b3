package io.followthrough.kit.life;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part that a service cannot start without: broker or store. Whoever starts earlier waits for it, alive and not ready,
 * and goes on by itself, instead of ending and being started again and again.
 */
public final class AwaitedPart {

    private static final Logger log = LoggerFactory.getLogger(AwaitedPart.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Asked twice a second, or as soon as a silent one was waited for; said seldom enough to be read. */
    private static final Duration SAID_EVERY = Duration.ofSeconds(15);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final Set<Thread> WAITING = ConcurrentHashMap.newKeySet();
    private static volatile Consumer<String> listener = sentence -> {};

    private final String name;
    private final Attempt attempt;
    private final LocalTime since = LocalTime.now(ZoneId.systemDefault());
    private final CountDownLatch answered = new CountDownLatch(1);
    /** By the thread that asks; null until then. */
    private @Nullable Long saidAt;

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
     * @param name with where it is looked for and the setting that says so, as an operator would say it
     * @throws IllegalStateException if the process is told to stop meanwhile
     */
    public static void await(String name, Attempt attempt) {
        new AwaitedPart(name, attempt).await();
    }

    /** Whoever shows a person how the start goes on is told each sentence as well as the log. */
    public static void tell(Consumer<String> told) {
        listener = told;
    }

    /** Ends all waits of now, each with the exception of one that was told to stop. */
    public static void giveUp() {
        WAITING.forEach(Thread::interrupt);
    }

    /** Another thread asks: one that only waits can be told to stop. */
    private void await() {
        WAITING.add(Thread.currentThread());
        var asking = Thread.ofPlatform().name("waiting for " + name).daemon().start(this::ask);
        try {
            answered.await();
        } catch (InterruptedException told) {
            asking.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + name, told);
        } finally {
            WAITING.remove(Thread.currentThread());
        }
    }

    private void ask() {
        while (!isThere()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
        answered.countDown();
    }

    private boolean isThere() {
        try {
            attempt.ask();
            if (saidAt != null) {
                log.info("{} is there", name);
                listener.accept(name + " is there");
            }
            return true;
        } catch (Exception silent) {
            var now = System.nanoTime();
            if (saidAt == null || now - saidAt >= SAID_EVERY.toNanos()) {
                var sentence = "waiting for " + name + " since " + TIME.format(since) + ": " + FailureText.of(silent);
                log.warn(sentence);
                listener.accept(sentence);
                saidAt = now;
            }
            return false;
        }
    }
}
