package io.followthrough.intake.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import io.followthrough.intake.application.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;

/** {@code {_id, bodyHash, firstSeenAt, published, expiresAt}}. */
class MongoIdempotencyKeys implements IdempotencyKeys {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;
    private final Duration kept;

    MongoIdempotencyKeys(MongoCollection<Document> collection, Duration kept) {
        this.collection = collection;
        this.kept = kept;
        // Serves the sweep of expired keys.
        collection.createIndex(Indexes.ascending("expiresAt"));
    }

    @Override
    public Claim claim(String id, String bodyHash, Instant now) {
        try {
            var claim = insertOrFind(id, bodyHash, now);
            if (requireNonNull(claim.getDate("expiresAt")).toInstant().isAfter(now)) {
                return claimOf(claim);
            }
            collection.deleteOne(new Document("_id", id).append("expiresAt", claim.getDate("expiresAt")));
        } catch (MongoException raced) {
            if (raced.getCode() != DUPLICATE_KEY) {
                throw raced;
            }
        }
        return claimOf(insertOrFind(id, bodyHash, now));
    }

    private Document insertOrFind(String id, String bodyHash, Instant now) {
        return requireNonNull(collection.findOneAndUpdate(
                eq("_id", id),
                combine(
                        setOnInsert("bodyHash", bodyHash),
                        setOnInsert("firstSeenAt", now.toString()),
                        setOnInsert("published", false),
                        setOnInsert("expiresAt", Date.from(now.plus(kept)))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    }

    @Override
    public void published(Claim claim) {
        collection.updateOne(eq("_id", claim.id()), set("published", true));
    }

    @Override
    public long sweep(Instant now) {
        return collection
                .deleteMany(lt("expiresAt", Date.from(now.truncatedTo(ChronoUnit.MILLIS))))
                .getDeletedCount();
    }

    private static Claim claimOf(Document document) {
        return new Claim(
                document.getString("_id"),
                document.getString("bodyHash"),
                Instant.parse(document.getString("firstSeenAt")),
                document.getBoolean("published", false));
    }
}
