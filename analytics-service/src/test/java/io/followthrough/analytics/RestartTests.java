package io.followthrough.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.analytics.RandomHistory.Fraction;
import io.followthrough.analytics.config.RunningStreams;
import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.kafka.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Started as its main method starts it, over a broker of its own. */
class RestartTests {

    private static final String APPLICATION = "analytics-10";
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

    /** The topics end before the places that the stores on this disk remember: nobody has to start the service by hand. */
    @Test
    void whoseBrokerWasRestoredFromAnOlderCopyCountsWhatTheTopicsHold() {
        var past = new RandomHistory(331, 20);
        try (var kafka = EmbeddedKafka.start(Settings.in(directory.resolve("kafka")));
                var progress = new CountingProgress(kafka.bootstrapServers())) {
            var broker = kafka.bootstrapServers();
            try (var service = start(broker, "stores")) {
                assertThat(service.isRunning()).isTrue();
                HistoryMeasurement.write(broker, new RandomHistory(7, 40).inSomeOrder());
                await().atMost(PATIENCE).until(() -> progress.waiting(APPLICATION) == 0);
            }
        }
        try (var kafka = EmbeddedKafka.start(Settings.in(directory.resolve("older")))) {
            var broker = kafka.bootstrapServers();
            try (var service = start(broker, "stores")) {
                HistoryMeasurement.write(broker, past.inSomeOrder());
                awaitAll(broker, ExpectedCells.of(past.figures()));
                assertThat(service.getBean(RunningStreams.class).get()).isPresent();
            }
        }
    }

    /** As an operator does by hand, and a broker by itself with the group of a service that was away for a week. */
    @Test
    void whoseGroupIsForgottenCountsNothingTwiceAndSaysWhatToDo() throws Exception {
        var past = new RandomHistory(264, 30);
        var expected = ExpectedCells.of(past.figures());
        try (var kafka = EmbeddedKafka.start(Settings.in(directory.resolve("kafka")))) {
            var broker = kafka.bootstrapServers();
            try (var service = start(broker, "first")) {
                assertThat(service.isRunning()).isTrue();
                HistoryMeasurement.write(broker, past.inSomeOrder());
                awaitAll(broker, expected);
            }
            forgetTheGroup(broker);
            try (var service = start(broker, "first")) {
                var streams = service.getBean(RunningStreams.class);
                await().atMost(PATIENCE).until(() -> streams.refusal().isPresent());
                assertThat(streams.refusal().orElseThrow()).contains("twice", "FOLLOWTHROUGH_ANALYTICS_APPLICATIONID");
                assertThat(PublishedCells.read(broker)).containsAllEntriesOf(expected);
            }
            try (var service = start(broker, "first")) {
                var streams = service.getBean(RunningStreams.class);
                await("it goes on no more at the next start")
                        .atMost(PATIENCE)
                        .until(() -> streams.refusal().isPresent());
            }
            try (var service = start(broker, "again", "--followthrough.analytics.application-id=counted-again")) {
                assertThat(service.isRunning()).isTrue();
                awaitAll(broker, expected);
            }
        }
    }

    private static void awaitAll(String broker, Map<String, Fraction> expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(PublishedCells.read(broker)).containsAllEntriesOf(expected));
    }

    private static void forgetTheGroup(String broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> admin.describeConsumerGroups(List.of(APPLICATION))
                            .all()
                            .get()
                            .get(APPLICATION)
                            .members()
                            .isEmpty());
            admin.deleteConsumerGroups(List.of(APPLICATION)).all().get();
        }
    }

    private ConfigurableApplicationContext start(String broker, String stores, String... more) {
        return AnalyticsApplication.application()
                .run(Stream.concat(
                                Stream.of(more),
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.kafka.bootstrap-servers=" + broker,
                                        "--followthrough.topics.partitions=2",
                                        "--followthrough.analytics.state-dir=" + directory.resolve(stores)))
                        .toArray(String[]::new));
    }
}
