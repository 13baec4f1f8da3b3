package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.qualification.application.privacy.PrivacyTasks;
import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Walks the sparse index on the legal date: whoever asked nothing is not in it. */
final class MongoPrivacyTasks implements PrivacyTasks {

    private static final String DUE_AT = ProspectFields.PRIVACY_DUE_AT;
    private static final String SEPARATOR = "~";
    private static final Document ANY = new Document(DUE_AT, new Document("$gt", new Date(0)));

    private final MongoCollection<Document> collection;
    private final MongoAggregates<Prospect> prospects;

    MongoPrivacyTasks(MongoCollection<Document> collection, MongoAggregates<Prospect> prospects) {
        this.collection = collection;
        this.prospects = prospects;
    }

    @Override
    public List<Waiting> waiting(@Nullable String behind, int most) {
        return collection
                .find(behind == null ? ANY : isBehind(behind))
                .sort(Indexes.ascending(DUE_AT, "_id"))
                .limit(most)
                .into(new ArrayList<>())
                .stream()
                .flatMap(document -> prospects.read(document).map(Aggregate::state).stream()
                        .map(prospect -> new Waiting(prospect, place(document))))
                .toList();
    }

    private static String place(Document document) {
        return document.getDate(DUE_AT).getTime() + SEPARATOR + document.getString("_id");
    }

    private static Bson isBehind(String place) {
        var parts = place.split(SEPARATOR, 2);
        var dueAt = new Date(Long.parseLong(parts[0]));
        return Filters.or(
                Filters.gt(DUE_AT, dueAt), Filters.and(Filters.eq(DUE_AT, dueAt), Filters.gt("_id", parts[1])));
    }

    @Override
    public long countWaiting() {
        return collection.countDocuments(ANY);
    }

    @Override
    public long countOverdue(Instant now) {
        return collection.countDocuments(
                new Document(DUE_AT, new Document("$gt", new Date(0)).append("$lt", Date.from(now))));
    }
}
