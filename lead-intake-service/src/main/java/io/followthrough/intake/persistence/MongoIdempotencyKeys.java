package io.followthrough.intake.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.followthrough.intake.application.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * {@code {_id, bodyHash, firstSeenAt, published, expiresAt}}. Calls that come at the same moment share their round trips:
 * one by one they were the larger part of what a lead over HTTP costs the store.
 */
class MongoIdempotencyKeys implements IdempotencyKeys {

    private static final int DUPLICATE_KEY = 11000;
    private static final int MOST_TOGETHER = 500;
    /** For whoever is not held to the patience of a caller. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final Duration kept;
    private final NaturalBatching<Document, Document> claims =
            new NaturalBatching<>(this::insertOrFind, MOST_TOGETHER, LONGEST_WAIT);
    private final NaturalBatching<String, Boolean> publications =
            new NaturalBatching<>(this::markPublished, MOST_TOGETHER, LONGEST_WAIT);

    MongoIdempotencyKeys(MongoCollection<Document> collection, Duration kept) {
        this.collection = collection;
        this.kept = kept;
        // Serves the sweep of expired keys.
        collection.createIndex(Indexes.ascending("expiresAt"));
    }

    @Override
    public Claim claim(String id, String bodyHash, Instant now) {
        var wanted = wanted(id, bodyHash, now);
        var claim = claims.call(wanted);
        if (isGood(claim, now)) {
            return claimOf(claim);
        }
        delete(claim);
        return claimOf(claims.call(wanted));
    }

    @Override
    public Map<String, Claim> claim(Map<String, String> bodyHashes, Instant now) {
        if (bodyHashes.size() == 1) {
            var only = bodyHashes.entrySet().iterator().next();
            return Map.of(only.getKey(), claim(only.getKey(), only.getValue(), now));
        }
        var found = new HashMap<String, Claim>();
        var wanted = bodyHashes.entrySet().stream()
                .map(key -> wanted(key.getKey(), key.getValue(), now))
                .toList();
        for (int i = 0; i < wanted.size(); i += MOST_TOGETHER) {
            for (var claim : insertOrFind(wanted.subList(i, Math.min(wanted.size(), i + MOST_TOGETHER)))) {
                var id = claim.getString("_id");
                found.put(id, isGood(claim, now) ? claimOf(claim) : claim(id, requireNonNull(bodyHashes.get(id)), now));
            }
        }
        return found;
    }

    private Document wanted(String id, String bodyHash, Instant now) {
        return new Document("_id", id)
                .append("bodyHash", bodyHash)
                .append("firstSeenAt", now.toString())
                .append("published", false)
                .append("expiresAt", Date.from(now.plus(kept)));
    }

    private static boolean isGood(Document claim, Instant now) {
        return requireNonNull(claim.getDate("expiresAt")).toInstant().isAfter(now);
    }

    /** Unless it was taken anew meanwhile. */
    private void delete(Document claim) {
        collection.deleteOne(
                new Document("_id", claim.getString("_id")).append("expiresAt", claim.getDate("expiresAt")));
    }

    /** For each key what it was taken with: by itself, or by a call that was earlier. */
    private List<Document> insertOrFind(List<Document> wanted) {
        try {
            collection.insertMany(wanted, UNORDERED);
            return wanted;
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteConcernError() != null
                    || failed.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw failed;
            }
            var taken = failed.getWriteErrors().stream()
                    .map(error -> wanted.get(error.getIndex()))
                    .toList();
            var earlier = earlierOf(taken);
            return wanted.stream()
                    .map(claim -> earlier.getOrDefault(claim.getString("_id"), claim))
                    .toList();
        }
    }

    private Map<String, Document> earlierOf(List<Document> taken) {
        var found = find(taken.stream().map(claim -> claim.getString("_id")).toList());
        var sweptMeanwhile = taken.stream()
                .filter(claim -> !found.containsKey(claim.getString("_id")))
                .toList();
        if (!sweptMeanwhile.isEmpty()) {
            insertOrFind(sweptMeanwhile).forEach(claim -> found.put(claim.getString("_id"), claim));
        }
        return found;
    }

    private Map<String, Document> find(List<String> ids) {
        var found = new HashMap<String, Document>();
        collection
                .find(in("_id", ids))
                .batchSize(MOST_TOGETHER)
                .forEach(claim -> found.put(claim.getString("_id"), claim));
        return found;
    }

    @Override
    public void published(Claim claim) {
        publications.call(claim.id());
    }

    private List<Boolean> markPublished(List<String> ids) {
        collection.updateMany(ids.size() == 1 ? eq("_id", ids.getFirst()) : in("_id", ids), set("published", true));
        return ids.stream().map(id -> true).toList();
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
