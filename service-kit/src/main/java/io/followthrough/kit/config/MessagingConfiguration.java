package io.followthrough.kit.config;

import io.followthrough.events.Topic;
import io.followthrough.events.Topics;
import io.followthrough.kit.life.LivenessServer;
import io.followthrough.kit.messaging.DeadLetters;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Heard;
import io.followthrough.kit.messaging.KafkaEventPublisher;
import io.followthrough.kit.messaging.UnknownTypes;
import io.followthrough.kit.metrics.MetricHelp;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.privacy.PersonalKeys;
import io.followthrough.kit.privacy.PrivacyProperties;
import io.followthrough.kit.settings.SettingOrigin;
import io.followthrough.kit.settings.SettingsFirst;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.util.backoff.ExponentialBackOff;

/** Kafka as all services use it: raw records in batches, retries that wait, one idempotent producer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TopicProperties.class, PrivacyProperties.class})
class MessagingConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @Bean
    KafkaEventPublisher eventPublisher(KafkaProperties kafka, KafkaConnectionDetails connection, MeterRegistry meters) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put("bootstrap.servers", connection.getProducer().getBootstrapServers());
        var serializer = new ByteArraySerializer();
        return new KafkaEventPublisher(
                new DefaultKafkaProducerFactory<>(settings, serializer, serializer), PATIENCE, meters);
    }

    @Bean
    KafkaAdmin.NewTopics topicsOfTheContract(TopicProperties properties, PrivacyProperties privacy) {
        return new KafkaAdmin.NewTopics(Topics.ALL.stream()
                .map(topic -> newTopic(topic, privacy.retention(topic), properties))
                .toArray(NewTopic[]::new));
    }

    private static NewTopic newTopic(Topic topic, @Nullable Duration retention, TopicProperties properties) {
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : String.valueOf(retention.toMillis()));
        if (topic.compacted()) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        return new NewTopic(topic.name(), properties.partitions(), properties.replicas()).configs(settings);
    }

    @Bean
    DeadLetters deadLetters(EventPublisher publisher, KafkaAdmin admin, MeterRegistry meters) {
        return new DeadLetters(publisher, admin, meters);
    }

    /** An alert sees a rise from 0 to 1 only where 0 was told before. */
    @Bean
    MeterBinder countersOfWhatIsHeard(BindingServiceProperties bindings) {
        return meters -> bindings.getBindings().forEach((name, binding) -> {
            if (name.contains("-in-") && binding.getDestination() != null) {
                for (var topic : binding.getDestination().split(",")) {
                    meters.counter(MetricNames.DEAD_LETTERS, "topic", topic.strip());
                    meters.counter(MetricNames.UNKNOWN_EVENTS, "topic", topic.strip());
                }
            }
        });
    }

    @Bean
    MetricHelp metricHelp() {
        return new MetricHelp();
    }

    @Bean
    EventConsumers eventConsumers(
            DeadLetters deadLetters,
            MeterRegistry meters,
            ObjectProvider<PersonalKeys> keys,
            ObjectProvider<Heard> heard) {
        return new EventConsumers(
                deadLetters,
                new UnknownTypes(meters),
                keys.getIfAvailable(),
                heard.getIfAvailable(() -> Heard.UNNOTED));
    }

    /**
     * @param liveness answers before the broker does
     * @param settings were read before
     */
    @Bean
    AwaitedBroker awaitedBroker(
            KafkaAdmin admin,
            ObjectProvider<LivenessServer> liveness,
            ConfigurableEnvironment environment,
            SettingsFirst settings) {
        liveness.ifAvailable(answering -> {});
        return new AwaitedBroker(
                admin.getConfigurationProperties(), SettingOrigin.shown(environment, "spring.kafka.bootstrap-servers"));
    }

    /** By this name it is part of the readiness as {@code broker}. */
    @Bean
    BrokerHealth brokerHealthIndicator(KafkaAdmin admin) {
        return new BrokerHealth(admin.getConfigurationProperties());
    }

    /** Hands raw records to the functions, so that keys, headers and bytes arrive as they were written. */
    @Bean
    ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> rawRecords() {
        return (adapter, destination, group) -> {
            var converter = new BatchMessagingMessageConverter();
            converter.setRawRecordHeader(true);
            adapter.setBatchMessageConverter(converter);
        };
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryWithoutEnd() {
        return (container, destination, group) -> container.setCommonErrorHandler(waiting());
    }

    /** Waits and tries the same batch again for as long as it takes; the consumer is paused meanwhile, not expelled. */
    static CommonErrorHandler waiting() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        var handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(KafkaException.Level.DEBUG); // EventConsumers says it in one line
        return handler;
    }
}
