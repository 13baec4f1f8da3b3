package io.followthrough.qualification.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import io.followthrough.kit.store.Changes;
import io.followthrough.qualification.application.Merge;
import io.followthrough.qualification.application.MergeLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document per merge: {@code {_id, order, prospects: [survivor, merged], at, reason, fact?, state, undoneAt?, undoneBy?,
 * import?}}.
 * {@code order} sorts by time and id at once and is the cursor of a page.
 */
final class MongoMergeLedger implements MergeLedger {

    private static final String ORDER = "order";
    private static final String PROSPECTS = "prospects";
    private static final String STATE = "state";
    private static final String FACT = "fact";
    private static final String IMPORT = "import";
    private static final Document NEWEST_FIRST = new Document(ORDER, -1);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> merges;
    private final Changes changes;

    MongoMergeLedger(MongoCollection<Document> merges, Changes changes) {
        this.merges = merges;
        this.changes = changes;
        merges.createIndex(new Document(ORDER, -1), new IndexOptions().name("merges-newest-first"));
        merges.createIndex(new Document(PROSPECTS, 1), new IndexOptions().name("merges-of-a-prospect"));
        merges.createIndex(new Document(STATE, 1), new IndexOptions().name("merges-being-undone"));
    }

    @Override
    public void add(Merge merge) {
        var made = new Document(ORDER, merge.at() + "/" + merge.mergeId())
                .append(PROSPECTS, List.of(merge.prospectId(), merge.mergedProspectId()))
                .append("at", merge.at().toString())
                .append("reason", merge.reason())
                .append(STATE, merge.state().name());
        if (merge.factId() != null) {
            made.append(FACT, merge.factId());
        }
        merges.updateOne(
                new Document("_id", merge.mergeId()), new Document("$setOnInsert", changes.marked(made)), UPSERT);
        changes.ring();
    }

    @Override
    public void update(Merge merge) {
        var change = new Document(STATE, merge.state().name());
        if (merge.undoneAt() != null) {
            change.append("undoneAt", merge.undoneAt().toString()).append("undoneBy", merge.undoneBy());
        }
        if (merge.importId() != null) {
            change.append(IMPORT, merge.importId());
        }
        merges.updateOne(new Document("_id", merge.mergeId()), new Document("$set", changes.marked(change)));
        changes.ring();
    }

    @Override
    public Optional<Merge> find(String mergeId) {
        return Optional.ofNullable(merges.find(new Document("_id", mergeId))
                .map(MongoMergeLedger::read)
                .first());
    }

    @Override
    public Listing list(int limit, @Nullable String cursor) {
        var filter = cursor == null ? new Document() : new Document(ORDER, new Document("$lt", cursor));
        var found = merges.find(filter)
                .sort(NEWEST_FIRST)
                .limit(limit + 1)
                .batchSize(limit + 1)
                .into(new ArrayList<>());
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Listing(
                page.stream().map(MongoMergeLedger::read).toList(),
                found.size() > limit ? page.getLast().getString(ORDER) : null,
                merges.countDocuments());
    }

    @Override
    public List<Merge> of(Collection<String> prospectIds) {
        return all(merges.find(ofAny(prospectIds)).sort(NEWEST_FIRST));
    }

    @Override
    public List<Merge> undoing() {
        return all(merges.find(new Document(STATE, Merge.State.UNDOING.name())).limit(100));
    }

    @Override
    public void forget(Collection<String> prospectIds) {
        changes.delete(merges, ofAny(prospectIds));
    }

    private static Document ofAny(Collection<String> prospectIds) {
        return new Document(PROSPECTS, new Document("$in", List.copyOf(prospectIds)));
    }

    private static List<Merge> all(FindIterable<Document> found) {
        return found.batchSize(200).map(MongoMergeLedger::read).into(new ArrayList<>());
    }

    private static Merge read(Document document) {
        var prospects = document.getList(PROSPECTS, String.class);
        var undoneAt = document.getString("undoneAt");
        return new Merge(
                document.getString("_id"),
                prospects.getFirst(),
                prospects.getLast(),
                Instant.parse(document.getString("at")),
                document.getString("reason"),
                document.getString(FACT),
                Merge.State.valueOf(document.getString(STATE)),
                undoneAt == null ? null : Instant.parse(undoneAt),
                document.getString("undoneBy"),
                document.getString(IMPORT));
    }
}
