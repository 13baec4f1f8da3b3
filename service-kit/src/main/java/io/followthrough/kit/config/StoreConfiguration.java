package io.followthrough.kit.config;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ServerDescription;
import io.followthrough.kit.life.FailureText;
import io.followthrough.kit.life.LivenessServer;
import io.followthrough.kit.patience.BoundedStore;
import io.followthrough.kit.patience.StartOfService;
import io.followthrough.kit.rebuild.KnownStore;
import io.followthrough.kit.settings.SettingOrigin;
import io.followthrough.kit.settings.SettingsFirst;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The service's own database; services never share one. A service that excludes MongoDB has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(MongoClient.class)
class StoreConfiguration {

    /** For one operation; it leaves as long as the producer blocks at most of a caller's patience, for a broker that is away too. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    StartOfService startOfService(MongoClient client, ConfigurableEnvironment environment) {
        var admin = client.getDatabase("admin").withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return new StartOfService(
                "the store at " + addresses(client) + " (" + SettingOrigin.shown(environment, "spring.mongodb.uri")
                        + ")",
                () -> ping(client, admin));
    }

    /** Without what else a connection string says: it may hold a password. */
    private static String addresses(MongoClient client) {
        return client.getClusterDescription().getServerDescriptions().stream()
                .map(server -> String.valueOf(server.getAddress()))
                .collect(Collectors.joining(", "));
    }

    /** Says in a few words what the driver says in a page. */
    private static void ping(MongoClient client, MongoDatabase admin) {
        try {
            admin.runCommand(new Document("ping", 1));
        } catch (MongoTimeoutException silent) {
            throw new IllegalStateException(
                    client.getClusterDescription().getServerDescriptions().stream()
                            .map(StoreConfiguration::silence)
                            .collect(Collectors.joining(", ")),
                    silent);
        }
    }

    private static String silence(ServerDescription server) {
        var failure = server.getException();
        return server.getAddress() + " does not answer"
                + (failure == null ? "" : " (" + FailureText.innermost(failure) + ")");
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> serviceHasStarted(StartOfService start) {
        return _ -> start.done();
    }

    /**
     * @param liveness answers before the store does
     * @param settings were read before
     */
    @Bean
    MongoDatabase store(
            MongoClient client,
            @Value("${followthrough.store.database}") String name,
            StartOfService start,
            ObjectProvider<LivenessServer> liveness,
            SettingsFirst settings) {
        liveness.ifAvailable(answering -> {});
        start.awaitStore();
        return BoundedStore.of(client.getDatabase(name), PATIENCE, start);
    }

    /** By this name it takes the place of Boot's indicator and is part of the readiness as {@code mongo}. */
    @Bean
    StoreHealth mongoHealthIndicator(MongoDatabase store, ObjectProvider<KnownStore> known) {
        return new StoreHealth(store, known);
    }
}
