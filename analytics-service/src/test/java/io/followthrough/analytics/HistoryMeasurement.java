package io.followthrough.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.kafka.Settings;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectEvent;
import io.followthrough.events.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long past with late and repeated events, counted by a service that is killed twice, the second time with its stores
 * lost: equal to a count made afterwards, and to a second run under another id. Not a test: {@code -Dtest=HistoryMeasurement
 * -Dpeople=2000}; seven people have some fifty events. {@code -Dreplay=false} leaves the second run out.
 */
class HistoryMeasurement {

    private static final int PEOPLE = Integer.getInteger("people", 2_000);
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("minutes", 20));
    private static final Duration QUIET = Duration.ofSeconds(12);

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void measure() throws IOException, InterruptedException {
        var past = new RandomHistory(Long.getLong("seed", 13), PEOPLE, Integer.getInteger("pause", 60));
        var events = past.withSomeLateAndRepeated();
        try (var kafka = EmbeddedKafka.start(Settings.in(directory.resolve("kafka")))) {
            var broker = kafka.bootstrapServers();
            try (var progress = new CountingProgress(broker)) {
                var begun = System.nanoTime();
                var service = start(broker, "first", "one");
                await().atMost(PATIENCE).ignoreExceptions().until(() -> progress.waiting("first") == 0);
                write(broker, events);
                System.out.printf("%,d events of %,d people written%n", events.size(), PEOPLE);
                for (var left : List.of(events.size() * 2 / 3, events.size() / 3)) {
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofMillis(100))
                            .until(() -> progress.waiting("first") < left);
                    service.destroyForcibly().waitFor();
                    var waiting = progress.waiting("first");
                    var isLost = left == events.size() / 3;
                    var killed = System.nanoTime();
                    service = start(broker, "first", isLost ? "two" : "one");
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofMillis(100))
                            .until(() -> progress.waiting("first") < waiting);
                    System.out.printf(
                            "killed with %,d waiting, went on %.1f s after with its stores %s%n",
                            waiting, (System.nanoTime() - killed) / 1e9, isLost ? "lost, read in anew" : "kept");
                }
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> progress.waiting("first") == 0);
                var counted = (System.nanoTime() - begun) / 1e9;
                System.out.printf("counted after %.0f s, %,.0f events a second%n", counted, events.size() / counted);
                progress.awaitQuiet("first", QUIET, PATIENCE);
                System.out.printf("quiet after %.0f s%n", (System.nanoTime() - begun) / 1e9);
                var cells = PublishedCells.read(broker);
                var expected = ExpectedCells.of(past.figures());
                assertThat(cells).containsAllEntriesOf(expected);
                System.out.printf(
                        "%,d cells, of which %,d equal those of the count afterwards%n", cells.size(), expected.size());
                service.destroy();
                service.waitFor();
                if (!Boolean.parseBoolean(System.getProperty("replay", "true"))) {
                    return;
                }

                var again = System.nanoTime();
                service = start(broker, "second", "three");
                await().atMost(PATIENCE).ignoreExceptions().until(() -> progress.waiting("second") == 0);
                // What the first run had beyond is swept half a minute after all is counted.
                progress.awaitQuiet("second", Duration.ofSeconds(40), PATIENCE);
                assertThat(PublishedCells.read(broker)).isEqualTo(cells);
                System.out.printf(
                        "the replay, with forty seconds of quiet, took %.0f s and gave the same%n",
                        (System.nanoTime() - again) / 1e9);
                service.destroy();
                service.waitFor();
            }
        }
    }

    private Process start(String broker, String applicationId, String stores) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + System.getProperty("heap", "512m"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnalyticsApplication.class.getName(),
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--followthrough.topics.partitions=4",
                        "--followthrough.analytics.application-id=" + applicationId,
                        "--followthrough.analytics.state-dir=" + directory.resolve(stores))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "history-" + applicationId + ".log").toFile()))
                .start();
        started.add(process);
        return process;
    }

    static void write(String broker, List<EventEnvelope<?>> events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(),
                new ByteArraySerializer())) {
            events.forEach(event -> producer.send(EventCodec.toRecord(topicOf(event), event)));
        }
    }

    static String topicOf(EventEnvelope<?> event) {
        return switch (event.data()) {
            case ActivityRecorded _ -> Topics.PROSPECTS_ACTIVITY;
            case ProspectEvent _ -> Topics.PROSPECTS_QUALIFICATION;
            default -> Topics.PROSPECTS_TOUCHES;
        };
    }
}
