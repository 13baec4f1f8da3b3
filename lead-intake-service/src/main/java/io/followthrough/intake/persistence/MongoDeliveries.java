package io.followthrough.intake.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import io.followthrough.intake.adapters.Deliveries;
import io.followthrough.intake.domain.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** {@code {_id, source, at, outcome, ids, problems: [{field, problem, remedy}]}}. */
class MongoDeliveries implements Deliveries {

    private static final Bson NEWEST = Indexes.descending("at", "_id");

    private final MongoCollection<Document> collection;

    MongoDeliveries(MongoCollection<Document> collection) {
        this.collection = collection;
        // Serves newest of all and sweep.
        collection.createIndex(NEWEST);
        // Serves newest and count of one source.
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("source"), NEWEST));
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
    public List<Entry> newest(@Nullable String source, @Nullable Place behind, int limit) {
        return collection
                .find(behind == null ? of(source) : Filters.and(of(source), isBehind(behind)))
                .sort(NEWEST)
                .limit(limit)
                .map(MongoDeliveries::entry)
                .into(new ArrayList<>());
    }

    private static Bson isBehind(Place place) {
        var at = Date.from(place.at());
        return Filters.or(
                Filters.lt("at", at), Filters.and(Filters.eq("at", at), Filters.lt("_id", place.deliveryId())));
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
