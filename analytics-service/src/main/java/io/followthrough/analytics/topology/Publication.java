package io.followthrough.analytics.topology;

import io.followthrough.events.MetricUpdated;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits, at every tick when there is little of it. After a large publication it rests the longer: more
 * changes come together in one record, and most of the time is left for counting.
 */
final class Publication {

    /** Bounds a partition to 250 readings a second, which take some 15 ms. */
    private static final long REST_MILLIS_PER_READING = 4;

    private static final long LONGEST_REST_MILLIS = 5_000;

    /** Takes the readings; null for one that is no more. */
    interface Outlet {
        void publish(String key, @Nullable MetricUpdated update, long now);
    }

    private final PendingChanges pending;
    private final Cells cells;
    private final Outlet outlet;
    private long notBefore = Long.MIN_VALUE;

    Publication(PendingChanges pending, Cells cells, Outlet outlet) {
        this.pending = pending;
        this.cells = cells;
        this.outlet = outlet;
    }

    /** @param now milliseconds since 1970 */
    void run(long now) {
        if (now >= notBefore) {
            var readings = cells.add(pending.take());
            readings.forEach((key, update) -> outlet.publish(key, update, now));
            notBefore = now + Math.min(LONGEST_REST_MILLIS, readings.size() * REST_MILLIS_PER_READING);
        }
    }
}
