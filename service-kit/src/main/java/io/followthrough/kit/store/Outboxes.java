package io.followthrough.kit.store;

import com.mongodb.client.MongoCollection;
import io.followthrough.kit.messaging.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;

/**
 * Publishes what a crash left in outboxes, for aggregates that are also written without an event behind them (a clock
 * or a person), where no redelivery would find it.
 */
public final class Outboxes<S> {

    /** Longer than publishing takes with all its patience, and than the clocks of instances differ. */
    public static final Duration BEING_PUBLISHED = Duration.ofSeconds(30);

    private static final int BATCH = 200;
    private final MongoCollection<Document> collection;
    private final MongoAggregates<S> aggregates;
    private final EventPublisher publisher;
    private final Duration grace;

    /**
     * @param grace in real time; what was written within it is perhaps being published at this moment, and would be
     *     published twice. Usually {@link #BEING_PUBLISHED}
     */
    public Outboxes(
            MongoCollection<Document> collection,
            MongoAggregates<S> aggregates,
            EventPublisher publisher,
            Duration grace) {
        this.collection = collection;
        this.aggregates = aggregates;
        this.publisher = publisher;
        this.grace = grace;
    }

    /**
     * Publishes up to one batch.
     *
     * @return how many aggregates had something left
     */
    public int publishLeftovers() {
        var written = new Document("$lte", Date.from(Instant.now().minus(grace)));
        return publish(written) + publish(true); // earlier versions wrote no time; what they left is old
    }

    private int publish(Object pending) {
        var left = new ArrayList<Aggregate<S>>();
        collection
                .find(new Document(MongoAggregates.PENDING, pending))
                .limit(BATCH)
                .batchSize(BATCH)
                .forEach(document -> aggregates.read(document).ifPresent(left::add));
        if (!left.isEmpty()) {
            aggregates.publications().publish(left, aggregates, publisher);
        }
        return left.size();
    }
}
