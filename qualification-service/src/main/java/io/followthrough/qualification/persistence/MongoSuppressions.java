package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.kit.store.Changes;
import io.followthrough.qualification.application.privacy.Suppressions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** One document per identifier: {@code {_id: hash, erasedAt, optedOut?: true, returnedAt?}}. */
final class MongoSuppressions implements Suppressions {

    private static final String ERASED_AT = "erasedAt";
    private static final String OPTED_OUT = "optedOut";
    private static final String RETURNED_AT = "returnedAt";
    private static final String WITH = "with";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> suppressions;
    private final Changes changes;

    MongoSuppressions(MongoCollection<Document> suppressions, Changes changes) {
        this.suppressions = suppressions;
        this.changes = changes;
    }

    @Override
    public Map<String, Suppression> find(Collection<String> hashes) {
        var found = new HashMap<String, Suppression>();
        suppressions.find(ids(hashes)).batchSize(1000).forEach(document -> {
            var hash = document.getString("_id");
            var erasedAt = Instant.parse(document.getString(ERASED_AT));
            var returned = document.getString(RETURNED_AT);
            found.put(
                    hash,
                    new Suppression(
                            hash,
                            erasedAt,
                            document.getBoolean(OPTED_OUT, false),
                            returned == null ? null : Instant.parse(returned),
                            document.getList(WITH, String.class, List.of())));
        });
        return found;
    }

    @Override
    public void add(List<Suppression> added) {
        if (added.isEmpty()) {
            return;
        }
        suppressions.bulkWrite(added.stream()
                .map(suppression -> {
                    var set = new Document(ERASED_AT, suppression.erasedAt().toString());
                    if (suppression.optedOut()) {
                        set.append(OPTED_OUT, true);
                    }
                    if (!suppression.with().isEmpty()) {
                        set.append(WITH, suppression.with());
                    }
                    var update =
                            new Document("$set", changes.marked(set)).append("$unset", new Document(RETURNED_AT, ""));
                    return new UpdateOneModel<Document>(new Document("_id", suppression.hash()), update, UPSERT);
                })
                .toList());
        changes.ring();
    }

    @Override
    public void refuse(Collection<String> hashes) {
        if (!hashes.isEmpty()) {
            suppressions.updateMany(
                    ids(hashes).append(RETURNED_AT, new Document("$exists", false)),
                    new Document("$set", changes.marked(new Document(OPTED_OUT, true))));
            changes.ring();
        }
    }

    @Override
    public void lift(Collection<String> hashes, Instant returnedAt) {
        if (!hashes.isEmpty()) {
            var returned = changes.marked(new Document(RETURNED_AT, returnedAt.toString()));
            suppressions.updateMany(
                    ids(hashes), new Document("$set", returned).append("$unset", new Document(OPTED_OUT, "")));
            changes.ring();
        }
    }

    private static Document ids(Collection<String> hashes) {
        return new Document("_id", new Document("$in", List.copyOf(hashes)));
    }
}
