package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.followthrough.kit.store.Changes;
import io.followthrough.qualification.application.audit.AccessTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One document per access: {@code {_id, order, at, who, action, prospect?, status}}. {@code order} sorts by time and id at once
 * and is the cursor of a page.
 */
final class MongoAccessTrail implements AccessTrail {

    private static final String ORDER = "order";
    private static final String PROSPECT = "prospect";
    private static final String AT = "at";
    private static final Document NEWEST_FIRST = new Document(ORDER, -1);

    private final MongoCollection<Document> accesses;
    private final Changes changes;

    MongoAccessTrail(MongoCollection<Document> accesses, Changes changes) {
        this.accesses = accesses;
        this.changes = changes;
        accesses.createIndex(NEWEST_FIRST, new IndexOptions().name("accesses-newest-first"));
        accesses.createIndex(
                new Document(PROSPECT, 1).append(ORDER, -1), new IndexOptions().name("accesses-to-a-prospect"));
        accesses.createIndex(new Document(AT, 1), new IndexOptions().name("accesses-to-be-deleted"));
    }

    @Override
    public void append(Access access) {
        var id = new ObjectId().toHexString(); // grows, also within a millisecond
        var document = new Document("_id", id)
                .append(ORDER, "%020d/%s".formatted(access.at().toEpochMilli(), id))
                .append(AT, Date.from(access.at()))
                .append("who", access.who())
                .append("action", access.action())
                .append("status", access.status());
        if (access.prospectId() != null) {
            document.append(PROSPECT, access.prospectId());
        }
        accesses.insertOne(changes.marked(document));
        changes.ring();
    }

    @Override
    public Listing list(Collection<String> prospectIds, int limit, @Nullable String cursor) {
        var filter = prospectIds.isEmpty()
                ? new Document()
                : new Document(PROSPECT, new Document("$in", List.copyOf(prospectIds)));
        var total = accesses.countDocuments(filter);
        if (cursor != null) {
            filter.append(ORDER, new Document("$lt", cursor));
        }
        var found = accesses.find(filter)
                .sort(NEWEST_FIRST)
                .limit(limit + 1)
                .batchSize(limit + 1)
                .into(new ArrayList<>());
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Listing(
                page.stream().map(MongoAccessTrail::read).toList(),
                found.size() > limit ? page.getLast().getString(ORDER) : null,
                total);
    }

    @Override
    public long deleteBefore(Instant time) {
        return changes.delete(accesses, new Document(AT, new Document("$lt", Date.from(time))));
    }

    private static Access read(Document document) {
        return new Access(
                document.getDate(AT).toInstant(),
                document.getString("who"),
                document.getString("action"),
                document.getString(PROSPECT),
                document.getInteger("status"));
    }
}
