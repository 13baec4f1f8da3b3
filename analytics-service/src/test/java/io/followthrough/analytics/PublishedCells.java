package io.followthrough.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.analytics.RandomHistory.Fraction;
import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.MetricUpdated;
import io.followthrough.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the metric topics of a broker say, read from their beginning as anybody else reads them. */
public final class PublishedCells {

    private final Map<String, Long> revisions = new HashMap<>();
    private final Map<String, Fraction> cells = new TreeMap<>();

    private PublishedCells() {}

    /** The cells that there are now, by key; fails if the revision of one that stayed ever fell on the way there. */
    public static Map<String, Fraction> read(String broker) {
        var published = new PublishedCells();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = Metrics.names().stream()
                    .flatMap(metric -> consumer.partitionsFor(Topics.metric(metric)).stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(published::take);
            }
        }
        return published.cells;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            cells.remove(record.key());
            // Compaction forgets a cell that is gone, and its revision with it: another run cannot go on from there.
            revisions.remove(record.key());
            return;
        }
        var cell = (MetricUpdated) ((Decoded.Readable) EventCodec.decode(record.headers(), record.value()))
                .event()
                .data();
        assertThat(cell.revision()).as(record.key()).isGreaterThan(revisions.getOrDefault(record.key(), 0L));
        revisions.put(record.key(), cell.revision());
        cells.put(record.key(), new Fraction(cell.numerator(), cell.denominator()));
    }
}
