package io.followthrough.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** How long a group can be without its partitions: docs/decisions/0233. */
class ConsumerSettingsTests {

    private static final String PREFIX = "spring.cloud.stream.kafka.binder.consumer-properties.";

    private final Properties settings = shipped();

    @Test
    void theDeadAreWaitedForAQuarterOfAMinute() {
        assertThat(millis(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG)).isLessThanOrEqualTo(15_000);
        assertThat(millis(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG) * 3)
                .isLessThanOrEqualTo(millis(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG));
    }

    /** Under the newer protocol the broker says how long, and none says less than 45 s unless it is told to. */
    @Test
    void theBrokerDoesNotSayHowLongTheDeadAreWaitedFor() {
        assertThat(settings.getProperty(PREFIX + ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic"))
                .isEqualTo("classic");
    }

    @Test
    void whoIsAtABatchIsWaitedForAMinute() {
        assertThat(millis(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG)).isLessThanOrEqualTo(60_000);
    }

    /** Kafka's own value where none is set. */
    private int millis(String name) {
        var standard = (Integer) ConsumerConfig.configDef().defaultValues().get(name);
        var set = settings.get(PREFIX + name);
        return set == null ? standard : Integer.parseInt(set.toString());
    }

    private static Properties shipped() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("followthrough-defaults.yml"));
        return yaml.getObject();
    }
}
