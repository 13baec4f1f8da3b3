package io.followthrough.kit.life;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends a process that only collects garbage, before it runs out of memory altogether. With the serial collector and with G1
 * that end may be minutes away, in which nobody is answered; of the collectors only the parallel one gives up by itself.
 */
public final class MemoryWatch implements ApplicationListener<ApplicationStartingEvent> {

    /** Exit status, the same as after {@code -XX:+ExitOnOutOfMemoryError}. */
    public static final int STATUS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(MemoryWatch::stopsOthers)
            .toList();
    private final List<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(MemoryWatch::isForOldObjects)
            .toList();

    /** Made by Spring Boot, in each service and before anything else of it. */
    public MemoryWatch() {}

    @Override
    public void onApplicationEvent(ApplicationStartingEvent starting) {
        begin(PATIENCE, BETWEEN_LOOKS);
    }

    /** Once for the process; the first patience counts. */
    static void begin(Duration patience, Duration betweenLooks) {
        if (BEGUN.compareAndSet(false, true)) {
            var watch = new MemoryWatch();
            Thread.ofPlatform().name("memory-watch").daemon().start(() -> watch.look(patience, betweenLooks));
        }
    }

    private void look(Duration patience, Duration betweenLooks) {
        var exhaustion = new Exhaustion(patience);
        try {
            while (!exhaustion.isOver(now())) {
                Thread.sleep(betweenLooks);
            }
            // No logger: it wants memory.
            System.err.println(
                    "Out of memory: nearly all time goes into collecting garbage. Ended; give it more (-Xmx).");
            Runtime.getRuntime().halt(STATUS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError not) {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private Exhaustion.Look now() {
        var collecting = 0L;
        for (var collector : collectors) {
            collecting += Math.max(0, collector.getCollectionTime());
        }
        var full = 0.0;
        for (var pool : old) {
            var after = pool.getCollectionUsage();
            if (after != null && after.getMax() > 0) {
                full = Math.max(full, (double) after.getUsed() / after.getMax());
            }
        }
        return new Exhaustion.Look(Duration.ofNanos(System.nanoTime()), Duration.ofMillis(collecting), full);
    }

    /** Cycles beside the application take none of its time. */
    private static boolean stopsOthers(GarbageCollectorMXBean collector) {
        return !collector.getName().contains("Concurrent")
                && !collector.getName().contains("Cycles");
    }

    private static boolean isForOldObjects(MemoryPoolMXBean pool) {
        return pool.getType() == MemoryType.HEAP
                && pool.isUsageThresholdSupported()
                && pool.isCollectionUsageThresholdSupported();
    }
}
