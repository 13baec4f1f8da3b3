package io.followthrough.kit.privacy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * Whether the secret is the one that the store was written with, by a hash that is kept beside what was hashed. Under another one
 * nobody who was erased would be recognised, and nothing that is sealed could be opened.
 */
public final class SecretOfStore {

    private static final Document ID = new Document("_id", "secret");
    private static final String CHECK = "check";

    private final MongoCollection<Document> marks;
    private final String check;
    private volatile boolean confirmed;

    public SecretOfStore(MongoDatabase store, IdentityHashes hashes) {
        this.marks = store.getCollection("service");
        this.check = hashes.of("check:the secret of this store");
    }

    /** A store that holds no hash yet is given one. Can be tried again if it fails. */
    public boolean isAnother() {
        if (confirmed) {
            return false;
        }
        var kept = marks.find(ID).first();
        if (kept == null) {
            try {
                marks.insertOne(new Document(ID).append(CHECK, check));
            } catch (MongoWriteException anotherInstanceWasFirst) {
                return true; // until it is looked at again
            }
        }
        confirmed = kept == null || check.equals(kept.getString(CHECK));
        return !confirmed;
    }
}
