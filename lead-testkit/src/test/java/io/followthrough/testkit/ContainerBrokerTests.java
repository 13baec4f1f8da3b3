package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Events pass through the broker's public image; {@link ConsumingTests} is the twin, and runs on the image too with {@code
 * -Dplatform=containers}.
 */
@Tag("docker")
class ContainerBrokerTests {

    @Test
    void anEventThatIsWrittenIsRead() {
        var capture = Fixtures.aCapture(
                "lead-1", Fixtures.aPersonWithEmail("ann@example.com"), Instant.parse("2026-03-02T08:00:00Z"));
        try (var topic = new TopicProbe(ContainerPlatform.bootstrapServers(), Topics.LEADS_CAPTURED)) {
            topic.write(Fixtures.anEvent("ann@example.com", Fixtures.MONDAY_8AM, capture));

            assertThat(topic.await(LeadCaptured.class, each -> true)).isEqualTo(capture);
        }
    }
}
