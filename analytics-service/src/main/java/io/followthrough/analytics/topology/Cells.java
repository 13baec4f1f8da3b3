package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Cell;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.ConversionRate;
import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.Windows;
import io.followthrough.events.EventJson;
import io.followthrough.events.MetricUpdated;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The cells of one partition. */
final class Cells {

    static final String STORE = "cells";

    private final KeyValueStore<String, Cell> store;
    private final TimestampedKeyValueStore<String, byte[]> conversions;
    private final Goal goal;

    /** @param conversions the published readings of the conversion rate, which progress towards the goal depends on */
    Cells(KeyValueStore<String, Cell> store, TimestampedKeyValueStore<String, byte[]> conversions, Goal goal) {
        this.store = store;
        this.conversions = conversions;
        this.goal = goal;
    }

    static StoreBuilder<KeyValueStore<String, Cell>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), JsonSerde.of(Cell.class))
                .withCachingEnabled();
    }

    /** Adds changes to the cells of every window they belong to, and gives the new readings by key. */
    Map<String, MetricUpdated> add(List<Change> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        var plan = goal.plan(customers());
        var readings = new LinkedHashMap<String, MetricUpdated>();
        for (var entry : byCell(changes).entrySet()) {
            var path = entry.getKey().path();
            var known = store.get(path);
            var cell = (known == null ? Cell.empty(entry.getKey()) : known)
                    .plus(entry.getValue())
                    .revised();
            store.put(path, cell);
            Metrics.named(cell.key().metric()).ifPresent(metric -> readings.putAll(cell.updates(metric, plan)));
        }
        return readings;
    }

    /** The sum of the changes to each cell; what was taken back meanwhile leaves nothing to publish. */
    private static Map<CellKey, Change> byCell(List<Change> changes) {
        var byCell = new HashMap<CellKey, Change>();
        for (var change : changes) {
            for (var window : Windows.of(change.slot().day())) {
                byCell.merge(CellKey.of(change.slot(), window), change, Change::plus);
            }
        }
        byCell.values().removeIf(change -> change.counts().isZero());
        return byCell;
    }

    /** How many became customers, as published last. */
    private @Nullable MetricUpdated customers() {
        var newest = conversions.get(ConversionRate.CUSTOMERS);
        return newest == null ? null : EventJson.MAPPER.readValue(newest.value(), MetricUpdated.class);
    }
}
