package io.followthrough.cadence.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.followthrough.cadence.application.BrokenPromise;
import io.followthrough.cadence.application.BrokenPromises;
import io.followthrough.events.EventJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per broken promise, {@code {_id: touch and time, rep, brokenAt, body}}. */
public final class MongoBrokenPromises implements BrokenPromises {

    private static final String REP = "rep";
    private static final String BROKEN_AT = "brokenAt";

    private final MongoCollection<Document> collection;

    public MongoBrokenPromises(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(new Document(BROKEN_AT, -1), new IndexOptions().name("newest-first"));
        collection.createIndex(
                new Document(REP, 1).append(BROKEN_AT, -1), new IndexOptions().name("newest-of-a-rep-first"));
    }

    @Override
    public void add(Collection<BrokenPromise> broken) {
        if (!broken.isEmpty()) {
            collection.bulkWrite(
                    broken.stream()
                            .map(promise -> new ReplaceOneModel<>(
                                    new Document("_id", id(promise)),
                                    document(promise),
                                    new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public void remove(Collection<BrokenPromise> kept) {
        if (!kept.isEmpty()) {
            collection.deleteMany(new Document(
                    "_id",
                    new Document(
                            "$in", kept.stream().map(MongoBrokenPromises::id).toList())));
        }
    }

    @Override
    public List<BrokenPromise> newest(@Nullable String repId, int skipped, int most) {
        return collection
                .find(filter(repId))
                .sort(new Document(BROKEN_AT, -1))
                .skip(skipped)
                .limit(most)
                .map(document -> EventJson.MAPPER.readValue(document.getString("body"), BrokenPromise.class))
                .into(new ArrayList<>());
    }

    @Override
    public long count(@Nullable String repId) {
        return collection.countDocuments(filter(repId));
    }

    private static Document filter(@Nullable String repId) {
        return repId == null ? new Document() : new Document(REP, repId);
    }

    private static String id(BrokenPromise promise) {
        return promise.touchId() + "@" + promise.plannedAt();
    }

    private static Document document(BrokenPromise promise) {
        return new Document("_id", id(promise))
                .append(REP, promise.repId())
                .append(BROKEN_AT, Date.from(promise.brokenAt()))
                .append("body", EventJson.MAPPER.writeValueAsString(promise));
    }
}
