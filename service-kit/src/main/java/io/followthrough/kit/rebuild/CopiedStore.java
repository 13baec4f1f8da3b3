package io.followthrough.kit.rebuild;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.followthrough.events.PersonalSeal;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.privacy.PersonalKeys;
import io.followthrough.kit.store.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/** A store that is filled again from the copies of its documents. */
public final class CopiedStore {

    /** The key of the record that a document came with, while they are read: it may turn out to be gone. */
    private static final String COPIED_AS = "copiedAs";

    private static final String INDEX = "copied-as";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase store;
    private final CopyPlan plan;
    private final @Nullable PersonalKeys keys;
    private Instant newest = Instant.EPOCH;
    private long leftOut;

    /** @param keys null where nothing is sealed */
    CopiedStore(MongoDatabase store, CopyPlan plan, @Nullable PersonalKeys keys) {
        this.store = store;
        this.plan = plan;
        this.keys = keys;
    }

    public String topic() {
        return plan.topic();
    }

    /** Empties the collections that are learnt again. */
    public void forget() {
        newest = Instant.EPOCH;
        leftOut = 0;
        store.getCollection(Changes.GONE).deleteMany(new Document());
        for (var name : plan.collections()) {
            var collection = store.getCollection(name);
            collection.deleteMany(new Document());
            collection.createIndex(
                    new Document(COPIED_AS, 1), new IndexOptions().sparse(true).name(INDEX));
        }
    }

    /** Of several records of a document the last one counts. */
    public void learn(List<RawRecord> records) {
        var last = new LinkedHashMap<String, RawRecord>();
        for (var record : records) {
            last.put(CopyRecords.key(record), record);
            newest = record.timestamp().isAfter(newest) ? record.timestamp() : newest;
        }
        var seal = seal(records);
        var models = new LinkedHashMap<String, List<WriteModel<Document>>>();
        last.forEach((key, record) -> {
            var collection = CopyRecords.collection(key);
            if (plan.parts().containsKey(collection)) {
                models.computeIfAbsent(collection, name -> new ArrayList<>()).add(model(key, record, seal));
            } else {
                leftOut++; // of another version
            }
        });
        models.forEach((name, writes) -> store.getCollection(name).bulkWrite(writes, UNORDERED));
    }

    private static WriteModel<Document> model(String key, RawRecord record, @Nullable PersonalSeal seal) {
        var copy = CopyRecords.document(record, seal);
        if (copy.isEmpty()) {
            return new DeleteManyModel<>(new Document(COPIED_AS, key));
        }
        var document = copy.get().decode(new DocumentCodec());
        document.remove(Changes.MARK);
        return new ReplaceOneModel<>(new Document("_id", document.get("_id")), document.append(COPIED_AS, key), UPSERT);
    }

    private @Nullable PersonalSeal seal(List<RawRecord> records) {
        var people = records.stream()
                .flatMap(record -> CopyRecords.person(record).stream())
                .collect(Collectors.toSet());
        return keys == null || people.isEmpty() ? null : keys.opening(people);
    }

    /** After the last record. */
    public void learnt() {
        for (var name : plan.collections()) {
            var collection = store.getCollection(name);
            collection.updateMany(
                    new Document(COPIED_AS, new Document("$gt", "")),
                    new Document("$unset", new Document(COPIED_AS, "")));
            collection.dropIndex(INDEX);
        }
    }

    /** When the newest copy was written; the epoch if there is none. */
    public Instant newest() {
        return newest;
    }

    /** How many records were not understood. */
    public long leftOut() {
        return leftOut;
    }
}
