package io.followthrough.qualification.journeys;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.Event;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.Topics;
import io.followthrough.kit.access.AccessKeys;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.QualificationApplication;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.testkit.TestClock;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The store is lost; people, merges, rules, privacy and referrals are learnt again, and nothing is told twice. */
class LostStoreTests {

    private static final Instant TOMORROW = TODAY.plus(Duration.ofDays(1));
    private static final String KEY = "key-of-the-operator";
    private static final String DATABASE = "lost";
    private static final String SECRET = "a secret of the tests only";
    private static final Set<String> COPIED =
            Set.of("prospects", "claims", "merges", "proposals", "referrals", "suppressions", "erasures", "rules");

    private static final List<String> ABOUT_WRITING = List.of("changed", "pending", "seen", "version", "write");

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedKafka kafka;
    private EmbeddedMongo mongo;
    private MongoClient client;
    private ConfigurableApplicationContext service;
    private boolean sealed;
    private String secret = SECRET;

    @TempDir
    private Path data;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        InstantSource instantSource() {
            return new TestClock(MONDAY_8AM);
        }
    }

    @BeforeEach
    void startAll() {
        kafka = EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(data));
        mongo = EmbeddedMongo.start(io.followthrough.embedded.mongo.Settings.inMemory());
        client = MongoClients.create(mongo.uri());
    }

    @AfterEach
    void stopAll() {
        service.close();
        client.close();
        mongo.close();
        kafka.close();
    }

    @Test
    void whatWasKnownIsLearntAgainAndNothingIsToldTwice() {
        sealed = true;
        loseAndLearnAgain();
    }

    @Tag("slow")
    @Test
    void soIsWhatIsNotSealed() {
        sealed = false;
        loseAndLearnAgain();
    }

    /** A copy from last night knows neither who came since nor who wants to be left alone since; nothing tells it again. */
    @Test
    void aStoreFromACopyStandsStillUntilItHasLearntAgain() {
        sealed = false;
        service = service();
        captured("ann-1", "Ann Berger", "ann@example.com", null);
        awaitCopies();
        var copy = copy();
        captured("bob-1", "Bob Stone", "bob@example.com", null);
        var ann = idOf("ann@example.com");
        tell(
                Topics.ACTIVITIES_CAPTURED,
                ann,
                Facts.activity(ActivityKind.CONSENT_WITHDRAWN, TODAY).of(ann));
        Awaitility.await("ann is left alone").until(() -> view(ann).contains("OPTED_OUT"));
        awaitCopies();

        service.close();
        restore(copy);
        service = service();

        Awaitility.await("readiness is down").until(() -> status("/actuator/health/readiness") == 503);
        tell(Topics.LEADS_CAPTURED, "cid@example.com", form("cid-1", "Cid Marsh", "cid@example.com", null, TODAY));
        learnAgain();
        assertThat(idOf("bob@example.com")).isNotEmpty();
        assertThat(view(ann)).contains("OPTED_OUT");
        Awaitility.await("what waited is heard")
                .until(() -> !idOf("cid@example.com").isEmpty());

        service.close();
        service = service();
        captured("dee-1", "Dee Marsh", "dee@example.com", null);
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        restore(copy);
        Awaitility.await("readiness is down, under a running service")
                .until(() -> status("/actuator/health/readiness") == 503);
        learnAgain();
        assertThat(idOf("dee@example.com")).isNotEmpty();
    }

    /** The broker came back without what it had; what only the store knows must not be forgotten by a rebuild without a question. */
    @Test
    void aRebuildFromTopicsThatHoldLessIsRefused() {
        sealed = false;
        service = service();
        captured("ann-1", "Ann Berger", "ann@example.com", null);
        service.close();
        store().getCollection("service").find(new Document("_id", "heard")).first().keySet().stream()
                .filter(field -> field.contains("|"))
                .forEach(field -> store().getCollection("service")
                        .updateOne(new Document("_id", "heard"), new Document("$inc", new Document(field, 1_000L))));
        service = service();
        Awaitility.await("readiness is up").until(() -> status("/actuator/health/readiness") == 200);

        var refused = send("POST", "/v1/rebuild", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("force=true");
        assertThat(idOf("ann@example.com")).isNotEmpty();
        assertThat(send("POST", "/v1/rebuild?force=true", "").statusCode()).isEqualTo(202);
        Awaitility.await("rebuilt")
                .until(() ->
                        call("GET", "/v1/rebuild", "").path("state").asString().equals("DONE"));
    }

    /** Whoever was erased would come back under another secret, and what is sealed would be a dead letter. */
    @Test
    void underAnotherSecretNothingIsDoneUntilItIsSetBack() {
        sealed = true;
        service = service();
        captured("ann-1", "Ann Berger", "ann@example.com", null);
        service.close();
        secret = "another secret of the tests";
        service = service();

        Awaitility.await("readiness is down").until(() -> status("/actuator/health/readiness") == 503);
        tell(Topics.LEADS_CAPTURED, "bob@example.com", form("bob-1", "Bob Stone", "bob@example.com", null, TODAY));
        assertThat(send("POST", "/v1/rebuild", "").statusCode()).isEqualTo(409);

        service.close();
        secret = SECRET;
        service = service();
        Awaitility.await("what waited is heard")
                .until(() -> !idOf("bob@example.com").isEmpty());
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
    }

    private void learnAgain() {
        call("POST", "/v1/rebuild", "");
        Awaitility.await("rebuilt")
                .until(() ->
                        call("GET", "/v1/rebuild", "").path("state").asString().equals("DONE"));
        Awaitility.await("readiness is up").until(() -> status("/actuator/health/readiness") == 200);
    }

    private Map<String, List<Document>> copy() {
        var copy = new TreeMap<String, List<Document>>();
        for (var name : store().listCollectionNames()) {
            copy.put(name, store().getCollection(name).find().into(new ArrayList<>()));
        }
        return copy;
    }

    private void restore(Map<String, List<Document>> copy) {
        for (var name : store().listCollectionNames()) {
            store().getCollection(name).deleteMany(new Document());
        }
        copy.forEach((name, documents) -> {
            if (!documents.isEmpty()) {
                store().getCollection(name).insertMany(documents);
            }
        });
    }

    private void loseAndLearnAgain() {
        service = service();
        var rules =
                ShippedRules.YAML.replace("version: \"1\"", "version: \"2\"").replace("minScore: 60", "minScore: 61");
        assertThat(send("PUT", "/v1/rules", rules).statusCode()).isEqualTo(200);
        captured("ann-1", "Ann Berger", "ann@old.example", null);
        captured("ann-2", "Ann Berger", "ann@example.com", null);
        captured("bob-1", "Bob Stone", "bob@example.com", null);
        captured("cid-1", "Cid Marsh", "cid@example.com", "+493012345678");
        captured("dee-1", "Dee Marsh", "dee@example.com", "+493012345678");
        captured("eva-1", "Eva Gone", "eva@example.com", null);
        captured("fay-1", "Fay Twin", "fay@example.com", null);
        captured("fay-2", "Fay Twin", "fay@other.example", null);
        merge(idOf("ann@old.example"), idOf("ann@example.com"));
        var ann = idOf("ann@example.com");
        merge(idOf("fay@other.example"), idOf("fay@example.com"));
        var undone = call("GET", "/v1/merges", "")
                .path("items")
                .valueStream()
                .filter(item -> item.toString().contains(idOf("fay@example.com")))
                .findFirst()
                .orElseThrow();
        call("POST", "/v1/merges/" + undone.path("mergeId").asString() + "/undo", "{}");
        tell(
                Topics.ACTIVITIES_CAPTURED,
                ann,
                Facts.activity(ActivityKind.EMAIL_REPLIED, TODAY).of(ann));
        Awaitility.await("the answer is heard").until(() -> view(ann).contains("EMAIL_REPLIED"));
        call("DELETE", "/v1/people?email=eva@example.com", "");
        awaitCopies();
        var before = picture();
        var seen = Map.of("ann", view(ann), "merges", merges());
        var told = told();
        assertThat(before).isNotEmpty();

        loseTheStore();
        Awaitility.await("readiness is down").until(() -> status("/actuator/health/readiness") == 503);
        service.close();
        service = service();
        assertThat(status("/actuator/health/readiness")).isEqualTo(503);
        tell(Topics.LEADS_CAPTURED, "gus@example.com", form("late-1", "Gus Late", "gus@example.com", null, TODAY));

        learnAgain();

        var after = picture();
        before.forEach((document, value) -> assertThat(after).as(document).containsEntry(document, value));
        assertThat(Map.of("ann", view(ann), "merges", merges())).isEqualTo(seen);
        assertThat(call("GET", "/v1/rules", "").path("version").asString()).isEqualTo("2");
        assertThat(idOf("gus@example.com")).isNotEmpty();
        assertThat(told().keySet()).containsAll(told.keySet());
        told.forEach((id, count) -> assertThat(told()).as("told again").containsEntry(id, count));

        captured("ann-3", "Ann Berger", "ann@old.example", null);
        tell(Topics.LEADS_CAPTURED, "eva@example.com", form("eva-2", "Eva Gone", "eva@example.com", null, TOMORROW));
        Awaitility.await("eva starts anew").until(() -> !idOf("eva@example.com").isEmpty());
        assertThat(idOf("ann@old.example")).isEqualTo(ann);
        assertThat(before).doesNotContainKey("prospects/" + idOf("eva@example.com"));
    }

    private void merge(String one, String other) {
        var answer = send("POST", "/v1/merges", "{\"prospectIds\": [\"%s\", \"%s\"]}".formatted(one, other));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private void captured(String leadId, String name, String email, String phone) {
        tell(Topics.LEADS_CAPTURED, email, form(leadId, name, email, phone, TODAY));
        Awaitility.await(email).until(() -> !idOf(email).isEmpty());
    }

    private static Event form(String leadId, String name, String email, String phone, Instant at) {
        return capture(
                leadId,
                CaptureChannel.WEB_FORM,
                new Person(name, email, phone, Map.of(), null, null, null, Map.of()),
                null,
                at,
                Map.of("need", "yes"),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN);
    }

    private String idOf(String email) {
        return call("GET", "/v1/prospects?q=" + email, "")
                .at("/items/0/prospectId")
                .asString("");
    }

    private String view(String prospectId) {
        return call("GET", "/v1/prospects/" + prospectId, "").toString();
    }

    private String merges() {
        return call("GET", "/v1/merges", "").path("items").toString();
    }

    /** All documents that are copied, without what only belongs to their writing: facts of the last minutes are heard again. */
    private Map<String, Document> picture() {
        var picture = new TreeMap<String, Document>();
        COPIED.forEach(name -> store().getCollection(name).find().forEach(document -> {
            ABOUT_WRITING.forEach(document::remove);
            picture.put(name + "/" + document.get("_id"), document);
        }));
        return picture;
    }

    private MongoDatabase store() {
        return client.getDatabase(DATABASE);
    }

    /** Erasures are looked at once more after half a minute; nothing waits for that here. */
    private void awaitCopies() {
        Awaitility.await("all is copied")
                .until(() -> COPIED.stream()
                                .allMatch(name -> store().getCollection(name)
                                                .countDocuments(new Document("changed", new Document("$gt", "")))
                                        == 0)
                        && store().getCollection("gone").countDocuments() == 0
                        && store().getCollection("prospects")
                                        .countDocuments(new Document("pending", new Document("$exists", true)))
                                == 0);
    }

    /** How often each event was told, by its id. */
    private Map<String, Long> told() {
        try (var probe = new TopicProbe(kafka.bootstrapServers(), Topics.PROSPECTS_QUALIFICATION)) {
            probe.awaitRecord(any -> true);
            return probe.records().stream()
                    .collect(Collectors.groupingBy(
                            record -> new String(
                                    record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8),
                            TreeMap::new,
                            Collectors.counting()));
        }
    }

    private void tell(String topic, String subject, Event event) {
        try (var probe = new TopicProbe(kafka.bootstrapServers(), topic)) {
            probe.write(anEvent(subject, TODAY, event));
        }
    }

    /** An empty one comes in its place. */
    private void loseTheStore() {
        var port = URI.create(mongo.uri()).getPort();
        mongo.close();
        mongo = EmbeddedMongo.start(
                io.followthrough.embedded.mongo.Settings.inMemory().onPort(port));
    }

    private ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(QualificationApplication.class, Clock.class)
                .run(
                        "--spring.config.name=qualification-service",
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.mongodb.uri=" + mongo.uri(),
                        "--followthrough.store.database=" + DATABASE,
                        "--followthrough.tokens.secret=" + secret,
                        "--followthrough.privacy.sealing=" + sealed,
                        "--followthrough.topics.partitions=3",
                        "--followthrough.access.keys[0].name=operator",
                        "--followthrough.access.keys[0].hash=" + AccessKeys.hash(KEY),
                        "--followthrough.access.keys[0].scopes=admin,work,read");
    }

    private JsonNode call(String method, String path, String body) {
        return JsonMapper.shared().readTree(send(method, path, body).body());
    }

    private int status(String path) {
        return send("GET", path, "").statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var port = service.getEnvironment().getProperty("local.server.port");
        var type = body.startsWith("{") ? "application/json" : "application/yaml";
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + KEY)
                            .header("Content-Type", type)
                            .header("Accept", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
