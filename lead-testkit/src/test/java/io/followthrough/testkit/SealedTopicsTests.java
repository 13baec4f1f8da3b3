package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Decoded;
import io.followthrough.events.Event;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectErased;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EnvironmentDownException;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.privacy.KeyListener;
import io.followthrough.kit.privacy.KeyStore;
import io.followthrough.kit.privacy.WrappedKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What topics tell about people is sealed, and nobody can read it once they are erased; over a real broker and store. */
@SpringBootTest(
        classes = SealedTopicsTests.Listener.class,
        properties = {
            "spring.application.name=sealing",
            "followthrough.privacy.sealing=true",
            "followthrough.privacy.keys=ISSUED",
            "followthrough.privacy.secret=" + SealedTopicsTests.SECRET,
            "spring.cloud.function.definition=listen",
            "spring.cloud.stream.bindings.listen-in-0.destination=" + Topics.PROSPECTS_ACTIVITY,
            "spring.cloud.stream.bindings.listen-in-0.group=sealed-listeners"
        })
class SealedTopicsTests {

    static final String SECRET = "a secret of the tests only";

    private static final String WORDS = "Annabel Berger likes sailing";
    private static final List<EventEnvelope<?>> HEARD = new CopyOnWriteArrayList<>();

    private final String prospectId = "sealed-" + UUID.randomUUID();

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private KeyStore keys;

    @Autowired
    private MongoDatabase store;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Test
    void aServiceWithTheKeyReadsWhatLiesSealedOnTheTopic() {
        publish(note(prospectId));

        await().untilAsserted(() -> assertThat(heardOf(prospectId)).containsExactly(WORDS));
        assertThat(new String(sealedNote(prospectId).value(), StandardCharsets.UTF_8))
                .contains(prospectId, "NOTE_TAKEN", "sealed")
                .doesNotContain("Berger", "sailing");
    }

    @Test
    void anotherServiceWaitsForTheKeyAndThenReadsIt() {
        var others = new KeyStore(store.getCollection("keys_of_another_service"), new WrappedKeys(SECRET));
        publish(note(prospectId));
        var record = sealedNote(prospectId);

        assertThatThrownBy(() -> others.opening(Set.of(prospectId))).isInstanceOf(EnvironmentDownException.class);

        hear(others);
        assertThat(EventCodec.decode(record.headers(), record.value(), others.opening(Set.of(prospectId))))
                .isInstanceOfSatisfying(
                        Decoded.Readable.class,
                        readable -> assertThat(
                                        ((ActivityRecorded) readable.event().data()).text())
                                .isEqualTo(WORDS));
    }

    @Test
    void onceErasedNobodyReadsItAnyMore() {
        var others = new KeyStore(store.getCollection("keys_of_a_third_service"), new WrappedKeys(SECRET));
        publish(note(prospectId));
        var record = sealedNote(prospectId);
        hear(others);

        publish(new ProspectErased(prospectId, "asked to be forgotten"));
        hear(others);

        for (var readers : List.of(keys, others)) {
            assertThat(EventCodec.decode(record.headers(), record.value(), readers.opening(Set.of(prospectId))))
                    .isEqualTo(new Decoded.Forgotten(prospectId));
        }
        for (var collection : List.of("personal_keys", "keys_of_a_third_service")) {
            assertThat(store.getCollection(collection)
                            .find(new Document("_id", prospectId))
                            .first())
                    .isEqualTo(new Document("_id", prospectId).append("forgotten", true));
        }
        assertThat(keyRecords().getLast().value())
                .as("compaction removes the key")
                .isNull();
    }

    @Test
    void whatIsStillToldOfSomebodyErasedSaysNothingPersonal() {
        publish(note(prospectId));
        publish(new ProspectErased(prospectId, "asked to be forgotten"));

        publish(note(prospectId));

        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            await().untilAsserted(() -> assertThat(topic.records())
                    .filteredOn(record -> prospectId.equals(record.key()))
                    .hasSize(2));
            var late = topic.records().stream()
                    .filter(record -> prospectId.equals(record.key()))
                    .toList()
                    .getLast();
            assertThat(new String(late.value(), StandardCharsets.UTF_8))
                    .contains("NOTE_TAKEN")
                    .doesNotContain("sailing", "\"sealed\"");
        }
    }

    @Test
    void theTopicOfKeysForgetsWhatIsDestroyed() throws Exception {
        try (var admin =
                Admin.create(Map.<String, Object>of("bootstrap.servers", EmbeddedPlatform.bootstrapServers()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.PROSPECTS_KEYS);
            var config = admin.describeConfigs(List.of(topic)).all().get().get(topic);

            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(config.get("max.compaction.lag.ms").value()).isEqualTo("86400000");
        }
    }

    private void publish(Event event) {
        var topic = event instanceof ProspectErased ? Topics.PROSPECTS_QUALIFICATION : Topics.PROSPECTS_ACTIVITY;
        publisher.publish(List.of(new Outgoing(topic, Fixtures.anEvent(prospectId, Fixtures.MONDAY_8AM, event))));
    }

    private static ActivityRecorded note(String prospectId) {
        return new ActivityRecorded(
                "note-" + UUID.randomUUID(),
                ActivityKind.NOTE_TAKEN,
                null,
                prospectId,
                null,
                "ben",
                Fixtures.MONDAY_8AM,
                null,
                WORDS,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    private static List<String> heardOf(String prospectId) {
        return HEARD.stream()
                .filter(event -> event.subject().equals(prospectId))
                .map(event -> String.valueOf(((ActivityRecorded) event.data()).text()))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> sealedNote(String prospectId) {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_ACTIVITY)) {
            return topic.awaitRecord(record -> prospectId.equals(record.key()));
        }
    }

    /** What the other service's own listener would hear. */
    private void hear(KeyStore service) {
        new KeyListener(service)
                .onMessage(keyRecords().stream()
                        .map(record -> new ConsumerRecord<>(
                                record.topic(),
                                record.partition(),
                                record.offset(),
                                record.key().getBytes(StandardCharsets.UTF_8),
                                record.value()))
                        .toList());
    }

    private List<ConsumerRecord<String, byte[]>> keyRecords() {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_KEYS)) {
            return topic.records().stream()
                    .filter(record -> prospectId.equals(record.key()))
                    .toList();
        }
    }

    @SpringBootApplication
    static class Listener {

        @Bean
        Consumer<Message<List<byte[]>>> listen(EventConsumers consumers) {
            return consumers.of(HEARD::addAll);
        }
    }
}
