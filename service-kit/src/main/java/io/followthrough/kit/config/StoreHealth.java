package io.followthrough.kit.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.kit.rebuild.KnownStore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
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

    private final ObjectProvider<KnownStore> known;

    StoreHealth(MongoDatabase store, ObjectProvider<KnownStore> known) {
        super("MongoDB does not answer");
        this.store = store;
        this.known = known;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        store.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).runCommand(new Document("ping", 1));
        var unknown = known.stream().filter(one -> !one.isKnown()).findFirst();
        if (unknown.isPresent()) {
            health.down().withDetail("store", unknown.get().whyNot());
        } else {
            health.up().withDetail("database", store.getName());
        }
    }
}
