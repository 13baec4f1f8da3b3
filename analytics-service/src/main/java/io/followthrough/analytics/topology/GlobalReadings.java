package io.followthrough.analytics.topology;

import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.application.Readings;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.events.EventJson;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Reads from the global stores, which every instance holds whole. One range of keys per query. */
public final class GlobalReadings implements Readings {

    /** Behind every day and value, for both begin with ASCII. */
    private static final String END = "\uffff";

    private final Supplier<Optional<KafkaStreams>> streams;

    /** @param streams empty while they do not run */
    public GlobalReadings(Supplier<Optional<KafkaStreams>> streams) {
        this.streams = streams;
    }

    @Override
    public List<MetricUpdated> of(MetricQuery query) {
        var prefix = CellKey.prefix(query.metric().name(), query.window(), query.by());
        var isWhole = query.window() == MetricWindow.Size.ALL;
        var start = query.firstStart();
        var first = start == null ? prefix : prefix + start;
        var last = isWhole || query.to() == null ? prefix + END : prefix + query.to() + "/" + END;
        var isWanted = CellKey.pathsWith(query.filters());
        var found = new ArrayList<MetricUpdated>();
        try (var range = store(MetricsTopology.readings(query.metric().name())).range(first, last)) {
            range.forEachRemaining(entry -> {
                if (isWanted.test(entry.key)) {
                    found.add(EventJson.MAPPER.readValue(entry.value, MetricUpdated.class));
                }
            });
        } catch (InvalidStateStoreException moving) {
            throw notReady(moving);
        }
        return found;
    }

    void forEachOf(String name, Consumer<byte[]> values) {
        try (var all = store(name).all()) {
            all.forEachRemaining(entry -> values.accept(entry.value));
        } catch (InvalidStateStoreException moving) {
            throw notReady(moving);
        }
    }

    private ReadOnlyKeyValueStore<String, byte[]> store(String name) {
        var running = streams.get().orElseThrow(() -> notReady(null));
        return running.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }

    private static EnvironmentDownException notReady(@Nullable Throwable cause) {
        return new EnvironmentDownException("the metrics are being read in", cause);
    }
}
