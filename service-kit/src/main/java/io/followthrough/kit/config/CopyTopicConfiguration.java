package io.followthrough.kit.config;

import io.followthrough.kit.rebuild.CopyPlan;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Where a service with a {@link CopyPlan} copies its store to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(CopyPlan.class)
class CopyTopicConfiguration {

    private static final String A_DAY = String.valueOf(Duration.ofDays(1).toMillis());

    /** What was deleted leaves the broker's files within two days, with the first record that is written after one. */
    @Bean
    KafkaAdmin.NewTopics topicOfCopies(CopyPlan plan, TopicProperties properties) {
        return new KafkaAdmin.NewTopics(new NewTopic(plan.topic(), properties.partitions(), properties.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        A_DAY,
                        TopicConfig.SEGMENT_MS_CONFIG,
                        A_DAY)));
    }
}
