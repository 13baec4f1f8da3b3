package io.followthrough.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.kafka.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Started as its main method starts it, over a broker of its own. */
class RestartTests {

    private static final String APPLICATION = "analytics-9";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void whateverIsStoppedAndLostOnTheWayTheCellsAreThoseOfACountMadeAfterwards() {
        var past = new RandomHistory(67, 30);
        var events = past.inSomeOrder();
        var half = events.size() / 2;
        try (var kafka = EmbeddedKafka.start(Settings.in(directory.resolve("kafka")))) {
            var broker = kafka.bootstrapServers();
            try (var progress = new CountingProgress(broker)) {
                try (var service = start(broker, "first")) {
                    assertThat(service.isRunning()).isTrue();
                    HistoryMeasurement.write(broker, events.subList(0, half));
                    await().atMost(PATIENCE).until(() -> progress.waiting(APPLICATION) < half / 2);
                }
                HistoryMeasurement.write(broker, events.subList(half, events.size()));
                try (var service = start(broker, "second")) {
                    assertThat(service.isRunning()).isTrue();
                    var expected = ExpectedCells.of(past.figures());
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofSeconds(1))
                            .untilAsserted(() ->
                                    assertThat(PublishedCells.read(broker)).containsAllEntriesOf(expected));
                }
            }
        }
    }

    private ConfigurableApplicationContext start(String broker, String stores) {
        return AnalyticsApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--followthrough.topics.partitions=2",
                        "--followthrough.analytics.state-dir=" + directory.resolve(stores));
    }
}
