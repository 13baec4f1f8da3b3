package io.followthrough.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.testkit.EmbeddedPlatform;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeardDownstreamTests {

    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", EmbeddedPlatform.bootstrapServers(), "request.timeout.ms", 4_000);
    private final Admin admin = Admin.create(broker);
    private final String topic = "downstream-" + UUID.randomUUID();
    private final String near = "near-" + UUID.randomUUID();
    private final String far = "far-" + UUID.randomUUID();
    private final HeardDownstream downstream = new HeardDownstream(() -> Admin.create(broker), List.of(near, far));

    @BeforeEach
    void tell() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 10; i++) {
                producer.send(new ProducerRecord<>(topic, i % 2, "key", "value " + i))
                        .get();
            }
        }
    }

    @AfterEach
    void close() {
        downstream.close();
        admin.close();
    }

    @Test
    void aGroupThatNeverListenedIsNotWaitedFor() {
        assertThat(downstream.waiting()).isZero();
    }

    @Test
    void whoeverIsFurthestBehindCounts() throws Exception {
        hears(near, Map.of(0, 5L, 1, 4L));
        assertThat(downstream.waiting()).isEqualTo(1);

        hears(far, Map.of(0, 2L, 1, 3L));
        assertThat(downstream.waiting()).isEqualTo(3 + 2);

        hears(far, Map.of(0, 5L, 1, 5L));
        hears(near, Map.of(1, 5L));
        assertThat(downstream.waiting()).isZero();
    }

    @Test
    void aPartitionOfWhichNothingWasHeardWaitsAsAWhole() throws Exception {
        hears(near, Map.of(0, 5L));
        assertThat(downstream.waiting()).isEqualTo(5);
    }

    @Test
    void aGroupThatHasJustBegunIsWaitedForFromTheFirstEventOn() {
        var consumer = new HashMap<>(broker);
        consumer.putAll(Map.of("group.id", near, "enable.auto.commit", false, "auto.offset.reset", "earliest"));
        try (var listening = new KafkaConsumer<>(consumer, new StringDeserializer(), new StringDeserializer())) {
            listening.subscribe(List.of(topic));
            Awaitility.await()
                    .until(() -> !listening.poll(Duration.ofMillis(100)).isEmpty());
            assertThat(downstream.waiting()).isEqualTo(10);
        }
    }

    @Test
    void aBrokerThatIsAwayIsTheEnvironments() {
        var away = Map.<String, Object>of(
                "bootstrap.servers", "localhost:1", "default.api.timeout.ms", 300, "request.timeout.ms", 200);
        try (var asking = new HeardDownstream(() -> Admin.create(away), List.of(near))) {
            assertThatThrownBy(asking::waiting).isInstanceOf(EnvironmentDownException.class);
        }
    }

    private void hears(String group, Map<Integer, Long> upTo) throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        upTo.forEach((partition, offset) ->
                offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)));
        admin.alterConsumerGroupOffsets(group, offsets).all().get();
    }
}
