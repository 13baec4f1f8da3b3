package io.followthrough.cadence.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Does a few slow things at the same time, each on a thread of its own, and waits for all of them. */
final class Concurrently {

    /** Platform threads: a mail library that waits under a lock holds up itself and nobody else. */
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().name("mail-", 0).factory();

    private Concurrently() {}

    static <T, R> Map<T, R> map(List<T> inputs, Function<T, R> function) {
        var futures = new LinkedHashMap<T, Future<R>>();
        try (var threads = Executors.newThreadPerTaskExecutor(THREADS)) {
            inputs.forEach(input -> futures.put(input, threads.submit(() -> function.apply(input))));
        }
        var results = new LinkedHashMap<T, R>();
        futures.forEach((input, future) -> results.put(input, future.resultNow()));
        return results;
    }
}
