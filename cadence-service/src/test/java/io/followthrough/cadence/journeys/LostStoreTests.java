package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClients;
import io.followthrough.cadence.CadenceApplication;
import io.followthrough.cadence.People;
import io.followthrough.cadence.persistence.FollowUpMemory;
import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CadenceEvent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.events.TouchPlanned;
import io.followthrough.events.TouchSent;
import io.followthrough.kit.access.AccessKeys;
import io.followthrough.kit.rebuild.Census;
import io.followthrough.kit.rebuild.TopicHistory;
import io.followthrough.testkit.TestClock;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The store is lost under people with whom something is under way; it is learnt again, and nothing is done twice. */
class LostStoreTests {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-02T06:30:00Z"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "key-of-the-operator";
    private static final String DATABASE = "lost";
    private static final List<String> PEOPLE = List.of("ann", "bob", "cid", "dee", "eva", "pia");
    private static final String NEW_REP = """
            {"name": "Zoe", "email": "zoe@sales.example", "timeZone": "Europe/Berlin", "country": "DE",
             "workingHours": [{"days": ["MONDAY"], "from": "08:00", "to": "12:00"}],
             "capacity": {"day": 10, "week": 10, "month": 40, "emailsPerDay": 1}}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private EmbeddedKafka kafka;
    private EmbeddedMongo mongo;
    private ConfigurableApplicationContext service;

    @TempDir
    private Path data;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        InstantSource instantSource() {
            return CLOCK;
        }
    }

    @BeforeEach
    void startAll() {
        mail.start();
        kafka = EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(data));
        mongo = EmbeddedMongo.start(io.followthrough.embedded.mongo.Settings.inMemory());
        service = service();
    }

    @AfterEach
    void stopAll() {
        service.close();
        mongo.close();
        kafka.close();
        mail.stop();
    }

    @Test
    void whatWasKnownIsLearntAgainAndNobodyHearsTheSameTwice() throws Exception {
        assertThat(call("PUT", "/v1/reps/zoe", NEW_REP).path("version").asInt()).isEqualTo(1);
        assertThat(call("PUT", "/v1/reps/zoe", NEW_REP.replace("Zoe", "Zoë"))
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        PEOPLE.forEach(person -> tell(Topics.PROSPECTS_QUALIFICATION, person, consenting(person)));
        Awaitility.await("first e-mails").atMost(PATIENCE).until(() -> mail.getReceivedMessages().length >= 6);
        tell(Topics.PROSPECTS_ACTIVITY, "bob", activity("bob", ActivityKind.EMAIL_REPLIED));
        tell(Topics.PROSPECTS_ACTIVITY, "cid", activity("cid", ActivityKind.CONSENT_WITHDRAWN));
        Awaitility.await("answers are heard")
                .atMost(PATIENCE)
                .until(() -> !state("bob").contains("RUNNING") && !state("cid").contains("RUNNING"));
        CLOCK.advance(Duration.ofHours(26));
        Awaitility.await("calls are due")
                .atMost(PATIENCE)
                .until(() -> state("ann").contains("DUE"));
        var call = call("GET", "/v1/worklist", "")
                .path("items")
                .valueStream()
                .filter(item -> item.path("prospectId").asString().equals("ann"))
                .findFirst()
                .orElseThrow();
        call(
                "POST",
                "/v1/touches/" + call.path("touchId").asString() + "/outcome",
                "{\"outcome\": \"CONNECTED\", \"minutes\": 7}");
        awaitQuiet();
        var before = picture();
        var mailsBefore = messageIds();

        loseTheStore();
        Awaitility.await("readiness is down").atMost(PATIENCE).until(() -> status("/actuator/health/readiness") == 503);
        everybodyIsToldThatNothingIsKnown();
        tell(
                Topics.PROSPECTS_QUALIFICATION,
                "ann",
                People.aNewLead("ann", person -> person.revision(2).score(90)));
        service.close();
        service = service();
        assertThat(status("/actuator/health/readiness")).isEqualTo(503);
        everybodyIsToldThatNothingIsKnown();

        assertThat(census().examples()).containsExactlyElementsOf(PEOPLE);

        call("POST", "/v1/rebuild", "");
        Awaitility.await("rebuilt")
                .atMost(PATIENCE)
                .until(() ->
                        call("GET", "/v1/rebuild", "").path("state").asString().equals("DONE"));
        Awaitility.await("readiness is up").atMost(PATIENCE).until(() -> status("/actuator/health/readiness") == 200);

        assertThat(picture()).isEqualTo(before);
        assertThat(census().unknown()).isZero();
        assertThat(call("GET", "/v1/reps/zoe", "").path("name").asString()).isEqualTo("Zoë");
        tell(Topics.PROSPECTS_QUALIFICATION, "new", People.aNewLead("new"));
        Awaitility.await("who comes now is welcomed")
                .atMost(PATIENCE)
                .until(() -> mail.getReceivedMessages().length > mailsBefore.size());
        CLOCK.advance(Duration.ofDays(3));
        awaitQuiet();
        assertThat(messageIds()).containsAll(mailsBefore).doesNotHaveDuplicates();
        var audit = call("GET", "/v1/audit/next-actions", "");
        assertThat(audit.path("withoutNextAction").asInt()).isZero();
        assertThat(audit.path("people").asInt()).isEqualTo(PEOPLE.size()); // one opted out, one came
        assertThat(sent()).doesNotHaveDuplicates();
        everythingStillLeadsBackToWhatBeganIt();
    }

    /** What the clock brought about after the rebuild belongs to what began before it. */
    private void everythingStillLeadsBackToWhatBeganIt() {
        try (var touches = new TopicProbe(kafka.bootstrapServers(), Topics.PROSPECTS_TOUCHES)) {
            var stories = new HashMap<String, Set<String>>();
            touches.events(CadenceEvent.class)
                    .forEach(event -> stories.computeIfAbsent(event.subject(), _ -> new HashSet<>())
                            .add(String.valueOf(event.correlationId())));
            assertThat(stories).hasSizeGreaterThan(2);
            assertThat(stories.values())
                    .allSatisfy(story -> assertThat(story).hasSize(1).doesNotContain("null"));
        }
    }

    /** An empty list and an audit without faults would say that all is well. */
    private void everybodyIsToldThatNothingIsKnown() {
        var asked = List.of(
                "/v1/audit/next-actions", "/v1/worklist", "/v1/enrolments?prospect=ann", "/v1/waitlist", "/v1/reps");
        for (var path : asked) {
            var answer = send("GET", path, "");
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("knows nobody any more", "rebuild cadence");
        }
        assertThat(send("PUT", "/v1/reps/zoe", NEW_REP).statusCode())
                .as("it would be forgotten")
                .isEqualTo(503);
        assertThat(send("GET", "/actuator/health/readiness", "").body()).contains("rebuild cadence");
        assertThat(status("/v1/rebuild")).isEqualTo(200);
    }

    /** Of one the consent is pending: she is asked to confirm, once. */
    private static Event consenting(String person) {
        return person.equals("pia")
                ? People.aNewLead(person, draft -> draft.consent(ConsentStatus.PENDING))
                : People.aNewLead(person);
    }

    /** An empty one comes in its place. */
    private void loseTheStore() {
        var port = URI.create(mongo.uri()).getPort();
        mongo.close();
        mongo = EmbeddedMongo.start(
                io.followthrough.embedded.mongo.Settings.inMemory().onPort(port));
    }

    /** In an hour, when nothing is being handled any more. */
    private Census.Counted census() {
        return new Census(
                        service.getBean(TopicHistory.class),
                        Topics.PROSPECTS_QUALIFICATION,
                        service.getBean(FollowUpMemory.class)::known,
                        InstantSource.offset(InstantSource.system(), Duration.ofHours(1)))
                .count();
    }

    /** Everything that others can see of all people and of what representatives have promised. */
    private Map<String, String> picture() {
        var picture = new TreeMap<String, String>();
        PEOPLE.forEach(person -> picture.put(person, state(person)));
        for (var rep : List.of("ana", "ben", "zoe")) {
            picture.put(
                    rep,
                    call("GET", "/v1/capacity?rep=" + rep + "&from=2026-03-03&to=2026-03-31", "")
                            .toString());
        }
        return picture;
    }

    private String state(String person) {
        return call("GET", "/v1/enrolments?prospect=" + person, "").toString();
    }

    private List<String> messageIds() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getMessageID();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private List<String> sent() {
        try (var touches = new TopicProbe(kafka.bootstrapServers(), Topics.PROSPECTS_TOUCHES)) {
            return touches.events(TouchSent.class).stream()
                    .map(event -> ((TouchSent) event.data()).touch().touchId())
                    .toList();
        }
    }

    /** All that is decided is told, and nothing is due. */
    private void awaitQuiet() {
        try (var client = MongoClients.create(mongo.uri());
                var touches = new TopicProbe(kafka.bootstrapServers(), Topics.PROSPECTS_TOUCHES)) {
            var people = client.getDatabase(DATABASE).getCollection("follow_ups");
            Awaitility.await("quiet").atMost(PATIENCE).until(() -> {
                var due = java.util.Date.from(CLOCK.instant());
                return people.countDocuments(com.mongodb.client.model.Filters.lte("mailAt", due)) == 0
                        && people.countDocuments(com.mongodb.client.model.Filters.lte("workAt", due)) == 0
                        && people.countDocuments(com.mongodb.client.model.Filters.exists("pending")) == 0
                        && client.getDatabase(DATABASE)
                                        .getCollection("definitions")
                                        .countDocuments(com.mongodb.client.model.Filters.exists("told", false))
                                == 0
                        && !touches.events(TouchPlanned.class).isEmpty();
            });
        }
    }

    private void tell(String topic, String subject, Event data) {
        try (var probe = new TopicProbe(kafka.bootstrapServers(), topic)) {
            probe.write(new EventEnvelope<>(
                    DerivedIds.of("lost", subject, data.toString()),
                    URI.create("/tests"),
                    subject,
                    CLOCK.instant(),
                    null,
                    null,
                    null,
                    data));
        }
    }

    private static ActivityRecorded activity(String person, ActivityKind kind) {
        return new ActivityRecorded(
                DerivedIds.of("activity", person, kind.name()),
                kind,
                null,
                person,
                null,
                null,
                CLOCK.instant(),
                null,
                "as they say",
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                "tests",
                false);
    }

    private ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(CadenceApplication.class, Clock.class)
                .run(
                        "--spring.config.name=cadence-service",
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.mongodb.uri=" + mongo.uri(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--followthrough.store.database=" + DATABASE,
                        "--followthrough.tokens.secret=a secret of the tests only",
                        "--followthrough.topics.partitions=3",
                        "--followthrough.cadence.polling.interval=50ms",
                        "--followthrough.cadence.polling.idle=50ms",
                        "--followthrough.access.keys[0].name=operator",
                        "--followthrough.access.keys[0].hash=" + AccessKeys.hash(KEY),
                        "--followthrough.access.keys[0].scopes=admin");
    }

    private JsonNode call(String method, String path, String json) {
        return JsonMapper.shared().readTree(send(method, path, json).body());
    }

    private int status(String path) {
        return send("GET", path, "").statusCode();
    }

    private java.net.http.HttpResponse<String> send(String method, String path, String json) {
        var port = service.getEnvironment().getProperty("local.server.port");
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + KEY)
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
