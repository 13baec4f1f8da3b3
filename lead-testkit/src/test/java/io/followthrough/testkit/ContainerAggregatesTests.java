package io.followthrough.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.kit.store.Aggregates;
import io.followthrough.kit.store.MongoAggregates;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The real MongoDB keeps what the embedded store keeps: {@link EmbeddedAggregatesTests} is the twin. */
@Tag("docker")
class ContainerAggregatesTests extends AggregatesContract {

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(ContainerPlatform.mongoUri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    protected Aggregates<Counter> emptyStore() {
        var collection = client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("counters");
        return new MongoAggregates<>(collection, Counter.class, counter -> new Document("count", counter.count()));
    }
}
