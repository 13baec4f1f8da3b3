package io.followthrough.testkit;

import io.followthrough.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes captures of as many people to {@code leads.inbound.v1}, some of them wrong, and counts what becomes of them.
 */
public final class CaptureFlood implements AutoCloseable {

    /** One of so many captures has a wrong address and has to be rejected. */
    public static final int ONE_WRONG_IN = 100;

    private static final int PEOPLE_PER_COMPANY = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String run = "flood-" + UUID.randomUUID();
    private final String bootstrapServers;
    private final boolean historic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<String> captured = new HashSet<>();
    private final Set<String> qualified = new HashSet<>();
    private final Set<String> rejected = new HashSet<>();

    /** @param historic whether these people are of the past, whom nobody contacts */
    public CaptureFlood(String bootstrapServers, boolean historic) {
        this.bootstrapServers = bootstrapServers;
        this.historic = historic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Stream.of(Topics.LEADS_CAPTURED, Topics.PROSPECTS_QUALIFICATION, Topics.INBOUND_REJECTED)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** How many people were captured, qualified and rejected so far; each counts once, however often an event came. */
    public record Tally(int captured, int qualified, int rejected) {

        public boolean accountsFor(int sent) {
            return qualified + rejected == sent;
        }
    }

    /** Returns when the broker has them all. */
    public void send(int people) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 65_536);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < people; i++) {
                producer.send(capture(i));
            }
        }
    }

    private ProducerRecord<String, byte[]> capture(int number) {
        var at = number % ONE_WRONG_IN == 0 ? "@@" : "@";
        var email = "person-" + number + at + "company-" + number / PEOPLE_PER_COMPANY + "." + run + ".example";
        var form = """
                {"channel": "WEB_FORM", "source": {"id": "flood"}, "person": {"name": "Person %d", "email": "%s"},
                 "answers": {"need": "we lose track of follow-ups"}, "consent": {"email": "GRANTED"}, "historic": %s}
                """.formatted(number, email, historic);
        return new ProducerRecord<>(Topics.LEADS_INBOUND, null, null, email, bytes(form), headers(number));
    }

    private Headers headers(int number) {
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(run + "-" + number))
                .add("ce_type", bytes("io.followthrough.lead.captured.v1"))
                .add("ce_source", bytes("/flood"))
                .add("content-type", bytes("application/json"));
    }

    /** Reads what has come since the last look. */
    public Tally look() {
        for (var more = consumer.poll(Duration.ofMillis(200));
                !more.isEmpty();
                more = consumer.poll(Duration.ofMillis(50))) {
            more.forEach(this::note);
        }
        return new Tally(captured.size(), qualified.size(), rejected.size());
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        var email = JSON.readTree(record.value()).path("person").path("email").asString("");
        if (email.contains(run)) {
            switch (record.topic()) {
                case Topics.LEADS_CAPTURED -> captured.add(email);
                case Topics.PROSPECTS_QUALIFICATION -> qualified.add(email);
                default -> rejected.add(email);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
