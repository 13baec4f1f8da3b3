package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process in the middle of its writes, again and again on the same data, and counts what is there. {@code
 * -Dkills=30 -Dwrites=20000} makes it a longer one, with the file's housekeeping at work.
 */
class DurabilityTests {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int WRITES_BEFORE_A_KILL = Integer.getInteger("writes", 1_000);

    @TempDir
    Path directory;

    @Test
    void aKillLosesNothingThatWasAcknowledgedAndLeavesTheIndexesRight() throws Exception {
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int round = 0; round < KILLS; round++) {
            acknowledged.putAll(writeUntilKilled(round));
            assertThat(acknowledged).hasSizeGreaterThan(round * 100);
            verify(acknowledged);
        }
    }

    private Map<String, Integer> writeUntilKilled(int round) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName(),
                        directory.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Integer> acknowledged = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (int i = 0; i < WRITES_BEFORE_A_KILL; i++) {
                var line = lines.readLine();
                assertThat(line).as("the writing process ended by itself").isNotNull();
                note(line, acknowledged);
            }
            // By its handle: Process.destroyForcibly would close the stream, too.
            process.toHandle().destroyForcibly();
            // What it had said before it died was acknowledged, too; a line cut short is not counted.
            var rest = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                rest.add(line);
            }
            rest.stream().filter(line -> line.endsWith(";")).forEach(line -> note(line, acknowledged));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static void note(String line, Map<String, Integer> acknowledged) {
        var parts = line.replace(";", "").split(" ");
        acknowledged.merge(parts[0], Integer.valueOf(parts[1]), Math::max);
    }

    private void verify(Map<String, Integer> acknowledged) {
        try (var mongo = EmbeddedMongo.start(Settings.in(directory));
                var client = ServerUnderTest.connect(mongo.uri())) {
            var collection = client.getDatabase("test").getCollection("written");
            Map<String, Integer> found = new HashMap<>();
            collection.find().forEach(document -> found.put(document.getString("_id"), document.getInteger("n")));

            acknowledged.forEach(
                    (id, n) -> assertThat(found.getOrDefault(id, -1)).as(id).isGreaterThanOrEqualTo(n));
            for (int writer = 0; writer < Writers.THREADS; writer++) {
                var byIndex = collection.find(eq("writer", writer)).sort(Sorts.ascending("n"));
                assertThat(byIndex.explain().toJson()).contains("writer_1_n_1");
                var all = Documents.all(byIndex);
                var wanted = writer;
                assertThat(all).hasSize((int) found.keySet().stream()
                        .filter(id -> id.startsWith(wanted + "-"))
                        .count());
                assertThat(all)
                        .isSortedAccordingTo(
                                (one, other) -> Integer.compare(one.getInteger("n"), other.getInteger("n")));
            }
        }
    }

    /** The process that is killed: it inserts and updates, and says each write that the server has acknowledged. */
    static final class Writers {

        static final int THREADS = 8;

        private Writers() {}

        public static void main(String[] args) {
            var mongo = EmbeddedMongo.start(Settings.in(Path.of(args[0])));
            var client = ServerUnderTest.connect(mongo.uri());
            var collection = client.getDatabase("test").getCollection("written");
            collection.createIndex(Indexes.ascending("writer", "n"));
            for (int i = 0; i < THREADS; i++) {
                int writer = i;
                Thread.ofPlatform().start(() -> {
                    for (int n = 0; ; n++) {
                        var id = writer + "-" + args[1] + "-" + n;
                        collection.insertOne(doc("_id", id, "writer", writer, "n", 0, "text", "x".repeat(500)));
                        say(id, 0);
                        collection.updateOne(eq("_id", id), Updates.set("n", n + 1));
                        say(id, n + 1);
                    }
                });
            }
        }

        private static void say(String id, int n) {
            synchronized (System.out) {
                System.out.println(id + " " + n + ";");
            }
        }
    }
}
