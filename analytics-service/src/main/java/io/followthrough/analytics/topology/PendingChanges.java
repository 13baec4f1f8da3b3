package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.events.EventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
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

    private static final int MOST = 20_000;

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
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), serde())
                .withCachingEnabled();
    }

    /** Earlier versions kept JSON. */
    static Serde<Change> serde() {
        Deserializer<Change> deserializer = (topic, bytes) -> bytes == null
                ? null
                : ChangeBytes.areOurs(bytes)
                        ? ChangeBytes.change(bytes)
                        : EventJson.MAPPER.readValue(bytes, Change.class);
        return Serdes.serdeFrom((topic, change) -> change == null ? null : ChangeBytes.of(change), deserializer);
    }

    void add(Change change) {
        var slot = change.slot().path();
        kept.put(slot, bySlot.merge(slot, change, Change::plus));
    }

    boolean isEmpty() {
        return bySlot.isEmpty();
    }

    /** Whether more wait than memory is meant for: some ten megabytes. */
    boolean isFull() {
        return bySlot.size() >= MOST;
    }

    /** Those that wait, which then wait no more; at most so many. */
    List<Change> take(int most) {
        var changes = new ArrayList<Change>();
        var waiting = bySlot.entrySet().iterator();
        while (waiting.hasNext() && changes.size() < most) {
            var change = waiting.next();
            changes.add(change.getValue());
            kept.delete(change.getKey());
            waiting.remove();
        }
        return changes;
    }
}
