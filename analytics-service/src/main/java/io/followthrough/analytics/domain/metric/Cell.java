package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricUpdated;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The sum of all changes to one series in one window.
 *
 * @param revision of what was published last
 * @param asOf event time of the newest fact in it
 */
public record Cell(CellKey key, Counts counts, long revision, Instant asOf) {

    /** @param revision of what was published of it before, 0 for nothing: the next one is higher */
    public static Cell empty(CellKey key, long revision) {
        return new Cell(key, Counts.NONE, revision, Instant.MIN);
    }

    public Cell plus(Counts more, Instant at) {
        return new Cell(key, counts.plus(more), revision, at.isAfter(asOf) ? at : asOf);
    }

    public boolean isEmpty() {
        return counts.isZero();
    }

    /** The cell as it is published next. */
    public Cell revised() {
        return new Cell(key, counts, revision + 1, asOf);
    }

    /** The {@link CellKey#path(java.util.Map) keys} under which its readings are published. */
    public static List<String> paths(CellKey key, Metric metric, Goal goal) {
        return metric.read(Counts.NONE, new Surroundings(key.window().size(), goal)).stream()
                .map(reading -> key.path(reading.dimensions()))
                .toList();
    }

    /**
     * What the cell says, one event for each reading, by {@link CellKey#path(java.util.Map) key}.
     *
     * @param values how many values of the dimension it stands for; null for one with a name
     */
    public SequencedMap<String, MetricUpdated> updates(Metric metric, Goal goal, @Nullable Long values) {
        var updates = new LinkedHashMap<String, MetricUpdated>();
        for (var reading : metric.read(counts, new Surroundings(key.window().size(), goal))) {
            updates.put(
                    key.path(reading.dimensions()),
                    new MetricUpdated(
                            metric.name(),
                            key.window(),
                            key.dimensions(reading.dimensions()),
                            reading.numerator(),
                            reading.denominator(),
                            reading.value(),
                            reading.interval(),
                            reading.distribution(),
                            reading.verdict(),
                            metric.definitionVersion(),
                            revision,
                            asOf,
                            values,
                            reading.elapsed()));
        }
        return updates;
    }
}
