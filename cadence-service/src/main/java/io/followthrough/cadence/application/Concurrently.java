package io.followthrough.cadence.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does a few slow things at the same time and waits for all of them. */
final class Concurrently {

    private Concurrently() {}

    static <T, R> Map<T, R> map(List<T> inputs, Function<T, R> function) {
        var futures = new LinkedHashMap<T, Future<R>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            inputs.forEach(input -> futures.put(input, threads.submit(() -> function.apply(input))));
        }
        var results = new LinkedHashMap<T, R>();
        futures.forEach((input, future) -> results.put(input, future.resultNow()));
        return results;
    }
}
