package io.followthrough.standalone.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads whole topics and writes what should never have been written. */
record Records(String bootstrapServers) {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Every record that lies in the topic now. */
    void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(each);
            }
        }
    }

    /** How many dead letters there are, by topic; topics without any are left out. */
    Map<String, Long> deadLetters() {
        try (var consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> topic.endsWith(".dlt"))
                    .collect(Collectors.toMap(
                            topic -> topic,
                            topic -> consumer.endOffsets(partitions(consumer, topic)).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()))
                    .entrySet()
                    .stream()
                    .filter(letters -> letters.getValue() > 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    void write(List<ProducerRecord<byte[], byte[]>> records) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", 8 * 1024 * 1024);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (var record : records) {
                producer.send(record).get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"), bytes, bytes);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return new ArrayList<>(consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList());
    }
}
