package io.followthrough.intake.persistence;

import com.mongodb.client.MongoDatabase;
import io.followthrough.intake.application.IdempotencyKeys;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collections of the intake. */
@Configuration(proxyBeanMethods = false)
class IntakeStore {

    @Bean
    IdempotencyKeys idempotencyKeys(
            MongoDatabase store, @Value("${followthrough.intake.idempotency-kept:7d}") Duration kept) {
        return new MongoIdempotencyKeys(store.getCollection("idempotencyKeys"), kept);
    }
}
