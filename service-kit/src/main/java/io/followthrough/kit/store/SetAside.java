package io.followthrough.kit.store;

import io.followthrough.kit.messaging.Environment;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those about whom nothing can be decided, since their stored state breaks a rule: they are kept as they are and passed over, so
 * that nobody else waits for them, and tried again after an hour, when a definition or another instance may have mended it.
 */
public final class SetAside {

    private static final Logger log = LoggerFactory.getLogger(SetAside.class);
    static final Duration FOR = Duration.ofHours(1);

    private final Map<String, Long> until = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    public SetAside() {
        this(System::nanoTime);
    }

    SetAside(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Passes them over from now on.
     *
     * @throws RuntimeException the same one, if it is the environment that failed and nobody's state
     */
    public void put(String id, RuntimeException fault) {
        if (Environment.isDown(fault)) {
            throw fault;
        }
        until.put(id, nanoTime.getAsLong() + FOR.toNanos());
        log.error(
                "nothing can be decided about {}, whose stored state breaks a rule: kept as it is and passed over for an hour, and"
                        + " nobody else waits. Ending what runs for them mends most of it; please tell us of this line",
                id,
                fault);
    }

    public boolean has(String id) {
        var end = until.get(id);
        if (end == null) {
            return false;
        }
        if (end - nanoTime.getAsLong() > 0) {
            return true;
        }
        until.remove(id, end);
        return false;
    }

    /** Nothing for those who are set aside, and for whoever is now. */
    public <T> Optional<T> unlessOdd(String id, Supplier<Optional<T>> decided) {
        if (has(id)) {
            return Optional.empty();
        }
        try {
            return decided.get();
        } catch (RuntimeException fault) {
            put(id, fault);
            return Optional.empty();
        }
    }

    /** How many are set aside now. */
    public int count() {
        until.keySet().forEach(this::has);
        return until.size();
    }
}
