package io.followthrough.embedded.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Measures the server with the work that the services give it. Not a test; run it as a program: {@code LoadMeasurement
 * [documents] [size of an aggregate in bytes]}.
 */
final class LoadMeasurement {

    private final MongoCollection<Document> collection;
    private final Random random = new Random(7);
    private final int documents;

    private LoadMeasurement(MongoClient client, int documents) {
        this.collection = client.getDatabase("load").getCollection("aggregates");
        this.documents = documents;
    }

    public static void main(String[] args) throws Exception {
        int documents = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        Path directory = Files.createTempDirectory("mongo");
        try (var mongo = EmbeddedMongo.start(Settings.in(directory));
                var client = MongoClients.create(mongo.uri())) {
            var load = new LoadMeasurement(client, documents);
            load.fill();
            fileSize("filled", directory);
            load.singleOperations(1);
            load.singleOperations(16);
            load.dueQuery();
            load.loadByIds(100);
            load.loadByIds(1000);
            fileSize("after single operations", directory);
            load.bulkReplace(size);
            load.sustain(directory, 30);
            fileSize("after bulk replaces", directory);
            Thread.sleep(15_000);
            fileSize("after 15 s at rest", directory);
            long started = System.nanoTime();
            client.close();
            mongo.close();
            System.out.printf("close %d ms%n", (System.nanoTime() - started) / 1_000_000);
        }
        fileSize("closed", directory);
        long started = System.nanoTime();
        EmbeddedMongo.start(Settings.in(directory)).close();
        System.out.printf("open and close again %d ms%n", (System.nanoTime() - started) / 1_000_000);
    }

    private void fill() {
        collection.createIndex(Indexes.ascending("state", "due"));
        long started = System.nanoTime();
        for (int from = 0; from < documents; from += 1000) {
            collection.insertMany(IntStream.range(from, Math.min(documents, from + 1000))
                    .mapToObj(this::small)
                    .toList());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("fill: %,.0f documents/s%n", documents / seconds);
    }

    private Document small(int id) {
        return new Document("_id", id(id))
                .append("version", 0L)
                .append("state", "WAITING")
                .append("due", new Date(1_700_000_000_000L + id * 1000L))
                .append("text", "x".repeat(300));
    }

    private static String id(int id) {
        return "%08x-prospect".formatted(id * 0x9E3779B1);
    }

    private void singleOperations(int threads) throws Exception {
        each("insert", threads, 10_000, i -> collection.insertOne(small(documents + threads * 100_000 + i)));
        each(
                "find by _id",
                threads,
                20_000,
                i -> collection.find(new Document("_id", anyId())).first());
        each(
                "update by {_id, version}",
                threads,
                10_000,
                i -> collection.updateOne(
                        new Document("_id", anyId()).append("version", 0L), Updates.set("touched", i)));
        each(
                "claim one due",
                threads,
                5_000,
                i -> collection.findOneAndUpdate(
                        new Document("state", "WAITING").append("due", new Document("$lte", new Date())),
                        Updates.set("state", "DONE" + threads),
                        new FindOneAndUpdateOptions().sort(Sorts.ascending("due"))));
    }

    private synchronized String anyId() {
        return id(random.nextInt(documents));
    }

    /** Updates as fast as it goes while the housekeeping runs, and watches the file. */
    private void sustain(Path directory, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var done = new java.util.concurrent.atomic.AtomicLong();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int t = 0; t < 8; t++) {
                pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        collection.updateOne(new Document("_id", anyId()), Updates.inc("version", 1));
                        done.incrementAndGet();
                    }
                });
            }
            for (int i = 0; i < seconds / 5; i++) {
                Thread.sleep(5_000);
                System.out.printf("sustained: %,d updates/s%n", done.getAndSet(0) / 5);
                fileSize("under updates", directory);
            }
        }
    }

    private void dueQuery() {
        var query = new Document("state", "WAITING").append("due", new Document("$lte", new Date()));
        times(
                "due query, sorted, limit 100",
                300,
                () -> collection
                        .find(query)
                        .sort(Sorts.ascending("due"))
                        .limit(100)
                        .into(new ArrayList<>()));
    }

    private void loadByIds(int count) {
        times("load " + count + " by _id $in", 100, () -> {
            var ids =
                    IntStream.range(0, count).mapToObj(i -> anyId()).distinct().toList();
            collection
                    .find(new Document("_id", new Document("$in", ids)))
                    .batchSize(count)
                    .into(new ArrayList<>());
        });
    }

    private void bulkReplace(int size) {
        var payload = new byte[size - 100];
        random.nextBytes(payload);
        var text = java.util.Base64.getEncoder().encodeToString(payload).substring(0, size - 100);
        var aggregates = collection.withDocumentClass(Document.class);
        List<InsertOneModel<Document>> first = IntStream.range(0, 500)
                .mapToObj(i -> new InsertOneModel<>(aggregate(i, 0, text)))
                .toList();
        long started = System.nanoTime();
        aggregates.bulkWrite(first);
        System.out.printf("bulk insert of 500 x %,d bytes: %d ms%n", size, (System.nanoTime() - started) / 1_000_000);
        for (int round = 0; round < 20; round++) {
            long version = round;
            var replaces = IntStream.range(0, 500)
                    .mapToObj(i -> new ReplaceOneModel<>(
                            new Document("_id", "aggregate-" + i).append("version", version),
                            aggregate(i, version + 1, text),
                            new ReplaceOptions().upsert(true)))
                    .toList();
            started = System.nanoTime();
            var result = aggregates.bulkWrite(replaces);
            if (result.getMatchedCount() != 500) {
                throw new IllegalStateException("matched " + result.getMatchedCount());
            }
            if (round % 5 == 4) {
                System.out.printf(
                        "bulk of 500 replaceOne({_id, version}), %,d bytes each: %d ms%n",
                        size, (System.nanoTime() - started) / 1_000_000);
            }
        }
    }

    private static Document aggregate(int id, long version, String text) {
        var entries = new ArrayList<Document>();
        int part = 200;
        for (int at = 0; at < text.length(); at += part) {
            entries.add(new Document("at", new Date(at))
                    .append("text", text.substring(at, Math.min(text.length(), at + part))));
        }
        return new Document("_id", "aggregate-" + id).append("version", version).append("entries", entries);
    }

    private static void each(String what, int threads, int operations, IntConsumer operation) throws Exception {
        long started = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int thread = t;
                pool.submit(() -> {
                    for (int i = thread; i < operations; i += threads) {
                        operation.accept(i);
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("%s, %d threads: %,.0f/s%n", what, threads, operations / seconds);
    }

    private static void times(String what, int rounds, Runnable work) {
        for (int i = 0; i < rounds / 2; i++) {
            work.run();
        }
        long started = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        System.out.printf("%s: %.2f ms%n", what, (System.nanoTime() - started) / 1e6 / rounds);
    }

    private static void fileSize(String when, Path directory) throws Exception {
        System.out.printf("file %s: %,d KB%n", when, Files.size(directory.resolve("mongo.mv")) / 1024);
    }
}
