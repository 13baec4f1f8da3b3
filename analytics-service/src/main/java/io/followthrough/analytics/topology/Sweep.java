package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.CellKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Finds readings that an earlier run over the same events published, and that this one does not come to: of prospects whose
 * merge was undone before anybody counted them, or by a definition of before. Looks once, half a minute after all events are
 * counted.
 */
final class Sweep {

    static final String STORE = "swept";

    private static final String DONE = "done";
    private static final String NOTHING = "nothing-before";

    /** What the last events change is on its way a little longer; swept too early, a cell would begin again at revision 1. */
    private static final long SETTLED_MILLIS = 30_000;

    private static final long NEVER = -1;

    private final KeyValueStore<String, Long> swept;
    private final BooleanSupplier caughtUp;
    private final int partition;
    private final int partitions;
    private long caughtUpSince = NEVER;
    private boolean isAlone;

    /**
     * @param caughtUp whether the events that were there at the start are counted
     * @param partition whose readings are looked through
     * @param partitions of the topic of changes
     */
    Sweep(KeyValueStore<String, Long> swept, BooleanSupplier caughtUp, int partition, int partitions) {
        this.swept = swept;
        this.caughtUp = caughtUp;
        this.partition = partition;
        this.partitions = partitions;
        this.isAlone = swept.get(DONE) != null || swept.get(NOTHING) != null;
    }

    static StoreBuilder<KeyValueStore<String, Long>> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.Long());
    }

    /**
     * Whether nothing is published but by this run, so that nobody need look for what another one said of a cell: it began
     * with empty topics, or has taken away what it did not come to.
     */
    boolean isAlone() {
        return isAlone;
    }

    /** To be called before the first publication. */
    void begin(Published published, Cells cells, long now) {
        if (!isAlone && cells.isEmpty() && published.isEmpty()) {
            swept.put(NOTHING, now);
            isAlone = true;
        }
    }

    /** Keys of readings that are to go; at most once in the life of an application id. */
    List<String> leftOver(Published published, Cells cells, long now) {
        if (swept.get(DONE) != null || !isSettled(now)) {
            return List.of();
        }
        var leftOver = new ArrayList<String>();
        published.forEachPath(path -> {
            if (isOurs(CellKey.familyOf(path)) && !cells.says(path)) {
                leftOver.add(path);
            }
        });
        swept.put(DONE, now);
        isAlone = true;
        return leftOver;
    }

    private boolean isSettled(long now) {
        if (caughtUpSince == NEVER && caughtUp.getAsBoolean()) {
            caughtUpSince = now;
        }
        return caughtUpSince != NEVER && now - caughtUpSince >= SETTLED_MILLIS;
    }

    private boolean isOurs(String family) {
        return Changes.partitionOf(family, partitions) == partition;
    }
}
