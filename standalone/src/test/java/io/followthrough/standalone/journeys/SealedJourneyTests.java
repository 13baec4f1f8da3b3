package io.followthrough.standalone.journeys;

import static io.followthrough.standalone.journeys.Operator.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.events.Decoded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.Topics;
import io.followthrough.kit.privacy.KeyStore;
import io.followthrough.kit.privacy.WrappedKeys;
import io.followthrough.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics are sealed: people are qualified and followed all the same, and of somebody erased nothing there can be read. */
@Tag("journey")
class SealedJourneyTests {

    private static final String EMAIL = "sealed@example.com";
    private static final String NAME = "Annabel Sealed";
    private static final String NOTE = "likes sailing on Sundays";
    private static final List<String> KEPT =
            List.of(Topics.PROSPECTS_ACTIVITY, Topics.PROSPECTS_QUALIFICATION, Topics.PROSPECTS_TOUCHES);

    @Test
    void whatTopicsTellOfSomebodyErasedIsUnreadableInEveryCopy(@TempDir Path folder) throws Exception {
        try (var process = new ChildProcess(folder, "-Dfollowthrough.privacy.sealing=true")) {
            process.awaitReady();
            var operator = process.operator();
            operator.capture(Operator.aForm(EMAIL, "journey-sealed").replace("Ann Example", NAME));
            var id = operator.prospect(EMAIL).path("prospectId").asString();
            eventually("the cadence service knows whom to write to")
                    .untilAsserted(() -> assertThat(operator.cadence
                                    .get("/v1/enrolments?prospect=" + id)
                                    .path("items"))
                            .isNotEmpty());
            operator.qualification.post("/v1/prospects/" + id + "/notes", "{\"text\": \"" + NOTE + "\"}");
            eventually("the note is on its topic")
                    .until(() -> sealedOf(id, process).size() > 1);

            assertThat(retention(Topics.LEADS_CAPTURED, process)).isEqualTo(Duration.ofDays(30));
            assertThat(KEPT)
                    .allSatisfy(topic -> assertThat(wordsOn(topic, process)).doesNotContain(EMAIL, NAME, NOTE));
            assertThat(sealedOf(id, process)).allSatisfy(record -> {
                assertThat(readBy("qualification", record, id, process)).isInstanceOf(Decoded.Readable.class);
                assertThat(readBy("cadence", record, id, process)).isInstanceOf(Decoded.Readable.class);
            });

            assertThat(operator.qualification
                            .delete("/v1/people?email=" + EMAIL)
                            .status())
                    .isEqualTo(200);

            eventually("no copy can be read")
                    .untilAsserted(() -> assertThat(sealedOf(id, process))
                            .isNotEmpty()
                            .allSatisfy(record -> {
                                assertThat(readBy("qualification", record, id, process))
                                        .isEqualTo(new Decoded.Forgotten(id));
                                assertThat(readBy("cadence", record, id, process))
                                        .isEqualTo(new Decoded.Forgotten(id));
                            }));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> sealedOf(String prospectId, ChildProcess process) {
        return KEPT.stream()
                .flatMap(topic -> records(topic, process).stream())
                .filter(record -> EventCodec.sealedSubject(record.headers())
                        .filter(prospectId::equals)
                        .isPresent())
                .toList();
    }

    private static Duration retention(String topic, ChildProcess process) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", process.bootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return Duration.ofMillis(Long.parseLong(config.get("retention.ms").value()));
        }
    }

    private static String wordsOn(String topic, ChildProcess process) {
        return records(topic, process).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic, ChildProcess process) {
        try (var probe = new TopicProbe(process.bootstrapServers(), topic)) {
            return probe.records();
        }
    }

    private static Decoded readBy(
            String service, ConsumerRecord<String, byte[]> record, String prospectId, ChildProcess process)
            throws Exception {
        try (MongoClient mongo = MongoClients.create(process.mongoUri())) {
            var keys = mongo.getDatabase("followthrough_" + service).getCollection("personal_keys");
            var seal = new KeyStore(keys, new WrappedKeys(process.secret())).opening(Set.of(prospectId));
            return EventCodec.decode(record.headers(), record.value(), seal);
        }
    }
}
