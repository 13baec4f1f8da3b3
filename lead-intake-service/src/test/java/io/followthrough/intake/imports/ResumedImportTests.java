package io.followthrough.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.imports.ImportJob;
import io.followthrough.intake.application.imports.ImportJob.State;
import io.followthrough.intake.application.imports.ImportPolicy;
import io.followthrough.intake.application.imports.ImportStores;
import io.followthrough.intake.application.imports.ImportWorker;
import io.followthrough.intake.application.imports.Progress;
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
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResumedImportTests {

    private static final int ROWS = 1_050;
    private static final String MAPPING = """
            name: contacts
            kind: captures
            constants: {channel: IMPORT}
            fields: {person.externalIds.crm: id}
            """;
    private static final PhoneNumbers NO_PHONES = (text, country) -> Reading.failed("is no number", "leave it out");

    private final MongoClient mongo = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final ImportStores stores = new IntakeStore(mongo.getDatabase(EmbeddedPlatform.freshDatabase())).imports();
    private final TestClock clock = new TestClock(Fixtures.MONDAY_8AM);
    private final ImportPolicy policy = new ImportPolicy(100, Duration.ofSeconds(10), Duration.ofDays(30), clock);
    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void anImportWhoseWorkerDiedGoesOnFromTheLastRowNoted() {
        var importId = receive();
        broker.failsAfter = 3;
        worker().workOn(() -> true);
        assertThat(job(importId).progress().read()).isEqualTo(300);

        broker.failsAfter = Integer.MAX_VALUE;
        assertThat(worker().workOn(() -> true))
                .as("the dead worker's lease still holds")
                .isFalse();
        clock.advance(Duration.ofSeconds(10));
        assertThat(worker().workOn(() -> true)).isTrue();

        assertThat(job(importId).state()).isEqualTo(State.DONE);
        assertThat(job(importId).progress()).isEqualTo(new Progress((long) ROWS, ROWS, ROWS - 1, 1, 0));
        assertThat(broker.ids().distinct()).hasSize(ROWS - 1);
        assertThat(stores.rejected().after(importId, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(502);
            assertThat(row.cells()).containsExactly("", "row 500");
        });
    }

    @Test
    void aWorkerThatIsToStopGivesItsLeaseBackAtOnce() {
        var importId = receive();
        worker().workOn(() -> broker.published.size() < 200);
        assertThat(job(importId).progress().read()).isEqualTo(200);

        assertThat(worker().workOn(() -> true)).isTrue();

        assertThat(job(importId).state()).isEqualTo(State.DONE);
        assertThat(broker.published).as("nothing was published twice").hasSize(ROWS - 1);
    }

    @Test
    void aWorkerThatSleptPastItsLeaseWritesNothingMore() {
        var importId = receive();
        var slow = stores.imports().claim(clock.instant(), policy.lease()).orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        worker().workOn(() -> true);

        assertThat(stores.imports().advance(slow, Progress.NONE, clock.instant()))
                .isFalse();
        assertThat(stores.imports().finish(slow, Progress.NONE, null, clock.instant()))
                .isFalse();
        assertThat(job(importId).progress().read()).isEqualTo(ROWS);
    }

    @Test
    void theFileIsGoneOnceItIsLoaded() {
        var importId = receive();
        worker().workOn(() -> true);
        assertThat(stores.files().open(importId)).isEmpty();
    }

    @Test
    void whatEndedLongAgoIsSweptWithItsRows() {
        var importId = receive();
        worker().workOn(() -> true);
        var now = clock.instant().plus(Duration.ofDays(31));
        stores.imports().expired(now.minus(policy.kept()), now).forEach(stores::delete);
        assertThat(stores.imports().find(importId)).isEmpty();
        assertThat(stores.rejected().after(importId, 0, 10)).isEmpty();
    }

    private String receive() {
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
        return switch (new ReceiveImport(stores, clock).receive(upload, MAPPING)) {
            case Validated.Accepted<ImportJob>(var job) -> job.importId();
            case Validated.Refused<ImportJob>(var problems) -> throw new AssertionError(problems);
        };
    }

    private ImportJob job(String importId) {
        return stores.imports().find(importId).orElseThrow();
    }

    private ImportWorker worker() {
        var intake = new Intake(
                new CaptureRules(NO_PHONES, IntakePolicy.DEFAULT),
                new ActivityRules(NO_PHONES, IntakePolicy.DEFAULT),
                new SimpleMeterRegistry());
        return new ImportWorker(stores, intake, broker, policy, clock);
    }

    /** Takes some batches and then does not answer any more. */
    private static final class Broker implements EventPublisher {

        private final List<Outgoing> published = new ArrayList<>();
        private int failsAfter = Integer.MAX_VALUE;

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
