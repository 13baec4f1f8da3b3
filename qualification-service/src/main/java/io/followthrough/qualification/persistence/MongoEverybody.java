package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.qualification.application.Everybody;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A walk along {@code _id}. */
final class MongoEverybody implements Everybody {

    private final MongoCollection<Document> collection;
    private final MongoAggregates<Prospect> prospects;

    MongoEverybody(MongoCollection<Document> collection, MongoAggregates<Prospect> prospects) {
        this.collection = collection;
        this.prospects = prospects;
    }

    @Override
    public List<Aggregate<Prospect>> after(String lastId, int limit) {
        var found = new ArrayList<Aggregate<Prospect>>();
        try (var walk = collection
                .find(new Document("_id", new Document("$gt", lastId)))
                .sort(new Document("_id", 1))
                .batchSize(limit)
                .iterator()) {
            while (walk.hasNext() && found.size() < limit) {
                prospects.read(walk.next()).ifPresent(found::add);
            }
        }
        return found;
    }

    @Override
    public long count() {
        return collection.estimatedDocumentCount();
    }
}
