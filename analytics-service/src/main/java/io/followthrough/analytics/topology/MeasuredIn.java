package io.followthrough.analytics.topology;

import java.time.ZoneId;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * In which zone a run counts its days. What counted on a day of one zone would be taken back from a day of another: cells would
 * go wrong without anybody noticing, so such a run does not go on.
 */
final class MeasuredIn {

    static final String STORE = "measured-in";

    private static final String ZONE = "zone";

    private final KeyValueStore<String, String> store;
    private final ZoneId zone;

    /** @throws CannotGoOnException if the run has counted in another zone */
    MeasuredIn(KeyValueStore<String, String> store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
        var known = store.get(ZONE);
        if (known != null && !known.equals(zone.getId())) {
            throw new CannotGoOnException(
                    "followthrough.business-zone (FOLLOWTHROUGH_BUSINESS_ZONE): is " + zone.getId()
                            + " and was " + known + " for what is counted; set it back, or "
                            + CannotGoOnException.COUNT_AGAIN);
        }
    }

    static StoreBuilder<KeyValueStore<String, String>> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.String());
    }

    /** Notes the zone, once. */
    void keep() {
        if (store.get(ZONE) == null) {
            store.put(ZONE, zone.getId());
        }
    }
}
