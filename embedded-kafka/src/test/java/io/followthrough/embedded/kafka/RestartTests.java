package io.followthrough.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class RestartTests {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void aRestartGoesOnWithTopicsRecordsAndGroups() throws Exception {
        try (var kafka = EmbeddedKafka.start(Settings.in(directory))) {
            Records.makeTopic(kafka.bootstrapServers(), "leads");
            Records.write(kafka.bootstrapServers(), "leads", "one", "two");
            assertThat(Records.read(kafka.bootstrapServers(), "leads", "group", 2))
                    .containsExactlyInAnyOrder("one", "two");
            Records.write(kafka.bootstrapServers(), "leads", "three");
        }
        try (var kafka = EmbeddedKafka.start(Settings.in(directory))) {
            Records.write(kafka.bootstrapServers(), "leads", "four");
            assertThat(Records.read(kafka.bootstrapServers(), "leads", "group", 2))
                    .containsExactlyInAnyOrder("three", "four");
            assertThat(Records.read(kafka.bootstrapServers(), "leads", "another group", 4))
                    .hasSize(4);
        }
    }

    @Test
    void closingTwiceDoesNothing() {
        var kafka = EmbeddedKafka.start(Settings.in(directory));
        kafka.close();
        assertThatCode(kafka::close).doesNotThrowAnyException();
    }

    @Test
    void aKillLosesNothingThatWasAcknowledged() throws Exception {
        var acknowledged = writeUntilKilled(300);

        try (var kafka = EmbeddedKafka.start(Settings.in(directory))) {
            // More was written than its writer could say, so the number alone does not tell when all are there.
            var found = Records.read(
                    kafka.bootstrapServers(), "leads", "group", values -> values.containsAll(acknowledged));
            assertThat(found).containsAll(acknowledged);
        }
    }

    private List<String> writeUntilKilled(int records) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            while (acknowledged.size() < records) {
                var line = lines.readLine();
                assertThat(line).as("the writing process ended by itself").isNotNull();
                if (line.startsWith(Writer.SAID)) {
                    acknowledged.add(line.substring(Writer.SAID.length()));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    /** The process that is killed: broker and producer in one, saying each record that was acknowledged. */
    static final class Writer {

        static final String SAID = "acknowledged ";

        private Writer() {}

        public static void main(String[] args) throws Exception {
            var kafka = EmbeddedKafka.start(Settings.in(Path.of(args[0])));
            Records.makeTopic(kafka.bootstrapServers(), "leads");
            try (var producer = Records.producer(kafka.bootstrapServers(), Map.of("linger.ms", 0))) {
                for (int i = 0; ; i++) {
                    var value = Integer.toString(i);
                    producer.send(new ProducerRecord<>("leads", value, value), (metadata, failure) -> {
                        if (failure == null) {
                            System.out.println(SAID + value);
                        }
                    });
                }
            }
        }
    }
}
