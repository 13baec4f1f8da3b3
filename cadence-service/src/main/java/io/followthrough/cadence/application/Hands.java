package io.followthrough.cadence.application;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few hands for slow things. A mail server may take its time with one message, up to ten minutes by RFC 5321: that one keeps
 * one hand busy, and the others go on.
 */
final class Hands {

    private static final Logger log = LoggerFactory.getLogger(Hands.class);

    /** Whatever takes longer is not waited for by the rest. */
    static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    /** Platform threads: a mail library that waits under a lock holds up itself and nobody else. */
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().name("mail-", 0).factory();

    private final int most;
    private final Duration patience;
    private final AtomicInteger busy = new AtomicInteger();

    /** @param patience how long all that is begun together is waited for */
    Hands(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** How much may be begun now. */
    int free() {
        return Math.max(0, most - busy.get());
    }

    /** Begins all of it and waits as long as there is patience; what takes longer goes on by itself. */
    <T> void doAll(List<T> inputs, Consumer<T> work) {
        map(
                inputs,
                input -> {
                    work.accept(input);
                    return input;
                },
                (input, done) -> {});
    }

    /**
     * @param late told of what was not done in time, on a thread of its own
     * @return what was done in time
     */
    <T, R> Map<T, R> map(List<T> inputs, Function<T, R> work, BiConsumer<T, R> late) {
        var begun = new LinkedHashMap<T, CompletableFuture<R>>();
        inputs.forEach(input -> begun.put(input, begin(input, work)));
        await(CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new)));
        var results = new LinkedHashMap<T, R>();
        begun.forEach((input, future) -> {
            if (future.isDone()) {
                results.put(input, future.join());
            } else {
                tell(input, future, late);
            }
        });
        return results;
    }

    private <T, R> CompletableFuture<R> begin(T input, Function<T, R> work) {
        busy.incrementAndGet();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.apply(input);
                    } finally {
                        busy.decrementAndGet();
                    }
                },
                task -> THREADS.newThread(task).start());
    }

    private static <T, R> void tell(T input, CompletableFuture<R> future, BiConsumer<T, R> late) {
        future.thenAccept(result -> late.accept(input, result)).exceptionally(failure -> {
            log.error("what was begun and took long has failed", failure);
            return null;
        });
    }

    private void await(CompletableFuture<Void> all) {
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException seenBelow) {
            // Each is looked at by itself.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
