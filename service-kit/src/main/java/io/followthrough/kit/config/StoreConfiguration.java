package io.followthrough.kit.config;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.followthrough.kit.patience.BoundedStore;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own database; services never share one. A service that excludes MongoDB has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(MongoClient.class)
class StoreConfiguration {

    /** With what a call does besides, its caller has an answer within five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Bean
    MongoDatabase store(MongoClient client, @Value("${followthrough.store.database}") String name) {
        return BoundedStore.of(client.getDatabase(name), PATIENCE);
    }

    /** By this name it takes the place of Boot's indicator and is part of the readiness as {@code mongo}. */
    @Bean
    StoreHealth mongoHealthIndicator(MongoDatabase store) {
        return new StoreHealth(store);
    }
}
