package io.followthrough.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The least that any system over this broker could do: write as many records of that size, and read each once. */
final class PlainPass {

    private static final int BYTES = 250;

    private PlainPass() {}

    /** In seconds. */
    static double seconds(String bootstrapServers, int records) throws Exception {
        var topic = "benchmark.plain-" + UUID.randomUUID(); // each pass reads what it wrote
        var servers = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "linger.ms", 20);
        try (var admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        var begin = System.nanoTime();
        try (var producer = new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, new byte[BYTES]));
            }
        }
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            for (var read = 0; read < records; ) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
        }
        return Seconds.since(begin);
    }
}
