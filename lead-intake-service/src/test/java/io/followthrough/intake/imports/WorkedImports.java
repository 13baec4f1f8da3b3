package io.followthrough.intake.imports;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.imports.Downstream;
import io.followthrough.intake.application.imports.ImportJob;
import io.followthrough.intake.application.imports.ImportPolicy;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.intake.application.imports.ImportWorker;
import io.followthrough.intake.application.imports.ReceiveImport;
import io.followthrough.intake.domain.ActivityRules;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.PhoneNumbers;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.persistence.IntakeStore;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.time.Alarm;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Imports worked off by workers of the test, on its own clock and broker. */
abstract class WorkedImports {

    static final int ROWS = 1_050;
    private static final String MAPPING = """
            name: contacts
            kind: captures
            constants: {channel: IMPORT}
            fields: {person.externalIds.crm: id}
            """;
    static final IdentityHashes HASHES = new IdentityHashes("a secret of the tests only");
    private static final PhoneNumbers NO_PHONES = (text, country) -> Reading.failed("is no number", "leave it out");

    private final MongoClient mongo = MongoClients.create(EmbeddedPlatform.mongoUri());
    final ImportStores stores = new IntakeStore(mongo.getDatabase(EmbeddedPlatform.freshDatabase())).imports(HASHES);
    final TestClock clock = new TestClock(Fixtures.MONDAY_8AM);
    final ImportPolicy policy = new ImportPolicy(
            100,
            Duration.ofSeconds(10),
            Duration.ofDays(30),
            clock,
            new ImportPolicy.Patience(150, Duration.ofMinutes(1)),
            ZoneOffset.UTC);
    final Broker broker = new Broker();
    final Alarm asked = new Alarm();

    @AfterEach
    void close() {
        mongo.close();
    }

    String receive() {
        return receive(MAPPING);
    }

    String receive(String mapping) {
        var csv = new StringBuilder("id,name\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(i == 500 ? "" : "c" + i).append(",row ").append(i).append('\n');
        }
        var upload = new ReceiveImport.Upload() {
            @Override
            public String name() {
                return "contacts.csv";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
            }
        };
        return switch (new ReceiveImport(stores, clock, asked).receive(upload, mapping)) {
            case Validated.Accepted<ImportJob>(var job) -> job.importId();
            case Validated.Refused<ImportJob>(var problems) -> throw new AssertionError(problems);
        };
    }

    ImportJob job(String importId) {
        return stores.imports().find(importId).orElseThrow();
    }

    ImportWorker worker() {
        return worker(() -> 0, policy);
    }

    ImportWorker worker(Downstream downstream, ImportPolicy policy) {
        var intake = new Intake(
                new CaptureRules(NO_PHONES, IntakePolicy.DEFAULT),
                new ActivityRules(NO_PHONES, IntakePolicy.DEFAULT),
                new SimpleMeterRegistry());
        return new ImportWorker(stores, intake, broker, downstream, policy, clock);
    }

    /** Takes some batches and then does not answer any more. */
    static final class Broker implements EventPublisher {

        final List<Outgoing> published = new ArrayList<>();
        int failsAfter = Integer.MAX_VALUE;

        @Override
        public void publish(List<Outgoing> events) {
            if (failsAfter-- <= 0) {
                throw new EventsNotPublishedException("no broker", new IllegalStateException());
            }
            published.addAll(events);
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new UnsupportedOperationException("imports reject into the store");
        }

        java.util.stream.Stream<String> ids() {
            return published.stream().map(event -> event.envelope().id());
        }
    }
}
