package io.followthrough.qualification.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.events.DerivedIds;
import io.followthrough.kit.store.Changes;
import io.followthrough.qualification.application.Claims;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document per key: {@code {_id: "email:ann@example.com", prospectId, further: true, from: [prospectId, …]}}, with the
 * merged prospects that had it before, and a mark where it is of an address besides the first. The unique {@code _id} settles races.
 */
final class MongoClaims implements Claims {

    private static final int DUPLICATE_KEY = 11000;
    private static final String PROSPECT = "prospectId";
    private static final String FROM = "from";
    private static final String FURTHER = "further";
    /** Keys of our own lead from one id to another and name nobody. */
    private static final List<String> OWN = List.of(Claims.pointerOf(""), Claims.restartOf(""));

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> claims;
    private final Changes changes;

    MongoClaims(MongoCollection<Document> claims, Changes changes) {
        this.claims = claims;
        this.changes = changes;
        claims.createIndex(new Document(PROSPECT, 1), new IndexOptions().name("keys-of-a-prospect"));
    }

    /** Whom a claim tells about; null for one of our own, which names nobody. */
    static @Nullable String person(BsonDocument claim) {
        return isOwn(claim.getString("_id").getValue())
                ? null
                : claim.getString(PROSPECT).getValue();
    }

    @Override
    public Held held(Collection<String> keys) {
        var found = new Held(new HashMap<>(), new HashSet<>());
        if (!keys.isEmpty()) {
            claims.find(new Document("_id", new Document("$in", List.copyOf(keys))))
                    .batchSize(1000)
                    .forEach(claim -> {
                        found.prospectByKey().put(claim.getString("_id"), claim.getString(PROSPECT));
                        if (claim.containsKey(FURTHER)) {
                            found.further().add(claim.getString("_id"));
                        }
                    });
        }
        return found;
    }

    @Override
    public Held claim(Held wanted) {
        var prospectByKey = wanted.prospectByKey();
        var upserts = prospectByKey.entrySet().stream()
                .map(entry -> new UpdateOneModel<Document>(
                        new Document("_id", entry.getKey()),
                        new Document("$setOnInsert", changes.marked(claimed(entry, wanted.further()))),
                        UPSERT))
                .toList();
        try {
            var result = claims.bulkWrite(upserts, UNORDERED);
            changes.ring();
            if (result.getUpserts().size() == prospectByKey.size()) {
                return wanted;
            }
        } catch (MongoBulkWriteException failed) {
            var racesOnly = failed.getWriteConcernError() == null
                    && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!racesOnly) {
                throw failed;
            }
        }
        return held(prospectByKey.keySet());
    }

    private static Document claimed(Map.Entry<String, String> prospectByKey, Set<String> further) {
        var claim = new Document(PROSPECT, prospectByKey.getValue());
        return further.contains(prospectByKey.getKey()) ? claim.append(FURTHER, true) : claim;
    }

    @Override
    public void makeOwn(Collection<String> keys, String prospectId) {
        claims.updateMany(
                new Document("_id", new Document("$in", List.copyOf(keys))).append(FURTHER, true),
                heldBy(prospectId).append("$unset", new Document(FURTHER, "")));
        changes.ring();
    }

    @Override
    public void hand(String mergedId, String survivorId) {
        claims.updateMany(
                new Document(PROSPECT, mergedId), heldBy(survivorId).append("$push", new Document(FROM, mergedId)));
        claims.updateOne(new Document("_id", Claims.pointerOf(mergedId)), heldBy(survivorId), UPSERT);
        changes.ring();
    }

    @Override
    public void attribute(Collection<String> keys, String holderId, String otherId) {
        claims.updateMany(heldBy(keys, holderId), changed(new Document("$addToSet", new Document(FROM, otherId))));
        changes.ring();
    }

    @Override
    public void move(Collection<String> keys, String fromId, String toId) {
        claims.updateMany(heldBy(keys, fromId), heldBy(toId));
        changes.ring();
    }

    private Document heldBy(String prospectId) {
        return new Document("$set", changes.marked(new Document(PROSPECT, prospectId)));
    }

    private Document changed(Document update) {
        var marks = changes.marked(new Document());
        return marks.isEmpty() ? update : update.append("$set", marks);
    }

    private static Document heldBy(Collection<String> keys, String prospectId) {
        return new Document("_id", new Document("$in", List.copyOf(keys))).append(PROSPECT, prospectId);
    }

    @Override
    public Set<String> handed(String mergedId, String survivorId) {
        var keys = new TreeSet<String>();
        claims.find(new Document(PROSPECT, survivorId).append(FROM, mergedId))
                .batchSize(1000)
                .forEach(claim -> keys.add(claim.getString("_id")));
        keys.removeIf(MongoClaims::isOwn);
        return keys;
    }

    private static boolean isOwn(String key) {
        return OWN.stream().anyMatch(key::startsWith);
    }

    @Override
    public Set<String> of(String prospectId) {
        var keys = new TreeSet<String>();
        claims.find(new Document(PROSPECT, prospectId))
                .batchSize(1000)
                .forEach(claim -> keys.add(claim.getString("_id")));
        keys.removeIf(MongoClaims::isOwn);
        return keys;
    }

    @Override
    public void forget(Collection<String> prospectIds, String erasureId) {
        for (var prospectId : prospectIds) {
            claims.updateOne(
                    new Document("_id", Claims.restartOf(prospectId)),
                    heldBy(DerivedIds.of("prospect", prospectId, "after", erasureId)),
                    UPSERT);
            var keys = of(prospectId);
            if (!keys.isEmpty()) {
                changes.delete(claims, heldBy(keys, prospectId));
            }
        }
        changes.ring();
    }

    @Override
    public void handBack(String restoredId, String survivorId, Collection<String> besides) {
        claims.updateMany(
                new Document(PROSPECT, survivorId).append(FROM, restoredId),
                heldBy(restoredId).append("$pull", new Document(FROM, restoredId)));
        claims.updateMany(heldBy(besides, survivorId), heldBy(restoredId));
        changes.delete(claims, new Document("_id", Claims.pointerOf(restoredId)));
        changes.ring();
    }
}
