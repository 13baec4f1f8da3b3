package io.followthrough.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.TimeWindows;

/** The least that a stream processor does who measures: count by key and window, exactly once. */
final class CountPass {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private CountPass() {}

    static void run(SystemProcess system, int records) throws Exception {
        var topic = "benchmark.count-" + UUID.randomUUID();
        var servers = Map.<String, Object>of("bootstrap.servers", system.bootstrapServers(), "linger.ms", 20);
        try (var admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            for (var i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, "source-" + i % 20, "captured"));
            }
        }
        var seen = new AtomicInteger();
        try (var streams = new KafkaStreams(topology(topic, seen), settings(system, topic))) {
            streams.start();
            var begin = System.nanoTime();
            while (seen.get() < records) {
                if (streams.state().hasCompletedShutdown() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("counted %,d of %,d records in %s; Kafka Streams is %s"
                            .formatted(seen.get(), records, PATIENCE, streams.state()));
                }
                Thread.sleep(50);
            }
        }
    }

    private static Topology topology(String topic, AtomicInteger seen) {
        var builder = new StreamsBuilder();
        builder.stream(topic, Consumed.with(Serdes.String(), Serdes.String()))
                .peek((key, value) -> seen.incrementAndGet())
                .groupByKey()
                .windowedBy(TimeWindows.ofSizeWithNoGrace(Duration.ofDays(1)))
                .count();
        return builder.build();
    }

    private static Properties settings(SystemProcess system, String application) throws IOException {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, system.bootstrapServers());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory("followthrough-count").toString());
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }
}
