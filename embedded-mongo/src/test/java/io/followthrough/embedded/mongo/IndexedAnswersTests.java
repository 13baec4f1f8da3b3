package io.followthrough.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same random documents, changes and queries go to this server, which has indexes for them, and to
 * mongo-java-server's own memory backend, which looks at every document: the answers must be the same.
 */
class IndexedAnswersTests {

    private static final int DOCUMENTS = 400;
    private static final int QUERIES = 250;

    private static MongoServer plainServer;
    private static MongoClient plain;
    private static EmbeddedMongo mongo;
    private static MongoClient indexed;

    @BeforeAll
    static void startBoth() {
        plainServer = new MongoServer(new MemoryBackend());
        plain = ServerUnderTest.connect(plainServer.bindAndGetConnectionString());
        mongo = EmbeddedMongo.start(Settings.inMemory());
        indexed = ServerUnderTest.connect(mongo.uri());
    }

    @AfterAll
    static void stopBoth() {
        plain.close();
        plainServer.shutdownNow();
        indexed.close();
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aQueryFindsTheSameByIndexesAsByLookingAtEveryDocument(long seed) {
        var both = new Both("q" + seed);
        var random = new RandomWork(seed);
        both.each(IndexedAnswersTests::createIndexes);
        fillAndChange(both, random);

        for (int i = 0; i < QUERIES; i++) {
            var filter = random.filter();
            var sort = random.sort();
            int skip = random.oneIn(4) ? random.below(20) : 0;
            int limit = random.oneIn(3) ? 0 : 1 + random.below(40);
            both.compare(
                    "%s sort %s skip %d limit %d".formatted(filter, sort, skip, limit),
                    collection -> Documents.ids(collection
                            .find(filter)
                            .sort(sort)
                            .skip(skip)
                            .limit(limit)
                            .batchSize(11)));
            both.compare("count " + filter, collection -> List.of(collection.countDocuments(filter)));
            if (random.oneIn(4)) {
                both.compare(
                        "aggregation of " + filter,
                        collection -> Documents.ids(collection.aggregate(List.of(
                                new Document("$match", filter),
                                new Document("$sort", sort),
                                new Document("$limit", 9)))));
            }
        }
    }

    @Test
    void anIndexMadeAfterwardsFindsTheSame() {
        var both = new Both("afterwards");
        var random = new RandomWork(99);
        fillAndChange(both, random);
        both.each(IndexedAnswersTests::createIndexes);

        for (int i = 0; i < QUERIES; i++) {
            var filter = random.filter();
            both.compare(
                    "" + filter,
                    collection -> Documents.ids(collection.find(filter).sort(new Document("_id", 1))));
        }
    }

    private static void createIndexes(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("s", "d"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("s"), Indexes.descending("n")));
        collection.createIndex(Indexes.descending("n"));
        collection.createIndex(Indexes.ascending("tags"));
        collection.createIndex(Indexes.ascending("in.x", "d"));
        collection.createIndex(Indexes.ascending("d"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("n", "s"), new IndexOptions().sparse(true));
        collection.createIndex(
                Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
    }

    private static void fillAndChange(Both both, RandomWork random) {
        List<Document> documents = new ArrayList<>();
        for (int id = 0; id < DOCUMENTS; id++) {
            documents.add(random.document(id));
        }
        both.each(collection ->
                collection.insertMany(documents.stream().map(Document::new).toList()));
        for (int i = 0; i < DOCUMENTS / 2; i++) {
            var id = new Document("_id", random.below(DOCUMENTS));
            if (random.oneIn(20)) {
                both.each(collection -> collection.deleteOne(id));
            } else {
                var update = random.update();
                both.each(collection -> collection.updateOne(id, update));
            }
        }
    }

    private interface Question {
        List<?> ask(MongoCollection<Document> collection);
    }

    private interface Change {
        void to(MongoCollection<Document> collection);
    }

    /** One collection on each server. */
    private static final class Both {

        private final MongoCollection<Document> onPlain;
        private final MongoCollection<Document> onIndexed;

        Both(String name) {
            onPlain = plain.getDatabase("test").getCollection(name);
            onIndexed = indexed.getDatabase("test").getCollection(name);
        }

        void each(Change change) {
            change.to(onPlain);
            change.to(onIndexed);
        }

        void compare(String what, Question question) {
            assertThat((List<Object>) new ArrayList<Object>(question.ask(onIndexed)))
                    .as(what)
                    .isEqualTo(question.ask(onPlain));
        }
    }

    /** Documents and queries over a few fields whose values are of several types, missing, or arrays. */
    private static final class RandomWork {

        private final Random random;

        RandomWork(long seed) {
            random = new Random(seed);
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        boolean oneIn(int many) {
            return below(many) == 0;
        }

        Document document(int id) {
            var document = new Document("_id", id).append("n", below(200) - 100);
            switch (below(10)) {
                case 0, 1, 2, 3 -> document.append("s", "A");
                case 4, 5, 6 -> document.append("s", "B");
                case 7 -> document.append("s", null);
                case 8 -> document.append("s", 5);
                default -> {}
            }
            switch (below(10)) {
                case 0, 1, 2, 3, 4, 5 -> document.append("d", date());
                case 6 -> document.append("d", below(500));
                case 7 -> document.append("d", null);
                case 8 -> document.append("d", "s" + below(99));
                default -> {}
            }
            if (!oneIn(3)) {
                document.append("tags", tags());
            }
            document.append(
                    "in",
                    oneIn(2)
                            ? new Document("x", below(5))
                            : List.of(new Document("x", below(5)), new Document("x", below(5))));
            if (oneIn(2)) {
                document.append("u", id);
            }
            return document;
        }

        private Object tags() {
            return switch (below(5)) {
                case 0 -> below(6);
                case 1 -> List.of();
                default -> random.ints(1 + below(3), 0, 6).boxed().toList();
            };
        }

        private Date date() {
            return new Date(below(500) - 100L);
        }

        Document update() {
            return switch (below(6)) {
                case 0 -> new Document("$set", new Document("s", oneIn(2) ? "A" : "B"));
                case 1 -> new Document("$set", new Document("d", date()));
                case 2 -> new Document("$unset", new Document("d", 1));
                case 3 -> new Document("$set", new Document("tags", tags()));
                case 4 -> new Document("$unset", new Document("u", 1));
                default -> new Document("$inc", new Document("n", below(9) - 4));
            };
        }

        Document filter() {
            var filter = new Document();
            if (!oneIn(4)) {
                filter.append(
                        "s",
                        switch (below(5)) {
                            case 0 -> "A";
                            case 1 -> "B";
                            case 2 -> null;
                            case 3 -> new Document("$in", Arrays.asList("A", 5, null));
                            default -> new Document("$eq", 5);
                        });
            }
            var from = date();
            var to = new Date(from.getTime() + below(200));
            switch (below(14)) {
                case 12 -> filter.append("d", new Document("$regex", "^s" + below(10)));
                case 13 -> filter.append("tags", new Document("$all", List.of(below(6), below(6))));
                case 0 -> filter.append("d", new Document("$lte", from));
                case 1 -> filter.append("d", new Document("$gt", from));
                case 2 -> filter.append("d", new Document("$gte", from).append("$lt", to));
                case 3 -> filter.append("d", new Document("$lt", below(400)));
                case 4 -> filter.append("n", new Document("$gte", below(200) - 100));
                case 5 ->
                    filter.append(
                            "_id",
                            new Document(
                                    "$in", random.ints(50, 0, DOCUMENTS).boxed().toList()));
                case 6 -> filter.append("_id", new Document("$gt", below(DOCUMENTS)));
                case 7 -> filter.append("tags", below(6));
                case 8 -> filter.append("tags", new Document("$gt", below(6)).append("$lt", below(6)));
                case 9 ->
                    filter.append(
                            "tags",
                            new Document("$in", random.ints(12, 0, 8).boxed().toList()));
                case 10 -> filter.append("in.x", below(5)).append("d", new Document("$gte", from));
                default -> filter.append("u", new Document("$lt", below(DOCUMENTS)));
            }
            return oneIn(3) && filter.size() > 1 ? asAnd(filter) : filter;
        }

        private static Document asAnd(Document filter) {
            return new Document(
                    "$and",
                    filter.entrySet().stream()
                            .map(field -> new Document(field.getKey(), field.getValue()))
                            .toList());
        }

        Document sort() {
            var direction = oneIn(2) ? 1 : -1;
            return switch (below(6)) {
                case 0 -> new Document("d", direction).append("_id", 1);
                case 1 -> new Document("n", direction).append("_id", 1);
                case 2 -> new Document("d", direction).append("_id", direction);
                case 3 -> new Document("n", direction).append("_id", -direction);
                case 4 -> new Document("s", direction).append("d", direction).append("_id", direction);
                default -> new Document("_id", direction);
            };
        }
    }
}
