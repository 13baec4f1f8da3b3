package io.followthrough.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.PoisonEventException;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.kit.store.Outboxes;
import io.followthrough.kit.store.UnreadableStateException;
import io.followthrough.kit.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left in outboxes is published once somebody must; what cannot be read holds up nobody and is never lost. */
class OutboxTests {

    /** A state with a value that another version may not know. */
    record Light(Colour colour) {}

    enum Colour {
        RED,
        GREEN
    }

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration LONG = Duration.ofHours(1);

    private static MongoClient client;

    private final Broker broker = new Broker();
    private MongoCollection<Document> collection;
    private MongoAggregates<Light> lights;
    private AggregateProcessor<Light> processor;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedPlatform.mongoUri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void freshStore() {
        collection = client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("lights");
        lights = store();
        processor = new AggregateProcessor<>(lights, broker);
    }

    @Test
    void whatIsBeingPublishedAtThisMomentIsNotPublishedByTheSweep() {
        writeWithoutPublishing("a");

        assertThat(sweep(LONG)).isZero();
        assertThat(broker.ids).isEmpty();
    }

    @Test
    void whatACrashLeftIsPublishedByTheSweepOnce() {
        writeWithoutPublishing("a");

        assertThat(sweep(Duration.ZERO)).isEqualTo(1);
        assertThat(sweep(Duration.ZERO)).isZero();
        assertThat(broker.ids).hasSize(1);
    }

    @Test
    void whatAnEarlierVersionLeftWithoutATimeIsPublishedToo() {
        writeWithoutPublishing("a");
        collection.updateOne(new Document("_id", "a"), new Document("$set", new Document("pending", true)));

        assertThat(sweep(LONG)).isEqualTo(1);
    }

    @Test
    void anUnreadableOutboxEntryHoldsUpNeitherItsPersonNorOthersAndIsKept() {
        writeWithoutPublishing("a");
        writeWithoutPublishing("b");
        rename("a", "io.followthrough.prospect.from-the-future.v9");

        assertThat(sweep(Duration.ZERO)).isEqualTo(2);
        processor.process(List.of(turnGreen("a", "event-2")));

        assertThat(broker.ids).hasSize(2);
        assertThat(requireNonNull(lights.load(Set.of("a")).get("a")).state()).isEqualTo(new Light(Colour.GREEN));
        assertThat(lights.countUnreadable()).isEqualTo(1);
        assertThat(sweep(Duration.ZERO)).isZero();
    }

    @Test
    void aVersionThatCanReadTheEntryPublishesIt() {
        writeWithoutPublishing("a");
        var known = rename("a", "io.followthrough.prospect.from-the-future.v9");
        sweep(Duration.ZERO);
        rename("a", known);

        lights = store();

        assertThat(lights.countUnreadable()).isZero();
        assertThat(sweep(LONG)).isEqualTo(1);
        assertThat(broker.ids).hasSize(1);
    }

    @Test
    void anEventForSomebodyWhoseStateCannotBeReadIsNamedAndTheOthersGoOn() {
        processor.process(List.of(turnGreen("a", "event-1")));
        repaint("a", "ULTRAVIOLET");

        assertThatThrownBy(() -> processor.process(List.of(turnGreen("b", "event-2"), turnGreen("a", "event-3"))))
                .isInstanceOfSatisfying(
                        PoisonEventException.class,
                        poison -> assertThat(poison.eventId()).isEqualTo("event-3"))
                .hasCauseInstanceOf(UnreadableStateException.class);

        assertThat(lights.load(Set.of("a", "b"))).containsOnlyKeys("b");
        assertThat(lights.countUnreadable()).isEqualTo(1);
        assertThat(stored("a").getEmbedded(List.of("state", "colour"), String.class))
                .isEqualTo("ULTRAVIOLET");
    }

    @Test
    void whoCannotBeReadIsNotFoundAmongThoseWhoAreDue() {
        processor.process(List.of(turnGreen("a", "event-1")));
        repaint("a", "ULTRAVIOLET");
        lights.load(Set.of("a"));

        assertThat(collection.countDocuments(MongoAggregates.readable(new Document("_id", "a"))))
                .isZero();
    }

    private MongoAggregates<Light> store() {
        return new MongoAggregates<>(collection, Light.class, light -> new Document());
    }

    private int sweep(Duration grace) {
        return new Outboxes<>(collection, lights, broker, grace).publishLeftovers();
    }

    private void writeWithoutPublishing(String id) {
        broker.away = true;
        assertThatThrownBy(() -> processor.process(List.of(turnGreen(id, "event-" + id))))
                .isInstanceOf(EventsNotPublishedException.class);
        broker.away = false;
    }

    /** @return the type that it had */
    private String rename(String id, String type) {
        var outbox = stored(id).getList("outbox", Document.class);
        var headers = outbox.getFirst().get("headers", Document.class);
        var before = headers.getString("ce_type");
        headers.put("ce_type", type);
        collection.updateOne(new Document("_id", id), new Document("$set", new Document("outbox", outbox)));
        return before;
    }

    private Document stored(String id) {
        return requireNonNull(collection.find(new Document("_id", id)).first());
    }

    private void repaint(String id, String colour) {
        collection.updateOne(
                new Document("_id", id), new Document("$set", new Document("state", new Document("colour", colour))));
    }

    private static Work<Light> turnGreen(String id, String eventId) {
        var told = Fixtures.anEvent(id, NOON, new StageChanged(id, null, Stage.LEAD, eventId, null));
        return new Work<>(
                id,
                eventId,
                state -> new Decision<>(
                        new Light(Colour.GREEN), List.of(new Outgoing(Topics.PROSPECTS_QUALIFICATION, told))));
    }

    private static final class Broker implements EventPublisher {

        private final List<String> ids = new ArrayList<>();
        private boolean away;

        @Override
        public void publish(List<Outgoing> events) {
            if (away) {
                throw new EventsNotPublishedException("the broker is away", new IllegalStateException());
            }
            events.forEach(event -> ids.add(event.envelope().id()));
        }

        @Override
        public void publishRaw(List<RawRecord> records) {
            throw new AssertionError("not used here");
        }
    }
}
