package io.followthrough.testkit;

import io.followthrough.events.Decoded;
import io.followthrough.events.Event;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Reads one topic from its beginning and remembers what it read; can write to it too. */
public final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    /** Creates the topic with four partitions if it does not exist. */
    public TopicProbe(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        createIfAbsent(bootstrapServers, topic);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        // A topic that was just created is not known everywhere at once.
        var partitions =
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> consumer.partitionsFor(topic), known -> !known.isEmpty())
                        .stream()
                        .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static TopicProbe on(String topic) {
        return new TopicProbe(EmbeddedPlatform.bootstrapServers(), topic);
    }

    private static void createIfAbsent(String bootstrapServers, String topic) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics()
                    .names()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1)))
                        .all()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) { // the service that starts beside us was first
                throw new IllegalStateException("cannot create " + topic, failed);
            }
        } catch (Exception failed) {
            throw new IllegalStateException("cannot create " + topic, failed);
        }
    }

    /** Every record so far: up to where the topic ends now, since a poll may come back with nothing although there is more. */
    public List<ConsumerRecord<String, byte[]>> records() {
        var ends = consumer.endOffsets(consumer.assignment());
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(topic + " could not be read to its end within " + PATIENCE);
            }
            consumer.poll(Duration.ofMillis(50)).forEach(read::add);
        }
        return List.copyOf(read);
    }

    /** Every readable event of a type so far. */
    public <E extends Event> List<EventEnvelope<?>> events(Class<E> type) {
        return records().stream()
                .flatMap(record ->
                        EventCodec.decode(record.headers(), record.value()) instanceof Decoded.Readable(var event)
                                ? Stream.<EventEnvelope<?>>of(event)
                                : Stream.empty())
                .filter(event -> type.isInstance(event.data()))
                .toList();
    }

    /** Waits for an event's data; fails after 30 s with what was there instead. */
    public <E extends Event> E await(Class<E> type, Predicate<E> wanted) {
        return Awaitility.await(topic + " has a " + type.getSimpleName())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> events(type).stream()
                                .map(event -> type.cast(event.data()))
                                .filter(wanted)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for a raw record. */
    public ConsumerRecord<String, byte[]> awaitRecord(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return Awaitility.await("a record on " + topic)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> records().stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Writes events and waits for their acknowledgement. */
    public void write(EventEnvelope<?>... events) {
        writeRaw(Stream.of(events)
                .map(event -> EventCodec.toRecord(topic, event))
                .toList());
    }

    /** Writes records as they are and waits for their acknowledgement. */
    public void writeRaw(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
