package io.followthrough.kit.config;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/**
 * What all that is promised about the store rests on, whatever the connection string says: a write that was acknowledged
 * survives a failover and a power cut, and nobody waits for ever. docs/mongodb.md tells why each value is what it is.
 */
final class StoreSettings implements MongoClientSettingsBuilderCustomizer, Ordered {

    private static final long SELECTION_MILLIS = 3_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final long POOL_MILLIS = 3_000;
    /** For work that nobody waits for; {@link io.followthrough.kit.patience.BoundedStore} is shorter for callers. */
    private static final int ANSWER_MILLIS = 30_000;

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        var given = settings.build();
        settings.retryReads(true).retryWrites(true).writeConcern(durable(given.getWriteConcern()));
        settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                shorter(given.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS), SELECTION_MILLIS),
                TimeUnit.MILLISECONDS));
        settings.applyToSocketSettings(socket -> socket.connectTimeout(
                        (int) shorter(
                                given.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS), CONNECT_MILLIS),
                        TimeUnit.MILLISECONDS)
                .readTimeout(
                        (int) shorter(given.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS), ANSWER_MILLIS),
                        TimeUnit.MILLISECONDS));
        settings.applyToConnectionPoolSettings(pool -> pool.maxWaitTime(
                shorter(given.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.MILLISECONDS), POOL_MILLIS),
                TimeUnit.MILLISECONDS));
    }

    /** A number of servers is not enough: the one that acknowledged may be the one that is lost. A tag set is kept. */
    private static WriteConcern durable(WriteConcern given) {
        var named = given.getWObject() instanceof String;
        return (named ? given : WriteConcern.MAJORITY).withJournal(true);
    }

    /** 0 and less stand for: without end. */
    private static long shorter(long given, long most) {
        return given <= 0 ? most : Math.min(given, most);
    }

    /** After the connection string was applied. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
