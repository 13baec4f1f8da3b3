package io.followthrough.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.GoalPlan;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Decoded;
import io.followthrough.events.EnrolmentFinished;
import io.followthrough.events.EnrolmentResumed;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchSent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without a broker. What it publishes is kept as a compacted topic keeps it. */
final class MetricsDriver implements AutoCloseable {

    private static final String HANDOVERS = MetricsTopology.handovers("test");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(31);

    private final TopologyTestDriver driver;
    private final Map<String, TestRecord<String, byte[]>> compacted = new TreeMap<>();
    private boolean caughtUp;

    MetricsDriver(Path stores, int mostValues) {
        var settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "none:1",
                StreamsConfig.STATE_DIR_CONFIG,
                stores.toString(),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterHandler.class,
                StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
                BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class));
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        var consumed = Consumed.with(Serdes.String(), Serdes.ByteArray());
        var goal = new Goal(10, GoalPlan.Period.WEEK, 0.02);
        new MetricsTopology(new Measuring(
                        ZoneOffset.UTC, Duration.ofMillis(100), goal, mostValues, 1, () -> caughtUp, _ -> true))
                .measure(
                        builder.stream(MetricsTopology.EVENTS, consumed),
                        builder.stream(HANDOVERS, consumed),
                        HANDOVERS);
        MetricsTopology.addReadings(builder);
        driver = new TopologyTestDriver(builder.build(settings), settings);
    }

    /** What an earlier run left on the metric topics. */
    void found(MetricsDriver earlier) {
        earlier.compacted.forEach((key, record) -> {
            compacted.put(key, record);
            input(topicOf(key), record);
        });
    }

    void pipe(EventEnvelope<?> event) {
        var topic = topicOf(event);
        var record = EventCodec.toRecord(topic, event);
        input(topic, new TestRecord<>(record.key(), record.value(), record.headers(), event.time()));
    }

    void pipeRaw(String topic, String key, byte[] value) {
        input(topic, new TestRecord<>(key, value));
    }

    /** All events that there were are counted; then more than half a minute passes, and what was swept is read. */
    void catchUp() {
        publishAll();
        caughtUp = true;
        publishAll();
        driver.advanceWallClockTime(HALF_A_MINUTE);
        publishAll();
        publishAll();
    }

    /** The newest record of each key since the last call; null for a cell that is no more. */
    Map<String, MetricUpdated> published(String metric) {
        driver.advanceWallClockTime(LONG_ENOUGH);
        return read(metric);
    }

    private Map<String, MetricUpdated> read(String metric) {
        var newest = new HashMap<String, MetricUpdated>();
        records(Topics.metric(metric)).forEach(record -> {
            keep(record);
            newest.put(record.key(), record.value() == null ? null : decoded(record));
        });
        return newest;
    }

    /** What the metric topics say now, as far as it was read. */
    Map<String, MetricUpdated> now() {
        var now = new TreeMap<String, MetricUpdated>();
        compacted.forEach((key, record) -> now.put(key, decoded(record)));
        return now;
    }

    byte[] reading(String metric, String path) {
        var reading = driver.<String, byte[]>getTimestampedKeyValueStore(MetricsTopology.readings(metric))
                .get(path);
        return reading == null ? null : reading.value();
    }

    List<TestRecord<String, byte[]>> records(String topic) {
        return new ArrayList<>(driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList());
    }

    void publishAll() {
        driver.advanceWallClockTime(LONG_ENOUGH);
        Metrics.names().forEach(this::read);
    }

    @Override
    public void close() {
        driver.close();
    }

    private void keep(TestRecord<String, byte[]> record) {
        if (record.value() == null) {
            compacted.remove(record.key());
            return;
        }
        var known = compacted.put(record.key(), record);
        assertThat(decoded(record).revision())
                .as(record.key())
                .isGreaterThan(known == null ? 0 : decoded(known).revision());
    }

    private void input(String topic, TestRecord<String, byte[]> record) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    private static String topicOf(EventEnvelope<?> event) {
        return switch (event.data()) {
            case ActivityRecorded _ -> Topics.PROSPECTS_ACTIVITY;
            case TouchSent _, TouchCompleted _, EnrolmentFinished _, EnrolmentResumed _ -> Topics.PROSPECTS_TOUCHES;
            case ProspectEvent _ -> Topics.PROSPECTS_QUALIFICATION;
            default -> throw new IllegalArgumentException("not measured: " + event.data());
        };
    }

    private static String topicOf(String key) {
        return Topics.metric(key.substring(0, key.indexOf('/')));
    }

    private static MetricUpdated decoded(TestRecord<String, byte[]> record) {
        return (MetricUpdated) ((Decoded.Readable) EventCodec.decode(record.headers(), record.value()))
                .event()
                .data();
    }
}
