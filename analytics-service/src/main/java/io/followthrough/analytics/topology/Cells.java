package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Cell;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Counts;
import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.Metric;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.domain.metric.Slot;
import io.followthrough.analytics.domain.metric.Windows;
import io.followthrough.analytics.topology.Crowds.Move;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The cells of one partition, and what is to be published of them. */
final class Cells {

    static final String STORE = "cells";

    private final KeyValueStore<String, Cell> store;
    private final Crowds crowds;
    private final Published published;
    private final Goal goal;
    private final BooleanSupplier isAlone;

    /**
     * @param published what the topics say, whoever wrote it
     * @param isAlone whether nothing is published but by this run
     */
    Cells(KeyValueStore<String, Cell> store, Crowds crowds, Published published, Goal goal, BooleanSupplier isAlone) {
        this.store = store;
        this.crowds = crowds;
        this.published = published;
        this.goal = goal;
        this.isAlone = isAlone;
    }

    boolean isEmpty() {
        try (var all = store.all()) {
            return !all.hasNext();
        }
    }

    static StoreBuilder<KeyValueStore<String, Cell>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), JsonSerde.of(Cell.class))
                .withCachingEnabled();
    }

    /**
     * Adds changes to the cells of every window they belong to, and gives the new readings by key; null for one that is
     * no more.
     */
    SequencedMap<String, @Nullable MetricUpdated> add(List<Change> changes) {
        var readings = new LinkedHashMap<String, @Nullable MetricUpdated>();
        byCrowd(changes).forEach((crowd, moves) -> publish(crowd, moves, readings));
        return readings;
    }

    /** Whether a reading of this key is up to date. */
    boolean says(String pathOfReading) {
        var cell = store.get(CellKey.cellOf(pathOfReading));
        return cell != null && !cell.isEmpty() && (Crowds.isOther(cell) || crowds.names(cell));
    }

    private Map<String, List<Move>> byCrowd(List<Change> changes) {
        var byCell = new HashMap<CellKey, Change>();
        for (var change : changes) {
            for (var window : windows(change.slot())) {
                byCell.merge(CellKey.of(change.slot(), window), change, Change::plus);
            }
        }
        var byCrowd = new LinkedHashMap<String, List<Move>>();
        byCell.forEach((key, change) -> {
            // What was taken back meanwhile leaves nothing to publish.
            if (!change.counts().isZero()) {
                var before = cell(key);
                var after = before.plus(change.counts(), change.at());
                store.put(key.path(), after);
                byCrowd.computeIfAbsent(key.crowd(), _ -> new ArrayList<>()).add(new Move(before, after));
            }
        });
        return byCrowd;
    }

    private static List<MetricWindow> windows(Slot slot) {
        return Metrics.named(slot.metric())
                .map(metric -> metric.windows().stream()
                        .map(size -> Windows.of(slot.day(), size))
                        .toList())
                .orElse(List.of());
    }

    private void publish(String crowd, List<Move> moves, Map<String, @Nullable MetricUpdated> readings) {
        var key = moves.getFirst().after().key();
        if (key.dimension() == null) {
            moves.forEach(move -> publish(move.after(), null, readings));
            return;
        }
        var shift = crowds.shift(crowd, moves);
        var others = Counts.NONE;
        var newest = Instant.MIN;
        for (var move : moves) {
            var was = shift.wasNamed(move);
            var is = shift.isNamed(move);
            others = was ? others : others.minus(move.before().counts());
            others = is ? others : others.plus(move.after().counts());
            newest = move.after().asOf().isAfter(newest) ? move.after().asOf() : newest;
            var isToldOf = was && !move.before().isEmpty();
            if (is && !move.after().isEmpty()) {
                publish(move.after(), null, readings);
            } else if (isToldOf) {
                withdraw(move.after(), readings);
            }
        }
        for (var cell : shift.left()) {
            others = others.plus(cell.counts());
            withdraw(cell, readings);
        }
        for (var cell : shift.came()) {
            others = others.minus(cell.counts());
            publish(cell, null, readings);
        }
        var values = shift.after().last() == null ? 0 : shift.after().values() - crowds.bound();
        var wasValues = shift.before().last() == null ? 0 : shift.before().values() - crowds.bound();
        if (!others.isZero() || values != wasValues) {
            publish(cell(key.others()).plus(others, newest), values, readings);
        }
    }

    private void publish(Cell cell, @Nullable Long values, Map<String, @Nullable MetricUpdated> readings) {
        if (cell.isEmpty()) {
            store.put(cell.key().path(), cell);
            withdraw(cell, readings);
        } else {
            var revised = cell.revised();
            store.put(cell.key().path(), revised);
            metric(cell.key()).ifPresent(it -> readings.putAll(said(revised, it, values)));
        }
    }

    /** @throws CannotGoOnException if there is no such figure: counted twice, or taken back twice, it gets no better by itself */
    private Map<String, MetricUpdated> said(Cell cell, Metric metric, @Nullable Long values) {
        try {
            return cell.updates(metric, goal, values);
        } catch (IllegalArgumentException impossible) {
            throw new CannotGoOnException("what is counted does not add up ("
                    + cell.key().path() + ": " + impossible.getMessage() + "); " + CannotGoOnException.COUNT_AGAIN);
        }
    }

    private void withdraw(Cell cell, Map<String, @Nullable MetricUpdated> readings) {
        metric(cell.key()).ifPresent(it -> Cell.paths(cell.key(), it, goal).forEach(path -> readings.put(path, null)));
    }

    /** One that is not known here may have been published before, by another run over the same events. */
    private Cell cell(CellKey key) {
        var known = store.get(key.path());
        return known != null
                ? known
                : Cell.empty(key, metric(key).map(it -> revision(key, it)).orElse(0L));
    }

    private long revision(CellKey key, Metric metric) {
        if (isAlone.getAsBoolean()) {
            return 0;
        }
        return Cell.paths(key, metric, goal).stream()
                .mapToLong(path -> published.revision(metric.name(), path))
                .max()
                .orElse(0);
    }

    private static Optional<Metric> metric(CellKey key) {
        return Metrics.named(key.metric());
    }
}
