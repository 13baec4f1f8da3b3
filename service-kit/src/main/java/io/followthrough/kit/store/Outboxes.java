package io.followthrough.kit.store;

import com.mongodb.client.MongoCollection;
import io.followthrough.kit.messaging.EventPublisher;
import java.util.List;
import org.bson.Document;

/**
 * Publishes what a crash left in outboxes, for aggregates that are also written without an event behind them (a clock
 * or a person), where no redelivery would find it.
 */
public final class Outboxes<S> {

    private static final int BATCH = 200;

    private final MongoCollection<Document> collection;
    private final MongoAggregates<S> aggregates;
    private final EventPublisher publisher;

    public Outboxes(MongoCollection<Document> collection, MongoAggregates<S> aggregates, EventPublisher publisher) {
        this.collection = collection;
        this.aggregates = aggregates;
        this.publisher = publisher;
    }

    /**
     * Publishes up to one batch.
     *
     * @return how many aggregates had something left
     */
    public int publishLeftovers() {
        var left = collection
                .find(new Document(MongoAggregates.PENDING, true))
                .limit(BATCH)
                .batchSize(BATCH)
                .map(aggregates::read)
                .into(new java.util.ArrayList<>());
        if (!left.isEmpty()) {
            publisher.publish(left.stream()
                    .flatMap(aggregate -> aggregate.outbox().stream())
                    .map(OutboxEntry::event)
                    .toList());
            aggregates.published(List.copyOf(left));
        }
        return left.size();
    }
}
