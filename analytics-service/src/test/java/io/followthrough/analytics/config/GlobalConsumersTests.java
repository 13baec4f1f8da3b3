package io.followthrough.analytics.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GlobalConsumersTests {

    private static final TopicPartition RATES = new TopicPartition("metrics.rates.v1", 0);
    private static final TopicPartition TIMES = new TopicPartition("metrics.times.v1", 0);

    private final MockConsumer<byte[], byte[]> reading = new MockConsumer<>("earliest");
    private final MockConsumer<byte[], byte[]> following = new MockConsumer<>("earliest");
    private final Consumer<byte[], byte[]> seen = relay();

    @SuppressWarnings("unchecked")
    private Consumer<byte[], byte[]> relay() {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Consumer.class},
                new GlobalConsumers.Relay(reading, () -> following));
    }

    @Test
    void partitionByPartitionIsReadByOneAndAllTogetherByTheOther() {
        seen.assign(Set.of(RATES));
        seen.assign(Set.of(TIMES));
        assertThat(reading.assignment()).containsExactly(TIMES);

        seen.assign(Set.of(RATES, TIMES));
        seen.seek(RATES, 7);
        seen.seek(TIMES, 8);

        assertThat(reading.closed()).isTrue();
        assertThat(following.assignment()).containsExactlyInAnyOrder(RATES, TIMES);
        assertThat(following.position(RATES)).isEqualTo(7);
        assertThat(following.position(TIMES)).isEqualTo(8);
    }

    @Test
    void whoClosesItClosesTheOneThatIsInUse() {
        seen.assign(Set.of(RATES, TIMES));
        seen.close();
        assertThat(following.closed()).isTrue();
    }
}
