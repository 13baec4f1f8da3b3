package io.followthrough.intake.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.intake.application.imports.ErasedKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** One document per key: {@code {_id: hash, erasedAt, returnedAt?}}. One that tells of a return alone is ahead of its erasure. */
final class MongoErasedKeys implements ErasedKeys {

    private static final String ERASED_AT = "erasedAt";
    private static final String RETURNED_AT = "returnedAt";

    private final MongoCollection<Document> collection;

    MongoErasedKeys(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Map<String, ErasedKey> find(Collection<String> hashes) {
        var found = new HashMap<String, ErasedKey>();
        var erased = new Document("_id", new Document("$in", List.copyOf(hashes)))
                .append(ERASED_AT, new Document("$exists", true));
        collection.find(erased).batchSize(1000).forEach(document -> {
            var returned = document.getDate(RETURNED_AT);
            found.put(
                    document.getString("_id"),
                    new ErasedKey(
                            document.getDate(ERASED_AT).toInstant(), returned == null ? null : returned.toInstant()));
        });
        return found;
    }

    @Override
    public void erased(Collection<String> hashes, Instant at) {
        latest(hashes, ERASED_AT, at);
    }

    @Override
    public void returned(Collection<String> hashes, Instant at) {
        latest(hashes, RETURNED_AT, at);
    }

    private void latest(Collection<String> hashes, String field, Instant at) {
        if (hashes.isEmpty()) {
            return;
        }
        var upsert = new UpdateOptions().upsert(true);
        var latest = new Document("$max", new Document(field, Date.from(at)));
        collection.bulkWrite(hashes.stream()
                .map(hash -> new UpdateOneModel<Document>(new Document("_id", hash), latest, upsert))
                .toList());
    }
}
