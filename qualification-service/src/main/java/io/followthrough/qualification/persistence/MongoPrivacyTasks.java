package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.qualification.application.privacy.PrivacyTasks;
import io.followthrough.qualification.domain.Prospect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** Walks the sparse index on the legal date: whoever asked nothing is not in it. */
final class MongoPrivacyTasks implements PrivacyTasks {

    private static final String DUE_AT = ProspectFields.PRIVACY_DUE_AT;
    private static final Document ANY = new Document(DUE_AT, new Document("$gt", new Date(0)));

    private final MongoCollection<Document> collection;
    private final MongoAggregates<Prospect> prospects;

    MongoPrivacyTasks(MongoCollection<Document> collection, MongoAggregates<Prospect> prospects) {
        this.collection = collection;
        this.prospects = prospects;
    }

    @Override
    public List<Prospect> waiting(int most) {
        return collection.find(ANY).sort(new Document(DUE_AT, 1)).limit(most).into(new ArrayList<>()).stream()
                .flatMap(document -> prospects.read(document).stream())
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .toList();
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
