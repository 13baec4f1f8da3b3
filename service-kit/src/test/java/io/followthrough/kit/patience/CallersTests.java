package io.followthrough.kit.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.messaging.KafkaEventPublisher;
import io.followthrough.kit.messaging.RawRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** One deadline for a whole call, whatever it waits for. */
class CallersTests {

    private static final Duration PART = Duration.ofSeconds(3);

    @AfterEach
    void nobodyWaits() {
        Callers.end();
    }

    @Test
    void partsThatAreAwayOneAfterTheOtherShareOnePatience() {
        Callers.begin();
        assertThat(Callers.left(PART)).isEqualTo(PART);
        Callers.spent(PART);
        assertThat(Callers.left(PART)).isEqualTo(Duration.ofMillis(1_500));
        Callers.spent(PART);
        assertThat(Callers.left(PART)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void partsThatAreWellUseNoneOfItHoweverManyThereAre() {
        Callers.begin();
        for (var piece = 0; piece < 10_000; piece++) {
            Callers.spent(Duration.ofMillis(100));
        }
        assertThat(Callers.left(PART)).isEqualTo(PART);
    }

    @Test
    void workThatNobodyWaitsForHasItsTime() {
        Callers.spent(Duration.ofMinutes(1));
        assertThat(Callers.left(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    }

    /** The producer would wait for half a minute. */
    @Test
    void aBrokerIsWaitedForNoLongerThanTheStoreHasLeft() {
        var bytes = new ByteArraySerializer();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:1", "max.block.ms", 300, "delivery.timeout.ms", 31_000);
        try (var publisher = new KafkaEventPublisher(
                new DefaultKafkaProducerFactory<>(settings, bytes, bytes),
                Duration.ofSeconds(30),
                new SimpleMeterRegistry())) {
            var record = new RawRecord("any", -1, -1, Instant.EPOCH, new byte[0], new RecordHeaders(), new byte[0]);
            Callers.begin();
            Callers.spent(PART);
            assertThatThrownBy(() -> publisher.publishRaw(List.of(record)))
                    .isInstanceOf(EventsNotPublishedException.class);
            assertThat(Callers.left(PART)).isLessThan(Duration.ofMillis(1_300));
        }
    }
}
