package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Cell;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.Windows;
import io.followthrough.events.MetricUpdated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Adds changes to their cells, and publishes the cells that changed a few times a second: a thousand changes of one cell
 * make one record. Which cells wait to be published is kept in a store, so that a crash forgets none.
 */
final class CellsProcessor implements Processor<String, Change, String, MetricUpdated> {

    private static final String CELLS = "cells";
    private static final String UNPUBLISHED = "unpublished-cells";
    private static final byte[] YES = {1};

    private final Duration pause;
    private @Nullable Running running;

    /** @param pause between two publications */
    CellsProcessor(Duration pause) {
        this.pause = pause;
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(CELLS), Serdes.String(), JsonSerde.of(Cell.class))
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(UNPUBLISHED), Serdes.String(), Serdes.ByteArray())
                        .withCachingEnabled());
    }

    @Override
    public void init(ProcessorContext<String, MetricUpdated> context) {
        var started = new Running(context, context.getStateStore(CELLS), context.getStateStore(UNPUBLISHED));
        context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, started::publish);
        running = started;
    }

    @Override
    public void process(Record<String, Change> record) {
        Objects.requireNonNull(running, "init comes first").add(record.value());
    }

    private record Running(
            ProcessorContext<String, MetricUpdated> context,
            KeyValueStore<String, Cell> cells,
            KeyValueStore<String, byte[]> unpublished) {

        void add(Change change) {
            for (var window : Windows.of(change.slot().day())) {
                var key = CellKey.of(change.slot(), window);
                var path = key.path();
                var cell = cells.get(path);
                cells.put(path, (cell == null ? Cell.empty(key) : cell).plus(change.counts(), change.at()));
                unpublished.put(path, YES);
            }
        }

        void publish(long now) {
            for (var path : waiting()) {
                var revised = cells.get(path).revised();
                cells.put(path, revised);
                unpublished.delete(path);
                Metrics.named(revised.key().metric())
                        .map(revised::updates)
                        .ifPresent(updates ->
                                updates.forEach((key, update) -> context.forward(new Record<>(key, update, now))));
            }
        }

        private List<String> waiting() {
            var paths = new ArrayList<String>();
            try (var all = unpublished.all()) {
                all.forEachRemaining(entry -> paths.add(entry.key));
            }
            return paths;
        }
    }
}
