package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.kafka.Settings;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.RunningIntake;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Over a broker of its own, which it stops and starts. */
@DirtiesContext
class BrokerDownTests extends RunningIntake {

    @TempDir
    private static Path data;

    private static EmbeddedKafka broker;

    @DynamicPropertySource
    static void ownBroker(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
        broker = EmbeddedKafka.start(Settings.in(data));
        properties.add("spring.kafka.bootstrap-servers", () -> broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aLeadIsAnswered503WithinSecondsAndTakenInOnceTheBrokerIsBack() {
        var lead = "{\"channel\": \"BLOG\", \"person\": {\"email\": \"down@example.com\"}}";
        var address = broker.bootstrapServers();
        broker.close();

        var start = System.nanoTime();
        var refused = postJson("/v1/leads", lead, "Idempotency-Key", "down");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        broker = EmbeddedKafka.start(
                Settings.in(data).onPort(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        postJson("/v1/leads", lead, "Idempotency-Key", "down").statusCode() == 202);
        try (var captured = new TopicProbe(address, Topics.LEADS_CAPTURED)) {
            captured.await(
                    LeadCaptured.class,
                    each -> "down@example.com".equals(each.person().email()));
            assertThat(captured.events(LeadCaptured.class).stream()
                            .map(event -> event.id())
                            .distinct())
                    .as("whatever was written before the answer has the same id")
                    .hasSize(1);
        }
    }
}
