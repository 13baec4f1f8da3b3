package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.EventJson;
import io.followthrough.events.MetricUpdated;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/** What the metric topics say at present, whichever run of the topology wrote it. */
final class Published {

    private final Map<String, TimestampedKeyValueStore<String, byte[]>> byMetric = new HashMap<>();

    Published(ProcessorContext<?, ?> context) {
        Metrics.names().forEach(name -> byMetric.put(name, context.getStateStore(MetricsTopology.readings(name))));
    }

    /** The revision of a reading; 0 for one that is not there. */
    long revision(String metric, String path) {
        var reading = Objects.requireNonNull(byMetric.get(metric), metric).get(path);
        return reading == null
                ? 0
                : EventJson.MAPPER
                        .readValue(reading.value(), MetricUpdated.class)
                        .revision();
    }

    boolean isEmpty() {
        return byMetric.values().stream().allMatch(readings -> {
            try (var all = readings.all()) {
                return !all.hasNext();
            }
        });
    }

    void forEachPath(Consumer<String> paths) {
        byMetric.values().forEach(readings -> {
            try (var all = readings.all()) {
                all.forEachRemaining(entry -> paths.accept(entry.key));
            }
        });
    }
}
