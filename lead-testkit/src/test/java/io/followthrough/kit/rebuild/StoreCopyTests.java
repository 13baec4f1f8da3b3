package io.followthrough.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.followthrough.events.PersonalSeal;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.privacy.PersonalKeys;
import io.followthrough.kit.rebuild.CopyPlan.Part;
import io.followthrough.kit.store.Changes;
import io.followthrough.kit.time.Alarm;
import io.followthrough.testkit.EmbeddedPlatform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is changed is copied until the copy says the same, and a store that is filled from copies is the same store. */
class StoreCopyTests {

    private static final CopyPlan PLAN =
            new CopyPlan("tests.store.v1", Map.of("people", Part.of("person"), "rules", Part.ofNobody()));
    private static final IdentityHashes HASHES = new IdentityHashes("a secret of the tests only");

    private static MongoClient client;

    private final Broker broker = new Broker();
    private final Safe safe = new Safe();
    private MongoDatabase store;
    private MongoCollection<Document> people;
    private Changes changes;
    private StoreCopy copy;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedPlatform.mongoUri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void anEmptyStore() {
        store = client.getDatabase(EmbeddedPlatform.freshDatabase());
        people = store.getCollection("people");
        changes = Changes.in(store, new Alarm());
        copy = new StoreCopy(store, PLAN, broker, HASHES, safe::sealing);
    }

    @Test
    void aStoreThatIsFilledFromCopiesIsTheSame() {
        write("ann", "one");
        store.getCollection("rules")
                .insertOne(changes.marked(new Document("_id", 7L).append("text", "x".repeat(400_000))));
        copyAll();
        write("ann", "two");
        write("bob", "one");
        copyAll();

        assertThat(learnt("people"))
                .containsExactlyInAnyOrder(
                        person("ann").append("says", "two"), person("bob").append("says", "one"));
        assertThat(learnt("rules")).containsExactly(new Document("_id", 7L).append("text", "x".repeat(400_000)));
    }

    @Test
    void whatIsCopiedIsNotCopiedAgain() {
        write("ann", "one");
        copyAll();
        broker.records.clear();

        assertThat(copy.copy()).isZero();
        assertThat(broker.records).isEmpty();
    }

    @Test
    void whatChangesWhileItIsCopiedIsCopiedOnceMore() {
        write("ann", "one");
        broker.meanwhile = () -> write("ann", "two");

        copyAll();

        assertThat(learnt("people")).containsExactly(person("ann").append("says", "two"));
    }

    @Test
    void aBrokerThatIsAwayLosesNothing() {
        write("ann", "one");
        broker.refusal = new EventsNotPublishedException("away", new IllegalStateException());
        assertThatThrownBy(copy::copy).isInstanceOf(EventsNotPublishedException.class);
        broker.refusal = null;

        copyAll();

        assertThat(learnt("people")).hasSize(1);
    }

    @Test
    void aDocumentThatIsTooLargeStandsInNobodysWay() {
        write("ann", "one");
        write("big", "one");
        broker.tooLarge = records -> records.stream()
                .anyMatch(record -> record.value().length > 0
                        && CopyRecords.person(record).orElse("").equals("big"));

        copyAll();

        assertThat(learnt("people")).containsExactly(person("ann").append("says", "one"));
    }

    @Test
    void whatIsDeletedIsGoneFromTheCopies() {
        write("ann", "one");
        write("bob", "one");
        copyAll();
        changes.delete(people, new Document("_id", "ann"));
        copyAll();

        assertThat(learnt("people")).containsExactly(person("bob").append("says", "one"));
    }

    @Test
    void whoIsBackBeforeTheDeletionIsToldStays() {
        write("ann", "one");
        copyAll();
        changes.delete(people, new Document("_id", "ann"));
        write("ann", "again");
        copyAll();

        assertThat(learnt("people")).containsExactly(person("ann").append("says", "again"));
    }

