package io.followthrough.kit.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.kit.time.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Marks documents that are to be copied to a topic, in the write that changes them, and wakes whoever copies. So nothing is
 * missed by a crash, and whoever writes waits for no broker.
 */
public final class Changes {

    /** Holds another value after each change, while the change is not copied; a sparse index serves the search. */
    public static final String MARK = "changed";

    /** What was deleted and is still to be told, one document each: {@code {_id, collection, id}}. */
    public static final String GONE = "gone";

    private static final int BATCH = 500;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final @Nullable MongoCollection<Document> gone;
    private final Alarm alarm;

    private Changes(@Nullable MongoCollection<Document> gone, Alarm alarm) {
        this.gone = gone;
        this.alarm = alarm;
    }

    /** Of a store that is copied. */
    public static Changes in(MongoDatabase store, Alarm alarm) {
        return new Changes(store.getCollection(GONE), alarm);
    }

    /** Of a store that nobody copies: nothing is marked. */
    public static Changes uncopied() {
        return new Changes(null, new Alarm());
    }

    /** The same fields, with the mark where the store is copied. */
    public Document marked(Document fields) {
        return gone == null ? fields : fields.append(MARK, UUID.randomUUID().toString());
    }

    /** Something marked was written. */
    public void ring() {
        alarm.ring();
    }

    /**
     * Deletes what the filter finds, so that the copies go as well. Can be repeated.
     *
     * @return how many were deleted
     */
    public long delete(MongoCollection<Document> collection, Document filter) {
        if (gone == null) {
            return collection.deleteMany(filter).getDeletedCount();
        }
        var deleted = 0L;
        for (var ids = ids(collection, filter); !ids.isEmpty(); ids = ids(collection, filter)) {
            gone.bulkWrite(ids.stream().map(id -> note(collection, id)).toList());
            deleted += collection
                    .deleteMany(new Document(filter).append("_id", new Document("$in", ids)))
                    .getDeletedCount();
        }
        if (deleted > 0) {
            ring();
        }
        return deleted;
    }

    private static List<Object> ids(MongoCollection<Document> collection, Document filter) {
        return collection
                .find(filter)
                .projection(new Document("_id", 1))
                .limit(BATCH)
                .batchSize(BATCH)
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    private static ReplaceOneModel<Document> note(MongoCollection<Document> collection, Object id) {
        var name = collection.getNamespace().getCollectionName();
        var key = name + "/" + id;
        return new ReplaceOneModel<>(
                new Document("_id", key),
                new Document("_id", key).append("collection", name).append("id", id),
                UPSERT);
    }
}
