package io.followthrough.kit.config;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own database; services never share one. A service that excludes MongoDB has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(MongoClient.class)
class StoreConfiguration {

    @Bean
    MongoDatabase store(MongoClient client, @Value("${followthrough.store.database}") String name) {
        return client.getDatabase(name);
    }

    /** By this name it takes the place of Boot's indicator and is part of the readiness as {@code mongo}. */
    @Bean
    StoreHealth mongoHealthIndicator(MongoDatabase store) {
        return new StoreHealth(store);
    }
}
