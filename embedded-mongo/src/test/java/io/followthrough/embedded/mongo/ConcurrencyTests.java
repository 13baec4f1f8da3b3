package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrencyTests {

    private static final int THREADS = 16;

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    /** Runs the same work on many threads and passes on what fails in any. */
    private static void onAllThreads(Callable<Void> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(pool.submit(work));
            }
            for (var thread : running) {
                thread.get();
            }
        }
    }

    @Test
    void anItemIsTakenOnce() throws Exception {
        var collection = server.collection();
        collection.createIndex(Indexes.ascending("state", "due"));
        collection.insertMany(IntStream.range(0, 400)
                .mapToObj(i -> doc("_id", i, "due", i, "state", "NEW"))
                .toList());
        Set<Object> taken = ConcurrentHashMap.newKeySet();
        var twice = new AtomicInteger();

        onAllThreads(() -> {
            for (var next = take(); next != null; next = take()) {
                twice.addAndGet(taken.add(next) ? 0 : 1);
            }
            return null;
        });

        assertThat(twice).hasValue(0);
        assertThat(taken).hasSize(400);
    }

    private static Object take() {
        var taken = server.collection()
                .findOneAndUpdate(
                        eq("state", "NEW"),
                        Updates.set("state", "TAKEN"),
                        new FindOneAndUpdateOptions().sort(Sorts.ascending("due")));
        return taken == null ? null : taken.get("_id");
    }

    @Test
    void noVersionedReplaceIsLost() throws Exception {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "version", 0L));
        var replaced = new AtomicInteger();

        onAllThreads(() -> {
            for (int i = 0; i < 25; i++) {
                long version = collection.find(eq("_id", 1)).first().getLong("version");
                var result = collection.replaceOne(doc("_id", 1, "version", version), doc("version", version + 1));
                replaced.addAndGet((int) result.getModifiedCount());
            }
            return null;
        });

        assertThat(collection.find(eq("_id", 1)).first().getLong("version")).isEqualTo(replaced.get());
    }

    @Test
    void upsertsOfOneUniqueValueMakeOneDocument() throws Exception {
        var collection = server.collection();
        collection.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        var duplicates = new AtomicInteger();

        onAllThreads(() -> {
            for (int value = 0; value < 20; value++) {
                try {
                    collection.updateOne(eq("a", value), Updates.inc("n", 1), new UpdateOptions().upsert(true));
                } catch (MongoWriteException e) {
                    duplicates.incrementAndGet();
                }
            }
            return null;
        });

        int counted = 0;
        for (var document : collection.find()) {
            counted += document.getInteger("n");
        }
        assertThat(collection.countDocuments()).isEqualTo(20);
        assertThat(counted).isEqualTo(THREADS * 20 - duplicates.get());
    }

    @Test
    void aReaderSeesADocumentBeforeOrAfterAnUpdateNeverInBetween() throws Exception {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "a", 0, "b", 0, "c", List.of(0, 0, 0)));
        var reading = new AtomicBoolean(true);
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> {
                for (int i = 1; reading.get(); i++) {
                    collection.replaceOne(eq("_id", 1), doc("a", i, "b", i, "c", List.of(i, i, i)));
                }
            });
            try {
                onAllThreads(() -> {
                    for (int i = 0; i < 100; i++) {
                        var read = collection.find(eq("_id", 1)).first();
                        int a = read.getInteger("a");
                        assertThat(read.getInteger("b")).isEqualTo(a);
                        assertThat(read.getList("c", Integer.class)).containsOnly(a);
                    }
                    return null;
                });
            } finally {
                reading.set(false);
            }
            written.get();
        }
    }
}
