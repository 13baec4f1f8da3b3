package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.followthrough.events.Decoded;
import io.followthrough.events.Event;
import io.followthrough.events.EventCodec;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.EventJson;
import io.followthrough.events.EventType;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every event, read and written again by the clients of other languages, is the same event: kcat (C), where it is installed, and
 * kafkajs (JavaScript), where {@code FOLLOWTHROUGH_KAFKAJS} names a folder in which {@code npm install kafkajs} was run.
 */
class OtherClientsTests {

    private static final Path GOLDEN = Path.of("../lead-events/src/test/resources/golden");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String COPY = """
            const { Kafka, logLevel } = require(process.env.FOLLOWTHROUGH_KAFKAJS + '/node_modules/kafkajs');
            const [broker, from, to, count] = process.argv.slice(2);
            const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
            const consumer = kafka.consumer({ groupId: from });
            const producer = kafka.producer();
            (async () => {
              await producer.connect();
              await consumer.connect();
              await consumer.subscribe({ topic: from, fromBeginning: true });
              let left = Number(count);
              await new Promise((resolve) => consumer.run({
                eachMessage: async ({ message: { key, value, headers } }) => {
                  const event = JSON.parse(value.toString());
                  await producer.send({ topic: to, messages: [{ key, headers, value: JSON.stringify(event) }] });
                  if (--left === 0) resolve();
                },
              }));
              await consumer.disconnect();
              await producer.disconnect();
            })().catch((error) => { console.error(error); process.exit(1); });
            """;

    private final String from = "from-" + UUID.randomUUID();
    private final String to = "to-" + UUID.randomUUID();
    private final List<EventEnvelope<?>> events = new ArrayList<>();

    @BeforeEach
    void everyEvent() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            for (var file : files.sorted().toList()) {
                var wireName = file.getFileName().toString().replaceFirst("\\.(full|minimal)\\.json$", "");
                var type = EventType.named(wireName).orElseThrow();
                Event event = EventJson.MAPPER.readValue(Files.readString(file), type.record());
                events.add(new EventEnvelope<>(
                        file.getFileName().toString(),
                        URI.create("/services/golden"),
                        "email:jörg=田中@example.com",
                        Instant.parse("2026-03-02T12:00:00.123Z"),
                        "c=1",
                        null,
                        null,
                        event));
            }
        }
        assertThat(events).hasSize(2 * EventType.values().length);
    }

    @Test
    void kcatReadsAndWritesEveryEvent() throws Exception {
        assumeTrue(isInstalled("kcat"), "kcat is not installed");
        try (var written = new TopicProbe(EmbeddedPlatform.bootstrapServers(), from);
                var copied = new TopicProbe(EmbeddedPlatform.bootstrapServers(), to)) {
            written.write(events.toArray(EventEnvelope[]::new));
            var lines = run(null, "kcat", "-b", broker(), "-C", "-t", from, "-o", "beginning", "-e", "-q", "-J")
                    .lines()
                    .map(EventJson.MAPPER::readTree)
                    .toList();
            assertThat(lines).hasSameSizeAs(events);
            for (var record : lines) {
                writeByKcat(record);
            }
            assertThatNothingWasChanged(copied);
        }
    }

    private void writeByKcat(JsonNode record) throws Exception {
        var command = new ArrayList<>(List.of(
                "kcat", "-b", broker(), "-P", "-t", to, "-k", record.get("key").asString()));
        var headers = record.get("headers");
        for (int i = 0; i < headers.size(); i += 2) {
            command.add("-H");
            command.add(headers.get(i).asString() + "=" + headers.get(i + 1).asString());
        }
        run(record.get("payload").asString(), command.toArray(String[]::new));
    }

    @Test
    void kafkajsReadsAndWritesEveryEvent(@TempDir Path folder) throws Exception {
        assumeTrue(System.getenv("FOLLOWTHROUGH_KAFKAJS") != null, "FOLLOWTHROUGH_KAFKAJS is not set");
        assumeTrue(isInstalled("node"), "node is not installed");
        var script = Files.writeString(folder.resolve("copy.js"), COPY);
        try (var written = new TopicProbe(EmbeddedPlatform.bootstrapServers(), from);
                var copied = new TopicProbe(EmbeddedPlatform.bootstrapServers(), to)) {
            written.write(events.toArray(EventEnvelope[]::new));
            run(null, "node", script.toString(), broker(), from, to, String.valueOf(events.size()));
            assertThatNothingWasChanged(copied);
        }
    }

    private void assertThatNothingWasChanged(TopicProbe copied) {
        Awaitility.await().atMost(PATIENCE).until(() -> copied.records().size() >= events.size());
        assertThat(copied.records()).hasSameSizeAs(events).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo("email:jörg=田中@example.com");
            assertThat(EventCodec.decode(record.headers(), record.value()))
                    .isInstanceOfSatisfying(Decoded.Readable.class, readable -> {
                        var same = events.stream()
                                .filter(event ->
                                        event.id().equals(readable.event().id()))
                                .findFirst();
                        // JavaScript writes 62.0 as 62.
                        assertThat(readable.event())
                                .usingRecursiveComparison()
                                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                                .isEqualTo(same.orElseThrow());
                    });
        });
    }

    private static String broker() {
        return EmbeddedPlatform.bootstrapServers().replaceFirst("^[A-Z_]+://", "");
    }

    private static boolean isInstalled(String program) {
        for (var folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static String run(String input, String... command) throws Exception {
        var output = Files.createTempFile("client", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                if (input != null) {
                    stdin.write(input);
                }
            }
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(String.join(" ", command))
                    .isTrue();
            var text = Files.readString(output);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
