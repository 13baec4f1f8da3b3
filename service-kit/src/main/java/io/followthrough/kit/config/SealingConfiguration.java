package io.followthrough.kit.config;

import com.mongodb.client.MongoDatabase;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.KafkaEventPublisher;
import io.followthrough.kit.privacy.KeyIssuer;
import io.followthrough.kit.privacy.KeyListener;
import io.followthrough.kit.privacy.KeyStore;
import io.followthrough.kit.privacy.SealingPublisher;
import io.followthrough.kit.privacy.WrappedKeys;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** Events about people are sealed: {@code followthrough.privacy.sealing}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "followthrough.privacy.sealing", havingValue = "true")
class SealingConfiguration {

    private static final String COLLECTION = "personal_keys";
    private static final String A_DAY = String.valueOf(Duration.ofDays(1).toMillis());
    private static final String A_CENTURY =
            String.valueOf(Duration.ofDays(36_500).toMillis());

    /**
     * A destroyed key leaves the broker's files with the first key that is written a day later: Kafka compacts no segment
     * that it still writes to, hence one partition. That a key was destroyed stays for ever.
     */
    @Bean
    KafkaAdmin.NewTopics topicOfKeys(TopicProperties properties) {
        return new KafkaAdmin.NewTopics(new NewTopic(Topics.PROSPECTS_KEYS, 1, properties.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        A_DAY,
                        TopicConfig.SEGMENT_MS_CONFIG,
                        A_DAY,
                        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                        "0.01",
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        A_CENTURY)));
    }

    /** For services that have to read names, addresses and words. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${followthrough.privacy.keys:NONE}' != 'NONE'")
    static class Opening {

        @Bean
        WrappedKeys wrappedKeys(
                @Value("${followthrough.privacy.secret:${followthrough.tokens.secret:}}") String secret) {
            return new WrappedKeys(secret);
        }

        @Bean
        KeyStore personalKeys(MongoDatabase store, WrappedKeys wrapped) {
            return new KeyStore(store.getCollection(COLLECTION), wrapped);
        }

        @Bean
        KafkaMessageListenerContainer<byte[], byte[]> personalKeysListener(
                KeyStore keys,
                KafkaProperties kafka,
                KafkaConnectionDetails connection,
                @Value("${spring.application.name}") String service) {
            var settings = new HashMap<>(kafka.buildConsumerProperties());
            settings.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
            settings.put("auto.offset.reset", "earliest");
            var bytes = new ByteArrayDeserializer();
            var container = new ContainerProperties(Topics.PROSPECTS_KEYS);
            container.setGroupId(service + "-keys");
            container.setMessageListener(new KeyListener(keys));
            var listener = new KafkaMessageListenerContainer<>(
                    new DefaultKafkaConsumerFactory<>(settings, bytes, bytes), container);
            listener.setCommonErrorHandler(MessagingConfiguration.waiting());
            return listener;
        }
    }

    /** For the service that knows who is who. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "followthrough.privacy.keys", havingValue = "ISSUED")
    static class Sealing {

        @Bean
        KeyIssuer keyIssuer(KafkaEventPublisher publisher, KeyStore keys, WrappedKeys wrapped) {
            return new KeyIssuer(keys, wrapped, publisher);
        }

        @Bean
        @Primary
        SealingPublisher sealingPublisher(KafkaEventPublisher publisher, KeyIssuer issuer) {
            return new SealingPublisher(publisher, issuer);
        }
    }
}
