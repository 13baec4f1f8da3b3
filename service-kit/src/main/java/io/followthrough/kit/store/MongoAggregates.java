package io.followthrough.kit.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/**
 * Aggregates in MongoDB, one document each: {@code {_id, version, state, seen, outbox, write, …}}. Stays within what any
 * MongoDB and the embedded server can do: no transactions, flat filters.
 */
public final class MongoAggregates<S> implements Aggregates<S> {

    /** Set while the outbox holds something; a sparse index serves {@link Outboxes}. */
    static final String PENDING = "pending";

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final Class<S> stateType;
    private final Function<S, Document> indexedFields;

    /**
     * @param indexedFields what queries and indexes need, laid at the top level of the document; a unique index that
     *     refuses one of them counts as a lost race
     */
    public MongoAggregates(
            MongoCollection<Document> collection, Class<S> stateType, Function<S, Document> indexedFields) {
        this.collection = collection;
        this.stateType = stateType;
        this.indexedFields = indexedFields;
        collection.createIndex(
                new Document(PENDING, 1), new IndexOptions().sparse(true).name("outboxes-left"));
    }

    @Override
    public Map<String, Aggregate<S>> load(Collection<String> ids) {
        var found = new HashMap<String, Aggregate<S>>();
        collection
                .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                .batchSize(1000)
                .forEach(document -> found.put(document.getString("_id"), read(document)));
        return found;
    }

    /** An aggregate from its document, for queries of a service's own. */
    public Aggregate<S> read(Document document) {
        return new Aggregate<>(
                document.getString("_id"),
                document.getLong("version"),
                StateCodec.read(document.get("state", Document.class), stateType),
                document.getList("seen", String.class),
                document.getList("outbox", Document.class).stream()
                        .map(OutboxCodec::read)
                        .toList());
    }

    @Override
    public Set<String> save(Collection<Aggregate<S>> aggregates) {
        var write = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();
        var models = new ArrayList<WriteModel<Document>>();
        for (var aggregate : aggregates) {
            ids.add(aggregate.id());
            models.add(
                    aggregate.version() == 0
                            ? new InsertOneModel<>(document(aggregate, write))
                            : new ReplaceOneModel<>(
                                    new Document("_id", aggregate.id()).append("version", aggregate.version()),
                                    document(aggregate, write)));
        }
        try {
            var result = collection.bulkWrite(models, UNORDERED);
            if (result.getInsertedCount() + result.getMatchedCount() == ids.size()) {
                return Set.of();
            }
        } catch (MongoBulkWriteException failed) {
            var others = failed.getWriteErrors().stream()
                    .filter(error -> error.getCode() != DUPLICATE_KEY)
                    .findFirst();
            if (others.isPresent() || failed.getWriteConcernError() != null) {
                throw failed;
            }
        }
        return without(written(ids, write), ids);
    }

    private Document document(Aggregate<S> aggregate, String write) {
        var state = aggregate.state();
        if (state == null) {
            throw new IllegalArgumentException("aggregate " + aggregate.id() + " has no state to store");
        }
        var document = new Document("_id", aggregate.id())
                .append("version", aggregate.version() + 1)
                .append("state", StateCodec.write(state))
                .append("seen", aggregate.seen())
                .append(
                        "outbox",
                        aggregate.outbox().stream().map(OutboxCodec::write).toList())
                .append("write", write);
        if (!aggregate.outbox().isEmpty()) {
            document.append(PENDING, true);
        }
        document.putAll(indexedFields.apply(state));
        return document;
    }

    private Set<String> written(List<String> ids, String write) {
        var written = new HashSet<String>();
        collection
                .find(new Document("_id", new Document("$in", ids)))
                .projection(new Document("write", 1))
                .batchSize(1000)
                .forEach(document -> {
                    if (write.equals(document.getString("write"))) {
                        written.add(document.getString("_id"));
                    }
                });
        return written;
    }

    private static Set<String> without(Set<String> written, List<String> ids) {
        var lost = new HashSet<>(ids);
        lost.removeAll(written);
        return lost;
    }

    @Override
    public void published(Collection<Aggregate<S>> aggregates) {
        var models = aggregates.stream()
                .map(aggregate -> new UpdateOneModel<Document>(
                        new Document("_id", aggregate.id()).append("version", aggregate.version()),
                        new Document("$set", new Document("outbox", List.of()))
                                .append("$unset", new Document(PENDING, ""))))
                .toList();
        collection.bulkWrite(models, UNORDERED);
    }
}
