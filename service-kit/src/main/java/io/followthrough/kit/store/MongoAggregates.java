package io.followthrough.kit.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aggregates in MongoDB, one document each: {@code {_id, version, state, seen, outbox, lineage, write, …}}. Stays within what any
 * MongoDB and the embedded server can do: no transactions, flat filters.
 */
public final class MongoAggregates<S> implements Aggregates<S> {

    /** When the outbox was filled, while it holds something to publish; a sparse index serves {@link Outboxes}. */
    public static final String PENDING = "pending";

    /** Says what of a document this version could not read; a sparse index serves the count. */
    private static final String UNREADABLE = "unreadable";

    private static final String STATE = "STATE";
    private static final String OUTBOX = "OUTBOX";

    private static final Logger log = LoggerFactory.getLogger(MongoAggregates.class);

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final Class<S> stateType;
    private final Function<S, Document> indexedFields;
    private final Changes changes;
    private final Counter unreadable;
    private final Publications publications = new Publications();

    /** Of a store that nobody copies. */
    public MongoAggregates(
            MongoCollection<Document> collection, Class<S> stateType, Function<S, Document> indexedFields) {
        this(collection, stateType, indexedFields, Changes.uncopied());
    }

    /**
     * @param indexedFields what queries and indexes need, laid at the top level of the document; a unique index that
     *     refuses one of them counts as a lost race
     */
    public MongoAggregates(
            MongoCollection<Document> collection,
            Class<S> stateType,
            Function<S, Document> indexedFields,
            Changes changes) {
        this.collection = collection;
        this.stateType = stateType;
        this.indexedFields = indexedFields;
        this.changes = changes;
        // From the start: an alert sees a rise from 0 to 1 only where 0 was told before.
        this.unreadable = Metrics.counter(
                MetricNames.STORE_UNREADABLE,
                "collection",
                collection.getNamespace().getCollectionName());
        collection.createIndex(
                new Document(PENDING, 1), new IndexOptions().sparse(true).name("outboxes-left"));
        collection.createIndex(
                new Document(UNREADABLE, 1), new IndexOptions().sparse(true).name("unreadable"));
        tryAgainWhatAnotherVersionCouldNotRead();
    }

    /** This may be the version that can: what it still cannot read is marked again when it is met. */
    private void tryAgainWhatAnotherVersionCouldNotRead() {
        collection.updateMany(
                new Document(UNREADABLE, new Document("$in", List.of(STATE, OUTBOX))),
                new Document("$unset", new Document(UNREADABLE, ""))
                        .append("$set", new Document(PENDING, new Date(0))));
    }

    @Override
    public Map<String, Aggregate<S>> load(Collection<String> ids) {
        var found = new HashMap<String, Aggregate<S>>();
        collection
                .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                .batchSize(1000)
                .forEach(document -> read(document).ifPresent(aggregate -> found.put(aggregate.id(), aggregate)));
        return found;
    }

    @Override
    public Set<String> unreadable(Collection<String> ids) {
        var stored = new HashSet<String>();
        collection
                .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                .projection(new Document("_id", 1))
                .batchSize(1000)
                .forEach(document -> stored.add(document.getString("_id")));
        stored.removeAll(load(stored).keySet());
        return stored;
    }

    /** How many are left as they are, since this version cannot read their state or a part of their outbox. */
    public long countUnreadable() {
        return collection.countDocuments(new Document(UNREADABLE, new Document("$in", List.of(STATE, OUTBOX))));
    }

    /** The filter, without documents whose state cannot be read: found as due, they would come first for ever. */
    public static Document readable(Document filter) {
        return new Document(filter).append(UNREADABLE, new Document("$ne", STATE));
    }

    /**
     * An aggregate from its document, for queries of a service's own; empty for one that this version cannot read, which
     * is then marked and counted.
     */
    public Optional<Aggregate<S>> read(Document document) {
        try {
            return Optional.of(decode(document));
        } catch (RuntimeException notOurs) { // a type, a name or a shape that only another version knows
            mark(document.getString("_id"), notOurs.getClass().getName());
            return Optional.empty();
        }
    }

    private void mark(String id, String why) {
        var marked = collection.updateOne(
                new Document("_id", id).append(UNREADABLE, new Document("$ne", STATE)),
                new Document("$set", new Document(UNREADABLE, STATE)).append("$unset", new Document(PENDING, "")));
        if (marked.getModifiedCount() > 0) {
            log.error(
                    "{} in {} is kept unread: {}", id, collection.getNamespace().getCollectionName(), why);
            unreadable.increment();
        }
    }

    private Aggregate<S> decode(Document document) {
        return new Aggregate<>(
                document.getString("_id"),
                document.getLong("version"),
                StateCodec.read(document.get("state", Document.class), stateType),
                document.getList("seen", String.class),
                document.getList("outbox", Document.class).stream()
                        .map(OutboxCodec::read)
                        .toList(),
                LineageCodec.read(document.get(LineageCodec.FIELD, Document.class)));
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
                changes.ring();
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
        changes.ring();
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
        if (!aggregate.toPublish().isEmpty()) {
            document.append(PENDING, new Date());
        }
        if (!aggregate.unreadable().isEmpty()) {
            document.append(UNREADABLE, OUTBOX);
        }
        LineageCodec.write(aggregate.lineage(), document);
        document.putAll(indexedFields.apply(state));
        return changes.marked(document);
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
    public Set<String> published(Collection<Aggregate<S>> aggregates) {
        var write = UUID.randomUUID().toString();
        var models = aggregates.stream()
                .map(aggregate -> new UpdateOneModel<Document>(
                        new Document("_id", aggregate.id()).append("version", aggregate.version()),
                        left(aggregate, write)))
                .toList();
        var matched = collection.bulkWrite(models, UNORDERED).getMatchedCount();
        changes.ring(); // what is still to be told is not copied
        if (matched == models.size()) {
            return Set.of();
        }
        var ids = aggregates.stream().map(Aggregate::id).toList();
        return without(written(ids, write), ids);
    }

    @Override
    public Publications publications() {
        return publications;
    }

    private static Document left(Aggregate<?> aggregate, String write) {
        var unreadable = aggregate.unreadable();
        var set = new Document(
                        "outbox",
                        unreadable.stream().map(OutboxEntry.Unreadable::stored).toList())
                .append("version", aggregate.version() + 1)
                .append("write", write);
        if (!unreadable.isEmpty()) {
            set.append(UNREADABLE, OUTBOX);
            log.error(
                    "{} keeps {} events that this version cannot read, the first since: {}",
                    aggregate.id(),
                    unreadable.size(),
                    unreadable.getFirst().reason());
        }
        return new Document("$set", set).append("$unset", new Document(PENDING, ""));
    }
}
