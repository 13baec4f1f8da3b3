package io.followthrough.testkit;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
 * Writes captures of as many people to {@code leads.inbound.v1}, some of them wrong, and what these people do afterwards to
 * {@code activities.inbound.v1}; counts what becomes of it.
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
    private final Map<String, Set<String>> told = new HashMap<>();

    /** @param historic whether these people are of the past, whom nobody contacts */
    public CaptureFlood(String bootstrapServers, boolean historic) {
        this.bootstrapServers = bootstrapServers;
        this.historic = historic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Stream.of(
                        Topics.LEADS_CAPTURED,
                        Topics.PROSPECTS_QUALIFICATION,
                        Topics.PROSPECTS_ACTIVITY,
                        Topics.INBOUND_REJECTED)
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
        send(IntStream.range(0, people).mapToObj(this::capture));
    }

    /** Each of these people does something; those whose address is wrong do nothing. Returns when the broker has it all. */
    public void send(ActivityKind kind, int people) {
        send(IntStream.range(0, people).filter(number -> !isWrong(number)).mapToObj(number -> activity(kind, number)));
    }

    private void send(Stream<ProducerRecord<String, byte[]>> records) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 65_536);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }

    private static boolean isWrong(int number) {
        return number % ONE_WRONG_IN == 0;
    }

    private String email(int number) {
        var at = isWrong(number) ? "@@" : "@";
        return "person-" + number + at + "company-" + number / PEOPLE_PER_COMPANY + "." + run + ".example";
    }

    private ProducerRecord<String, byte[]> activity(ActivityKind kind, int number) {
        var text =
                kind == ActivityKind.EMAIL_REPLIED ? "Thank you. What would it cost for a team of " + number + "?" : "";
        var done = """
                {"kind": "%s", "person": {"email": "%s"}, "at": "%s", "text": "%s", "machine": "HUMAN"}
                """.formatted(kind, email(number), Instant.now(), text);
        var headers = headers("activity.recorded", kind + "-" + number);
        return new ProducerRecord<>(Topics.ACTIVITIES_INBOUND, null, null, email(number), bytes(done), headers);
    }

    private ProducerRecord<String, byte[]> capture(int number) {
        var email = email(number);
        var form = """
                {"channel": "WEB_FORM", "source": {"id": "flood"}, "person": {"name": "Person %d", "email": "%s"},
                 "answers": {"need": "we lose track of follow-ups"}, "consent": {"email": "GRANTED"}, "historic": %s}
                """.formatted(number, email, historic);
        var headers = headers("lead.captured", String.valueOf(number));
        return new ProducerRecord<>(Topics.LEADS_INBOUND, null, null, email, bytes(form), headers);
    }

    private Headers headers(String type, String id) {
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(run + "-" + id))
                .add("ce_type", bytes("io.followthrough." + type + ".v1"))
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

    /** How many people were told of by the kind, so far as was looked; each counts once. */
    public int told(ActivityKind kind) {
        return told.getOrDefault(kind.name(), Set.of()).size();
    }

    /** Of how many people there is something to be told of when so many {@link #send(ActivityKind, int) do something}. */
    public static int doing(int people) {
        return people - Math.ceilDiv(people, ONE_WRONG_IN);
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        var data = JSON.readTree(record.value());
        var email = data.path("person").path("email").asString("");
        if (email.contains(run)) {
            switch (record.topic()) {
                case Topics.LEADS_CAPTURED -> captured.add(email);
                case Topics.PROSPECTS_QUALIFICATION -> qualified.add(email);
                case Topics.PROSPECTS_ACTIVITY ->
                    told.computeIfAbsent(data.path("kind").asString(""), _ -> new HashSet<>())
                            .add(email);
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
