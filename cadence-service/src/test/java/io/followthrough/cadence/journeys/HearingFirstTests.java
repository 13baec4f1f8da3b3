package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClients;
import io.followthrough.cadence.CadenceApplication;
import io.followthrough.cadence.People;
import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.testkit.TestClock;
import io.followthrough.testkit.TopicProbe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The service was away; its e-mails are due when it comes back, and on the topics lies that nobody wants them. */
class HearingFirstTests {

    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-02T06:30:00Z"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "hearing-first";
    private static final List<String> PEOPLE = List.of("ann", "bob", "cid", "dee", "eva", "fay");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private EmbeddedKafka kafka;
    private EmbeddedMongo mongo;

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
    }

    @AfterEach
    void stopAll() {
        mongo.close();
        kafka.close();
        mail.stop();
    }

    @Test
    void whoeverRefusedMeanwhileIsNotWrittenTo() {
        try (var service = service()) {
            PEOPLE.forEach(person -> tell(Topics.PROSPECTS_QUALIFICATION, person, People.aNewLead(person)));
            Awaitility.await("first e-mails")
                    .atMost(PATIENCE)
                    .until(() -> mail.getReceivedMessages().length == PEOPLE.size());
            assertThat(service.isRunning()).isTrue();
        }
        PEOPLE.forEach(person -> tell(Topics.PROSPECTS_ACTIVITY, person, refusal(person)));
        do {
            CLOCK.advance(Duration.ofDays(1));
        } while (due() < PEOPLE.size());

        try (var service = service()) {
            Awaitility.await("the refusals are heard").atMost(PATIENCE).until(() -> due() == 0);
            assertThat(service.isRunning()).isTrue();
        }
        assertThat(mail.getReceivedMessages()).hasSize(PEOPLE.size());
    }

    /** People for whom an e-mail is due. */
    private long due() {
        try (var client = MongoClients.create(mongo.uri())) {
            return client.getDatabase(DATABASE)
                    .getCollection("follow_ups")
                    .countDocuments(new Document("mailAt", new Document("$lte", Date.from(CLOCK.instant()))));
        }
    }

    private void tell(String topic, String subject, Event event) {
        try (var probe = new TopicProbe(kafka.bootstrapServers(), topic)) {
            probe.write(new EventEnvelope<>(
                    DerivedIds.of("hearing-first", subject, event.toString()),
                    URI.create("/tests"),
                    subject,
                    CLOCK.instant(),
                    null,
                    null,
                    null,
                    event));
        }
    }

    private static ActivityRecorded refusal(String person) {
        return new ActivityRecorded(
                DerivedIds.of("refusal", person),
                ActivityKind.CONSENT_WITHDRAWN,
                null,
                person,
                null,
                null,
                CLOCK.instant(),
                null,
                null,
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
                        "--followthrough.cadence.polling.idle=50ms");
    }
}
