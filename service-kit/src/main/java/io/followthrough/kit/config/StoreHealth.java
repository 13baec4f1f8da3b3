package io.followthrough.kit.config;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the service's own database answers. Boot's indicator says hello to every database of the server: it needs the
 * right to list them, a command that not every MongoDB-compatible server has, and half a minute to find out that there is
 * no server.
 */
final class StoreHealth extends AbstractHealthIndicator {

    private static final int PATIENCE_SECONDS = 2;

    private final MongoDatabase store;

    StoreHealth(MongoDatabase store) {
        super("MongoDB does not answer");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        store.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).runCommand(new Document("ping", 1));
        health.up().withDetail("database", store.getName());
    }
}
