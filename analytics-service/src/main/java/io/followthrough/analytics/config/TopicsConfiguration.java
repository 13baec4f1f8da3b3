package io.followthrough.analytics.config;

import io.followthrough.analytics.domain.metric.Metrics;
import io.followthrough.analytics.topology.DeadLetterHandler;
import io.followthrough.analytics.topology.MetricsTopology;
import io.followthrough.events.Topics;
import io.followthrough.kit.config.TopicProperties;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics that this service writes. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

    private static final String FOR_EVER = "-1";
    private static final String NINETY_DAYS = String.valueOf(Duration.ofDays(90).toMillis());

    @Bean
    KafkaAdmin.NewTopics topicsOfAnalytics(TopicProperties properties, AnalyticsProperties analytics) {
        var asked = analytics.metricPartitions();
        int partitions = asked == null ? properties.partitions() : asked;
        var metrics = Metrics.names().stream()
                .map(name -> new NewTopic(Topics.metric(name), partitions, properties.replicas())
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        var handovers = topic(MetricsTopology.handovers(analytics.applicationId()), properties)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER));
        var counted = topic(MetricsTopology.COUNTED, properties)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        var letters = MetricsTopology.EVENTS.stream()
                .map(topic -> new NewTopic(Topics.deadLetters(topic, DeadLetterHandler.GROUP), 1, properties.replicas())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, NINETY_DAYS)));
        return new KafkaAdmin.NewTopics(Stream.of(metrics, Stream.of(handovers, counted), letters)
                .flatMap(topics -> topics)
                .toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, TopicProperties properties) {
        return new NewTopic(name, properties.partitions(), properties.replicas());
    }
}
