package io.followthrough.kit.rebuild;

import com.mongodb.client.MongoDatabase;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.kit.privacy.SecretOfStore;
import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** For services that have a {@link StoreWatch}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(StoreWatch.class)
public class KnownStoreConfiguration {

    @Bean
    TopicHistory topicHistory(KafkaProperties kafka, KafkaConnectionDetails connection) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
        return new TopicHistory(settings);
    }

    @Bean
    HeardOffsets heardOffsets(MongoDatabase store, KafkaAdmin admin, TopicHistory history) {
        return new HeardOffsets(store, new CommittedOffsets(admin.getConfigurationProperties()), history::ends);
    }

    @Bean
    AnswersOfKnownStore answersOfKnownStore(ObjectProvider<KnownStore> known) {
        return new AnswersOfKnownStore(known);
    }

    /** @param watched false takes any empty store for a new one, whatever the topics tell */
    @Bean
    KnownStore knownStore(
            MongoDatabase store,
            StoreWatch watch,
            TopicHistory history,
            HeardOffsets heard,
            IdentityHashes hashes,
            @Value("${followthrough.store.watched:true}") boolean watched) {
        return new KnownStore(
                store,
                watch,
                () -> watched && !history.isEmpty(watch.ownTopic()),
                watched ? heard : null,
                new SecretOfStore(store, hashes)::isAnother);
    }
}
