package io.followthrough.analytics.domain.metric;

import io.followthrough.events.MetricUpdated;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The sum of all changes to one series in one window.
 *
 * @param revision how often it was published
 * @param asOf event time of the newest fact in it
 */
public record Cell(CellKey key, Counts counts, long revision, Instant asOf) {

    public static Cell empty(CellKey key) {
        return new Cell(key, Counts.NONE, 0, Instant.MIN);
    }

    public Cell plus(Change change) {
        return new Cell(key, counts.plus(change.counts()), revision, change.at().isAfter(asOf) ? change.at() : asOf);
    }

    /** The cell as it is published next. */
    public Cell revised() {
        return new Cell(key, counts, revision + 1, asOf);
    }

    /** What the cell says, one event for each reading, by {@link CellKey#path(java.util.Map) key}. */
    public SequencedMap<String, MetricUpdated> updates(Metric metric, GoalPlan plan) {
        var updates = new LinkedHashMap<String, MetricUpdated>();
        for (var reading : metric.read(counts, new Surroundings(key.window().size(), plan))) {
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
                            asOf));
        }
        return updates;
    }
}
