package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How far the counting of a task's partitions has come, by event time; told when it moved. */
final class CountedSoFar {

    static final String STORE = "counted";

    private final KeyValueStore<String, Counted> store;
    /** What the store says, which nobody else writes. */
    private final Map<String, Counted> read = new HashMap<>();

    private final TreeMap<String, Counted> news = new TreeMap<>();

    CountedSoFar(KeyValueStore<String, Counted> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, Counted>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE), Serdes.String(), JsonSerde.of(Counted.class))
                .withCachingEnabled();
    }

    void add(String topic, int partition, Instant at) {
        var counted = new Counted(topic, partition, at);
        var known = read.computeIfAbsent(counted.key(), store::get);
        var joined = known == null ? counted : known.join(counted);
        if (!joined.equals(known)) {
            store.put(counted.key(), joined);
            read.put(counted.key(), joined);
            news.put(counted.key(), joined);
        }
    }

    /** What moved since the last time. */
    List<Counted> take() {
        var moved = new ArrayList<>(news.values());
        news.clear();
        return moved;
    }
}
