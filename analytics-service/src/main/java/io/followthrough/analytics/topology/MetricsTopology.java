package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.Counted;
import io.followthrough.analytics.domain.Handover;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.Topics;
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
 *   → people (store)                              prospect id → Prospect
 *   → …handovers.v1                               prospect id → Handover, back to people
 *   → analytics.counted.v1                        topic and partition → Counted
 *     → counted (global store)                    the same, on every instance
 *   → …-changes-repartition                       a family of slots → all changes of its partition
 *     → pending-changes (store)                   slot → Change, for as long as it is not published
 *     → cells (store)                             path of the cell → Cell
 *     → crowds, ranks (stores)                    which values of a dimension are told apart
 *       → metrics.&lt;name&gt;.v1                        path of the reading → MetricUpdated
 *         → metrics.&lt;name&gt; (global store)          the same, on every instance
 * </pre>
 */
public final class MetricsTopology {

    /** How far the counting has come, by partition. */
    public static final String COUNTED = "analytics.counted.v1";

    /** The global store of the same. */
    public static final String COUNTED_READINGS = "counted-so-far";

    /** The topics that are measured; all keyed by prospect, with equally many partitions. */
    public static final List<String> EVENTS =
            List.of(Topics.PROSPECTS_QUALIFICATION, Topics.PROSPECTS_ACTIVITY, Topics.PROSPECTS_TOUCHES);

    /** Folds events into people; failures here are the fault of a record. */
    static final String FOLD_EVENTS = "fold-events";

    private final Measuring measuring;

    public MetricsTopology(Measuring measuring) {
        this.measuring = measuring;
    }

    /**
     * What merged prospects hand to each other. Each run over the events has a topic of its own, which nobody else reads or
     * writes: what another run handed over would come twice.
     */
    public static String handovers(String applicationId) {
        return applicationId + ".handovers.v1";
    }

    /** The name of the global store that holds a metric's readings. */
    public static String readings(String metric) {
        return "metrics." + metric;
    }

    /** Adds the global stores, which have no place in a function over streams. */
    public static void addReadings(StreamsBuilder builder) {
        Metrics.names().forEach(metric -> addTable(builder, Topics.metric(metric), readings(metric), "read-" + metric));
        addTable(builder, COUNTED, COUNTED_READINGS, "read-counted");
    }

    private static void addTable(StreamsBuilder builder, String topic, String store, String name) {
        builder.globalTable(
                topic,
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(name),
                Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(store)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray()));
    }

    /**
     * @param events of {@link #EVENTS}
     * @param handovers of {@link #handovers}, which is written as well
     * @param handoversTopic its name
     */
    public void measure(KStream<String, byte[]> events, KStream<String, byte[]> handovers, String handoversTopic) {
        var people = Set.<StoreBuilder<?>>of(People.store(), CountedSoFar.store(), MeasuredIn.store());
        var handover = JsonSerde.of(Handover.class);
        var outcomes = events.process(supplier(() -> new EventsProcessor(measuring), people), Named.as(FOLD_EVENTS))
                .merge(
                        handovers
                                .mapValues(
                                        value -> handover.deserializer().deserialize(handoversTopic, value),
                                        Named.as("read-handovers"))
                                .process(
                                        supplier(() -> new HandoversProcessor(measuring), people),
                                        Named.as("take-over")),
                        Named.as("outcomes"));

        outcomes.flatMapValues(
                        outcome -> outcome instanceof Outcome.HandedOver(var it) ? List.of(it) : List.of(),
                        Named.as("handed-over"))
                .to(handoversTopic, Produced.with(Serdes.String(), handover).withName("hand-over"));
        outcomes.flatMapValues(
                        outcome -> outcome instanceof Outcome.CameSoFar(var it) ? List.of(it) : List.of(),
                        Named.as("came-so-far"))
                .to(
                        COUNTED,
                        Produced.with(Serdes.String(), JsonSerde.of(Counted.class))
                                .withName("tell-counted"));

        outcomes.flatMapValues(
                        outcome -> outcome instanceof Outcome.Changed(var it) ? List.of(it) : List.of(),
                        Named.as("changed"))
                .repartition(Repartitioned.with(Serdes.String(), Changes.serde())
                        .withName("changes")
                        .withNumberOfPartitions(measuring.partitions()))
                .process(supplier(() -> new CellsProcessor(measuring), CellsProcessor.stores()), Named.as("sum"))
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
