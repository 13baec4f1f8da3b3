package io.followthrough.kit.privacy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.followthrough.events.PersonalSeal;
import io.followthrough.kit.messaging.EnvironmentDownException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.bson.Document;

/**
 * A service's own copy of the keys: {@code {_id: prospectId, key, told?}}, and {@code {_id, forgotten: true}} for ever of
 * those whose key was destroyed.
 */
public final class KeyStore implements PersonalKeys {

    private static final int DUPLICATE_KEY = 11000;
    private static final String KEY = "key";
    private static final String TOLD = "told";
    private static final String FORGOTTEN = "forgotten";

    private final MongoCollection<Document> collection;
    private final WrappedKeys wrapped;

    public KeyStore(MongoCollection<Document> collection, WrappedKeys wrapped) {
        this.collection = collection;
        this.wrapped = wrapped;
    }

    @Override
    public PersonalSeal opening(Collection<String> prospectIds) {
        var stored = find(prospectIds);
        var missing = new HashSet<>(prospectIds);
        missing.removeAll(stored.keySet());
        if (!missing.isEmpty()) {
            throw new EnvironmentDownException(
                    "the keys of %d people have not come yet".formatted(missing.size()), null);
        }
        return new KeysAtHand(unwrapped(stored));
    }

    /** Keys that are there stay; whoever is forgotten stays so. */
    void addMissing(Map<String, String> keys) {
        write(keys.entrySet().stream()
                .map(key -> new UpdateOneModel<Document>(
                        new Document("_id", key.getKey()),
                        new Document("$setOnInsert", new Document(KEY, key.getValue())),
                        new UpdateOptions().upsert(true)))
                .toList());
    }

    void forget(Collection<String> prospectIds) {
        write(prospectIds.stream()
                .map(id -> new UpdateOneModel<Document>(
                        new Document("_id", id),
                        new Document("$set", new Document(FORGOTTEN, true))
                                .append("$unset", new Document(KEY, "").append(TOLD, "")),
                        new UpdateOptions().upsert(true)))
                .toList());
    }

    void told(Collection<String> prospectIds) {
        collection.updateMany(
                new Document("_id", new Document("$in", List.copyOf(prospectIds)))
                        .append(KEY, new Document("$exists", true)),
                new Document("$set", new Document(TOLD, true)));
    }

    Map<String, Document> find(Collection<String> prospectIds) {
        var found = new HashMap<String, Document>();
        collection
                .find(new Document("_id", new Document("$in", List.copyOf(prospectIds))))
                .batchSize(1000)
                .forEach(document -> found.put(document.getString("_id"), document));
        return found;
    }

    /** Those of these that were not sent to the others yet, as they are stored. */
    static Map<String, String> untold(Map<String, Document> stored) {
        var keys = new HashMap<String, String>();
        stored.forEach((id, document) -> {
            if (document.containsKey(KEY) && !document.containsKey(TOLD)) {
                keys.put(id, document.getString(KEY));
            }
        });
        return keys;
    }

    Map<String, SecretKey> unwrapped(Map<String, Document> stored) {
        var keys = new HashMap<String, SecretKey>();
        stored.forEach((id, document) -> {
            if (document.containsKey(KEY)) {
                keys.put(id, wrapped.unwrap(id, document.getString(KEY)));
            }
        });
        return keys;
    }

    private void write(List<? extends WriteModel<Document>> models) {
        if (models.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(new ArrayList<>(models), new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failed) {
            // Another instance was faster: what it wrote holds.
            if (failed.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw failed;
            }
        }
    }
}
