package io.followthrough.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the services are ready, and tells when one is not any more, with the reason, and when it is again. */
final class ReadinessWatch implements AutoCloseable {

    /** Shorter troubles are over before anybody could read about them. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessWatch.class);

    private final Supplier<Map<String, String>> reasons;
    private final BiConsumer<String, String> told;
    private final Map<String, String> known = new TreeMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("readiness").factory());

    /**
     * @param reasons why each service is not ready, by its name; empty for one that is
     * @param told takes the name and the reason; an empty reason for one that is ready again
     */
    ReadinessWatch(Supplier<Map<String, String>> reasons, BiConsumer<String, String> told) {
        this.reasons = reasons;
        this.told = told;
    }

    ReadinessWatch start() {
        looks.scheduleWithFixedDelay(this::look, 1, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    void look() {
        try {
            reasons.get().forEach(this::tell);
        } catch (RuntimeException stopping) { // a service is stopped meanwhile
            LOG.debug("readiness cannot be asked", stopping);
        }
    }

    private void tell(String name, String reason) {
        if (!reason.equals(known.getOrDefault(name, ""))) {
            known.put(name, reason);
            told.accept(name, reason);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
