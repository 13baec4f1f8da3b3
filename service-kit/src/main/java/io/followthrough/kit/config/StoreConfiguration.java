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
}
