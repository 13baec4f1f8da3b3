package io.followthrough.analytics.topology;

import io.followthrough.analytics.application.MetricQuery;
import io.followthrough.analytics.application.Readings;
import io.followthrough.analytics.domain.metric.CellKey;
import io.followthrough.events.EventJson;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.MetricWindow;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

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
        return read(query, CellKey.pathsWith(query.filters()));
    }

    @Override
    public List<MetricUpdated> of(MetricQuery query, Set<String> values) {
        var by = Objects.requireNonNull(query.by(), "values are those of a dimension");
        var wanted = values.stream().map(CellKey::encoded).collect(Collectors.toSet());
        return read(
                query,
                CellKey.pathsWith(query.filters()).and(path -> wanted.contains(CellKey.encodedValueIn(path, by))));
    }

    @Override
    public Map<String, Double> sizes(MetricQuery query) {
        var by = Objects.requireNonNull(query.by(), "sizes are those of a dimension's values");
        var sizes = new HashMap<String, Double>();
        forEach(
                query,
                CellKey.pathsWith(query.filters()),
                (path, value) -> sizes.merge(CellKey.encodedValueIn(path, by), denominator(value), Double::sum));
        return sizes.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> URLDecoder.decode(it.getKey(), StandardCharsets.UTF_8), Map.Entry::getValue));
    }

    /** Nothing else of a reading is looked at: most of them are of values that nobody will see. */
    private static double denominator(byte[] reading) {
        try (var parser = EventJson.MAPPER.createParser(reading)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var isIt = parser.currentName().equals("denominator");
                parser.nextToken();
                if (isIt) {
                    return parser.getDoubleValue();
                }
                parser.skipChildren();
            }
        }
        throw new IllegalStateException("a reading without a denominator");
    }

    private List<MetricUpdated> read(MetricQuery query, Predicate<String> isWanted) {
        var found = new ArrayList<MetricUpdated>();
        forEach(query, isWanted, (path, value) -> found.add(EventJson.MAPPER.readValue(value, MetricUpdated.class)));
        return found;
    }

    private void forEach(MetricQuery query, Predicate<String> isWanted, BiConsumer<String, byte[]> readings) {
        var prefix = CellKey.prefix(query.metric().name(), query.window(), query.by());
        var isWhole = query.window() == MetricWindow.Size.ALL;
        var start = query.firstStart();
        var first = start == null ? prefix : prefix + start;
        var last = isWhole || query.to() == null ? prefix + END : prefix + query.to() + "/" + END;
        try (var range = store(MetricsTopology.readings(query.metric().name())).range(first, last)) {
            range.forEachRemaining(entry -> {
                if (isWanted.test(entry.key)) {
                    readings.accept(entry.key, entry.value);
                }
            });
        } catch (InvalidStateStoreException moving) {
            throw notReady(moving);
        }
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
