package io.followthrough.kit.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.followthrough.events.PersonalSeal;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.rebuild.CopyPlan.Part;
import io.followthrough.kit.store.Changes;
import io.followthrough.kit.store.MongoAggregates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies changed documents to a compacted topic. What is still to be told by an outbox is copied afterwards: of a fact that
 * was not told, the copy knows nothing, and it comes again from its topic.
 */
final class StoreCopy {

    private static final Logger log = LoggerFactory.getLogger(StoreCopy.class);
    private static final int BATCH = 200;
    private static final String BEGUN = "copied";
    private static final Document SOMETHING = new Document("$gt", "");
    private static final Document NOTHING = new Document("$exists", false);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoDatabase store;
    private final CopyPlan plan;
    private final EventPublisher publisher;
    private final CopyRecords records;
    private final @Nullable Function<Collection<String>, PersonalSeal> sealing;
    private final CopierLease lease;
    private boolean begun;

    /** @param sealing what seals for some people; null leaves all open */
    StoreCopy(
            MongoDatabase store,
            CopyPlan plan,
            EventPublisher publisher,
            IdentityHashes hashes,
            @Nullable Function<Collection<String>, PersonalSeal> sealing) {
        this.store = store;
        this.plan = plan;
        this.publisher = publisher;
        this.records = new CopyRecords(plan.topic(), hashes);
        this.sealing = sealing;
        this.lease = new CopierLease(store.getCollection("service"));
        // From the start: an alert sees a rise from 0 to 1 only where 0 was told before.
        plan.collections().forEach(StoreCopy::uncopied);
    }

    private static Counter uncopied(String collection) {
        return Metrics.counter(MetricNames.STORE_UNCOPIED, "collection", collection);
    }

    /**
     * Copies up to a batch of each collection.
     *
     * @return how many records were written; 0 when nothing is left, or while another instance copies
     */
    int copy() {
        if (!lease.isMine()) {
            return 0;
        }
        begin();
        var copied = tellGone();
        for (var part : plan.parts().entrySet()) {
            copied += copy(part.getKey(), part.getValue());
        }
        return copied;
    }

    /** What a version left that copied nothing. */
    private void begin() {
        if (begun) {
            return;
        }
        var service = store.getCollection("service");
        for (var collection : plan.collections()) {
            store.getCollection(collection)
                    .createIndex(
                            new Document(Changes.MARK, 1),
                            new IndexOptions().sparse(true).name("to-be-copied"));
        }
        if (service.find(new Document("_id", BEGUN)).first() == null) {
            for (var collection : plan.collections()) {
                store.getCollection(collection)
                        .updateMany(
                                new Document(Changes.MARK, NOTHING),
                                new Document("$set", new Document(Changes.MARK, "first")));
            }
            service.insertOne(new Document("_id", BEGUN));
        }
        begun = true;
    }

    /** Of those that came back meanwhile the copy is made anew. */
    private int tellGone() {
        var gone = store.getCollection(Changes.GONE);
        var notes = gone.find().limit(BATCH).batchSize(BATCH).into(new ArrayList<>());
        if (notes.isEmpty()) {
            return 0;
        }
        publisher.publishRaw(notes.stream()
                .map(note -> records.gone(note.getString("collection"), Objects.requireNonNull(note.get("id"))))
                .toList());
        for (var note : notes) {
            store.getCollection(note.getString("collection"))
                    .updateOne(
                            new Document("_id", note.get("id")).append(Changes.MARK, NOTHING),
                            new Document("$set", new Document(Changes.MARK, "again")));
        }
        gone.deleteMany(new Document(
                "_id",
                new Document("$in", notes.stream().map(note -> note.get("_id")).toList())));
        return notes.size();
    }

    private int copy(String name, Part part) {
        var collection = store.getCollection(name);
        var changed = collection
                .withDocumentClass(RawBsonDocument.class)
                .find(new Document(Changes.MARK, SOMETHING).append(MongoAggregates.PENDING, NOTHING))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
        if (changed.isEmpty()) {
            return 0;
        }
        var seal = seal(changed, part);
        var told = changed.stream()
                .flatMap(document ->
                        records
                                .of(
                                        name,
                                        document,
                                        sealing == null ? null : part.person().apply(document),
                                        seal)
                                .stream())
                .toList();
        publish(name, told);
        unmark(collection, changed);
        return changed.size();
    }

    private PersonalSeal seal(List<RawBsonDocument> documents, Part part) {
        var people = new HashSet<String>();
        if (sealing != null) {
            documents.forEach(document -> {
                var person = part.person().apply(document);
                if (person != null) {
                    people.add(person);
                }
            });
        }
        return sealing == null || people.isEmpty() ? Open.SEAL : sealing.apply(people);
    }

    /** One that no broker takes must not stand in the way of the others. */
    private void publish(String name, List<RawRecord> told) {
        try {
            publisher.publishRaw(told);
        } catch (EventsNotPublishedException refused) {
            if (!(refused.getCause() instanceof RecordTooLargeException)) {
                throw refused;
            }
            if (told.size() > 1) {
                told.forEach(one -> publish(name, List.of(one)));
                return;
            }
            log.error("a document of {} is too large to be copied, and would be lost with the store", name, refused);
            uncopied(name).increment();
        }
    }

    /** Unless it was changed again meanwhile. */
    private static void unmark(MongoCollection<Document> collection, List<RawBsonDocument> copied) {
        collection.bulkWrite(
                copied.stream()
                        .map(document -> new UpdateOneModel<Document>(
                                new Document("_id", document.get("_id"))
                                        .append(Changes.MARK, document.get(Changes.MARK)),
                                new Document("$unset", new Document(Changes.MARK, ""))))
                        .toList(),
                UNORDERED);
    }

    void stop() {
        lease.giveBack();
    }

    /** For those whom nothing is sealed for. */
    private enum Open implements PersonalSeal {
        SEAL;

        @Override
        public java.util.Optional<String> seal(String subject, byte[] personal) {
            throw new IllegalStateException("nothing is sealed");
        }

        @Override
        public java.util.Optional<byte[]> open(String subject, String sealed) {
            throw new IllegalStateException("nothing is sealed");
        }
    }
}