    /** As it is when an instance ends between the note and the deletion. */
    @Test
    void aDeletionThatDidNotHappenIsMadeGood() {
        write("ann", "one");
        copyAll();
        store.getCollection(Changes.GONE)
                .insertOne(new Document("_id", "people/ann")
                        .append("collection", "people")
                        .append("id", "ann"));
        copyAll();

        assertThat(learnt("people")).containsExactly(person("ann").append("says", "one"));
    }

    @Test
    void aStoreOfAVersionThatCopiedNothingIsCopiedWhole() {
        people.insertOne(person("ann").append("says", "before"));

        copyAll();

        assertThat(learnt("people")).containsExactly(person("ann").append("says", "before"));
    }

    @Test
    void whatIsStillToBeToldIsCopiedAfterwards() {
        write("ann", "one");
        people.updateOne(
                new Document("_id", "ann"), new Document("$set", new Document("pending", new java.util.Date())));
        copyAll();
        assertThat(broker.records).isEmpty();
        people.updateOne(new Document("_id", "ann"), new Document("$unset", new Document("pending", "")));
        copyAll();

        assertThat(broker.records).hasSize(1);
    }

    @Test
    void whoIsForgottenIsNotLearntAgainAndCannotBeRead() {
        write("ann", "a word of hers");
        copyAll();
        assertThat(new String(broker.records.getFirst().value(), StandardCharsets.ISO_8859_1))
                .doesNotContain("a word of hers");
        assertThat(CopyRecords.key(broker.records.getFirst())).doesNotContain("ann");
        safe.forgotten.add("ann");

        assertThat(learnt("people")).isEmpty();
    }

    @Test
    void oneInstanceCopiesAtATime() {
        write("ann", "one");
        copyAll();
        write("ann", "two");
        var other = new StoreCopy(store, PLAN, broker, HASHES, safe::sealing);

        assertThat(other.copy()).isZero();
        copy.stop();
        assertThat(other.copy()).isEqualTo(1);
        assertThat(copy.copy()).isZero();
    }

    private void write(String id, String says) {
        people.replaceOne(
                new Document("_id", id),
                changes.marked(person(id).append("says", says)),
                new com.mongodb.client.model.ReplaceOptions().upsert(true));
    }

    private static Document person(String id) {
        return new Document("_id", id).append("person", id);
    }

    private void copyAll() {
        while (copy.copy() > 0) {
            // until nothing is left
        }
    }

    /** What another store holds once it has read all records. */
    private List<Document> learnt(String collection) {
        var other = client.getDatabase(EmbeddedPlatform.freshDatabase());
        var copied = new CopiedStore(other, PLAN, safe);
        copied.forget();
        for (var record : broker.records) {
            copied.learn(List.of(record));
        }
        copied.learnt();
        return other.getCollection(collection).find().into(new ArrayList<>());
    }

    /** Keeps what is sent to it. */
    private static final class Broker implements EventPublisher {

        private final List<RawRecord> records = new ArrayList<>();
        private RuntimeException refusal;
        private java.util.function.Predicate<List<RawRecord>> tooLarge = any -> false;
        private Runnable meanwhile = () -> {};

        @Override
        public void publish(List<Outgoing> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publishRaw(List<RawRecord> sent) {
            if (refusal != null) {
                throw refusal;
            }
            if (tooLarge.test(sent)) {
                throw new EventsNotPublishedException("too large", new RecordTooLargeException());
            }
            records.addAll(sent);
            var once = meanwhile;
            meanwhile = () -> {};
            once.run();
        }
    }

    /** Seals by turning letters into others. */
    private static final class Safe implements PersonalKeys, PersonalSeal {

        private final Set<String> forgotten = new HashSet<>();

        PersonalSeal sealing(java.util.Collection<String> people) {
            return this;
        }

        @Override
        public PersonalSeal opening(java.util.Collection<String> people) {
            return this;
        }

        @Override
        public Optional<String> seal(String subject, byte[] personal) {
            return forgotten.contains(subject)
                    ? Optional.empty()
                    : Optional.of(Base64.getEncoder().encodeToString(personal));
        }

        @Override
        public Optional<byte[]> open(String subject, String sealed) {
            return forgotten.contains(subject)
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(sealed));
        }
    }
}
