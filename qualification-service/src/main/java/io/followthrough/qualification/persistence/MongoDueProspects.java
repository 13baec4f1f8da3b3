package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.kit.store.Outboxes;
import io.followthrough.qualification.application.DueProspects;
import io.followthrough.qualification.domain.Prospect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Reads the index {@code prospects-due} from its beginning: whoever is not due costs nothing. */
final class MongoDueProspects implements DueProspects {

    private final MongoCollection<Document> collection;
    private final Outboxes<Prospect> outboxes;

    /** @param grace what is younger is left to whoever is publishing it, see {@link Outboxes} */
    MongoDueProspects(
            MongoCollection<Document> collection,
            MongoAggregates<Prospect> prospects,
            EventPublisher publisher,
            Duration grace) {
        this.collection = collection;
        this.outboxes = new Outboxes<>(collection, prospects, publisher, grace);
    }

    @Override
    public List<String> dueBy(Instant then, int most) {
        return collection
                .find(MongoAggregates.readable(
                        new Document(ProspectFields.DUE_AT, new Document("$lte", Date.from(then)))))
                .sort(new Document(ProspectFields.DUE_AT, 1))
                .projection(new Document("_id", 1))
                .limit(most)
                .batchSize(most)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public int publishLeftovers() {
        return outboxes.publishLeftovers();
    }
}
