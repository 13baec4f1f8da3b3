package io.followthrough.intake.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.followthrough.intake.adapters.Deliveries;
import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** {@code {_id, source, at, outcome, ids, problems: [{field, problem, remedy}]}}. */
class MongoDeliveries implements Deliveries {

    private final MongoCollection<Document> collection;

    MongoDeliveries(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves newest of all and sweep.
        collection.createIndex(Indexes.descending("at"));
        // Serves newest and count of one source.
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("source"), Indexes.descending("at")));
    }

    @Override
    public void note(Entry entry) {
        collection.insertOne(new Document("_id", entry.deliveryId())
                .append("source", entry.source())
                .append("at", Date.from(entry.at()))
                .append("outcome", entry.outcome().name())
                .append("ids", entry.ids())
                .append(
                        "problems",
                        entry.problems().stream()
                                .map(problem -> new Document("field", problem.field())
                                        .append("problem", problem.problem())
                                        .append("remedy", problem.remedy()))
                                .toList()));
    }

    @Override
    public List<Entry> newest(@Nullable String source, int limit) {
        return collection
                .find(of(source))
                .sort(Indexes.descending("at"))
                .limit(limit)
                .map(MongoDeliveries::entry)
                .into(new ArrayList<>());
    }

    @Override
    public long count(@Nullable String source) {
        return source == null ? collection.estimatedDocumentCount() : collection.countDocuments(of(source));
    }

    private static Document of(@Nullable String source) {
        return source == null ? new Document() : new Document("source", source);
    }

    @Override
    public long sweep(Instant before) {
        return collection
                .deleteMany(new Document("at", new Document("$lt", Date.from(before))))
                .getDeletedCount();
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.getString("_id"),
                document.getString("source"),
                document.getDate("at").toInstant(),
                Outcome.valueOf(document.getString("outcome")),
                document.getList("ids", String.class),
                document.getList("problems", Document.class).stream()
                        .map(problem -> new Problem(
                                problem.getString("field"), problem.getString("problem"), problem.getString("remedy")))
                        .toList());
    }
}
