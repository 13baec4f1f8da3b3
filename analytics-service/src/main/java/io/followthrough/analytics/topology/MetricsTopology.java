package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Handover;
import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Goal;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.Topics;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * How events become metrics. Keys and values of each topic:
 *
 * <pre>
 * prospects.{qualification,activity,touches}.v1   prospect id → CloudEvent
 *   → people (store)                              prospect id → Person
 *   → analytics.handovers.v1                      prospect id → Handover, back to people
 *   → …-changes-repartition                       series → Change
 *     → pending-changes (store)                   slot → Change, for as long as it is not published
 *     → cells (store)                             path of the cell → Cell
 *       → metrics.&lt;name&gt;.v1                        path of the reading → MetricUpdated
 *         → metrics.&lt;name&gt; (global store)          the same, on every instance
 * </pre>
 */
public final class MetricsTopology {

    /** What merged prospects hand to each other. Only this service reads and writes it. */
    public static final String HANDOVERS = "analytics.handovers.v1";

    /** The topics that are measured; all keyed by prospect, with equally many partitions. */
    public static final List<String> EVENTS =
            List.of(Topics.PROSPECTS_QUALIFICATION, Topics.PROSPECTS_ACTIVITY, Topics.PROSPECTS_TOUCHES);

    /** Folds events into people; failures here are the fault of a record. */
    static final String FOLD_EVENTS = "fold-events";

    private final ZoneId zone;
    private final Duration pause;
    private final Goal goal;

    /**
     * @param zone where days begin
     * @param pause between two publications of the cells that changed
     * @param goal what progress is measured against
     */
    public MetricsTopology(ZoneId zone, Duration pause, Goal goal) {
        this.zone = zone;
        this.pause = pause;
        this.goal = goal;
    }

    /** The name of the global store that holds a metric's readings. */
    public static String readings(String metric) {
        return "metrics." + metric;
    }

    /** Adds the global stores, which have no place in a function over streams. */
    public static void addReadings(StreamsBuilder builder) {
        for (var metric : Metrics.names()) {
            builder.globalTable(
                    Topics.metric(metric),
                    Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-" + metric),
                    Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(readings(metric))
                            .withKeySerde(Serdes.String())
                            .withValueSerde(Serdes.ByteArray()));
        }
    }

    /**
     * @param events of {@link #EVENTS}
     * @param handovers of {@link #HANDOVERS}
     */
    public void measure(KStream<String, byte[]> events, KStream<String, byte[]> handovers) {
        var people = Set.<StoreBuilder<?>>of(People.store());
        var handover = JsonSerde.of(Handover.class);
        var outcomes = events.process(supplier(() -> new EventsProcessor(zone), people), Named.as(FOLD_EVENTS))
                .merge(
                        handovers
                                .mapValues(
                                        value -> handover.deserializer().deserialize(HANDOVERS, value),
                                        Named.as("read-handovers"))
                                .process(supplier(() -> new HandoversProcessor(zone), people), Named.as("take-over")),
                        Named.as("outcomes"));

        outcomes.flatMapValues(
                        outcome -> outcome instanceof Outcome.HandedOver(var it) ? List.of(it) : List.of(),
                        Named.as("handed-over"))
                .to(HANDOVERS, Produced.with(Serdes.String(), handover).withName("hand-over"));

        outcomes.flatMapValues(
                        outcome -> outcome instanceof Outcome.Counted(var it) ? List.of(it) : List.of(),
                        Named.as("counted"))
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Change.class))
                        .withName("changes"))
                .process(supplier(() -> new CellsProcessor(pause, goal), CellsProcessor.stores()), Named.as("sum"))
                .process(MetricEvents::new, Named.as("encode"))
                .to(
                        MetricEvents::topic,
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("publish"));
    }

    private static <K, V, O> ProcessorSupplier<K, V, String, O> supplier(
            Supplier<Processor<K, V, String, O>> processor, Set<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<K, V, String, O> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }
}
