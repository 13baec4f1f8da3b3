package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Changes that are not published yet, added up by slot. They are worked with in memory and kept in a store as well, so that
 * a crash forgets none.
 */
final class PendingChanges {

    static final String STORE = "pending-changes";

    private final KeyValueStore<String, Change> kept;
    private final Map<String, Change> bySlot = new HashMap<>();

    /** @param kept what an earlier run left behind */
    PendingChanges(KeyValueStore<String, Change> kept) {
        this.kept = kept;
        try (var all = kept.all()) {
            all.forEachRemaining(entry -> bySlot.put(entry.key, entry.value));
        }
    }

    static StoreBuilder<KeyValueStore<String, Change>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE), Serdes.String(), JsonSerde.of(Change.class))
                .withCachingEnabled();
    }

    void add(Change change) {
        var slot = change.slot().path();
        kept.put(slot, bySlot.merge(slot, change, Change::plus));
    }

    /** All that wait, which then wait no more. */
    List<Change> take() {
        var changes = List.copyOf(bySlot.values());
        bySlot.keySet().forEach(kept::delete);
        bySlot.clear();
        return changes;
    }
}
