package io.followthrough.qualification.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.qualification.application.Claims;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** One document per key: {@code {_id: "email:ann@example.com", prospectId}}. The unique {@code _id} settles races. */
final class MongoClaims implements Claims {

    private static final int DUPLICATE_KEY = 11000;
    private static final String PROSPECT = "prospectId";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> claims;

    MongoClaims(MongoCollection<Document> claims) {
        this.claims = claims;
        claims.createIndex(new Document(PROSPECT, 1), new IndexOptions().name("keys-of-a-merged-prospect"));
    }

    @Override
    public Map<String, String> find(Collection<String> keys) {
        var found = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            claims.find(new Document("_id", new Document("$in", List.copyOf(keys))))
                    .batchSize(1000)
                    .forEach(claim -> found.put(claim.getString("_id"), claim.getString(PROSPECT)));
        }
        return found;
    }

    @Override
    public Map<String, String> claim(Map<String, String> prospectByKey) {
        var upserts = prospectByKey.entrySet().stream()
                .map(wanted -> new UpdateOneModel<Document>(
                        new Document("_id", wanted.getKey()),
                        new Document("$setOnInsert", new Document(PROSPECT, wanted.getValue())),
                        UPSERT))
                .toList();
        try {
            var result = claims.bulkWrite(upserts, UNORDERED);
            if (result.getUpserts().size() == prospectByKey.size()) {
                return Map.copyOf(prospectByKey);
            }
        } catch (MongoBulkWriteException failed) {
            var racesOnly = failed.getWriteConcernError() == null
                    && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!racesOnly) {
                throw failed;
            }
        }
        return find(prospectByKey.keySet());
    }

    @Override
    public void hand(String mergedId, String survivorId) {
        claims.updateMany(new Document(PROSPECT, mergedId), new Document("$set", new Document(PROSPECT, survivorId)));
        claims.updateOne(
                new Document("_id", Claims.pointerOf(mergedId)),
                new Document("$set", new Document(PROSPECT, survivorId)),
                UPSERT);
    }
}
