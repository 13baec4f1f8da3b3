package io.followthrough.analytics.topology;

import io.followthrough.events.MetricUpdated;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits, at every tick when there is little of it. After a large publication it rests the longer: more
 * changes come together in one record, and most of the time is left for counting.
 */
final class Publication {

    /** Bounds a partition to 250 readings a second, which take some 15 ms. */
    private static final long REST_MILLIS_PER_READING = 4;

    /** At once: so many that a day of few sources is one piece, so few that a piece of new sources takes no second. */
    private static final int PIECE = 500;

    /**
     * After so long the rest waits for the next tick. A thread publishes for several partitions in one transaction, which the
     * broker gives up after ten seconds, to begin again with as much to do.
     */
    private static final long LONGEST_NANOS = 400_000_000;

    private static final long LONGEST_REST_MILLIS = 5_000;

    /** Takes the readings; null for one that is no more. */
    interface Outlet {
        void publish(String key, @Nullable MetricUpdated update, long now);
    }

    private final PendingChanges pending;
    private final Cells cells;
    private final Outlet outlet;
    private final LongSupplier nanoTime;
    private long notBefore = Long.MIN_VALUE;
    private long sinceRest;

    /** @param nanoTime a clock that only goes forwards */
    Publication(PendingChanges pending, Cells cells, Outlet outlet, LongSupplier nanoTime) {
        this.pending = pending;
        this.cells = cells;
        this.outlet = outlet;
        this.nanoTime = nanoTime;
    }

    /** @param now milliseconds since 1970 */
    void run(long now) {
        if (now < notBefore) {
            return;
        }
        var begun = nanoTime.getAsLong();
        do {
            sinceRest += piece(now);
        } while (!pending.isEmpty() && nanoTime.getAsLong() - begun < LONGEST_NANOS);
        // As long as something is left over there is no rest: it is late already.
        if (pending.isEmpty()) {
            notBefore = now + Math.min(LONGEST_REST_MILLIS, sinceRest * REST_MILLIS_PER_READING);
            sinceRest = 0;
        }
    }

    /** Publishes a little of what waits, because more of it waits than memory is meant for. */
    int piece(long now) {
        var readings = cells.add(pending.take(PIECE));
        readings.forEach((key, update) -> outlet.publish(key, update, now));
        return readings.size();
    }
}
