package io.followthrough.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Topics;
import io.followthrough.kit.messaging.EventConsumers;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service with plain consumers works though the Kafka Streams binder lies on its class path, as in the standalone. */
@SpringBootTest(
        classes = NeighbourTests.Neighbour.class,
        properties = {
            "spring.application.name=neighbour",
            "spring.cloud.function.definition=listen",
            "spring.cloud.stream.bindings.listen-in-0.destination=" + Topics.ACTIVITIES_CAPTURED,
            "spring.cloud.stream.bindings.listen-in-0.group=neighbour"
        })
class NeighbourTests {

    @Autowired
    private List<EventEnvelope<?>> heard;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Test
    void anEventArrives() {
        try (var topic = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            topic.write(Events.did("p", ActivityKind.NOTE_TAKEN, Events.MONDAY_9AM));
        }
        await().untilAsserted(() -> assertThat(heard).hasSize(1));
    }

    @SpringBootApplication(scanBasePackages = "none")
    static class Neighbour {

        @Bean
        List<EventEnvelope<?>> heard() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        Consumer<Message<List<byte[]>>> listen(EventConsumers consumers, List<EventEnvelope<?>> heard) {
            return consumers.of(heard::addAll);
        }
    }
}
