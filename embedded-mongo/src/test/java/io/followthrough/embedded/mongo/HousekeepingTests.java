package io.followthrough.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTests {

    private static final EmbeddedChannel CHANNEL = new EmbeddedChannel();

    @TempDir
    Path directory;

    @Test
    void onlyDocumentsWhoseTimeHasComeExpire() {
        try (var store = MVStore.open(null)) {
            var commits = new GroupCommit(store, false);
            var backend = new StoredBackend(store, commits, Set.of());
            command(
                    backend,
                    new Document("createIndexes", "c")
                            .append(
                                    "indexes",
                                    List.of(new Document("key", new Document("at", 1))
                                            .append("name", "at_1")
                                            .append("expireAfterSeconds", 60))));
            var now = Instant.now();
            command(
                    backend,
                    new Document("insert", "c")
                            .append(
                                    "documents",
                                    new ArrayList<>(List.of(
                                            new Document("_id", "old").append("at", now.minusSeconds(61)),
                                            new Document("_id", "young").append("at", now.minusSeconds(30)),
                                            new Document("_id", "none"),
                                            new Document("_id", "no date").append("at", 5)))));

            new ExpirySweep(backend, commits).run();

            var left = command(backend, new Document("find", "c")).get("cursor").toString();
            assertThat(left).doesNotContain("old").contains("young", "none", "no date");
        }
    }

    private static Document command(StoredBackend backend, Document command) {
        return backend.handleCommand(CHANNEL, "db", command.keySet().iterator().next(), command);
    }

    @Test
    void theFileStaysNearTheSizeOfWhatIsInIt() throws Exception {
        var file = directory.resolve("compaction.mv");
        try (var store = EmbeddedMongo.open(Settings.in(directory))) {
            var commits = new GroupCommit(store, false);
            var compaction = new Compaction(store, commits);
            var documents = store.<Long, byte[]>openMap("documents");
            var random = new Random(5);
            for (int round = 0; round < 6_000; round++) {
                commits.write(() -> {
                    byte[] bytes = new byte[5_000];
                    random.nextBytes(bytes);
                    return documents.put((long) random.nextInt(500), bytes);
                });
                if (round % 20 == 19) {
                    compaction.run();
                }
            }
            file = Path.of(store.getFileStore().getFileName());
            assertThat(documents.size()).isBetween(450, 500);
        }
        // 500 documents of 5 kB are 2.5 MB; all versions ever written are more than 30 MB.
        assertThat(Files.size(file)).isLessThan(12_000_000);
    }
}
