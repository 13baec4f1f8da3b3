package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReopeningTests {

    @TempDir
    Path directory;

    /** More than the server reads of its own at a start: the names of collections and indexes. */
    private static final long ITS_OWN = 20;

    private MongoDatabase database;

    private void open(Consumer<MongoCollection<Document>> work) {
        try (var mongo = EmbeddedMongo.start(Settings.in(directory));
                var client = ServerUnderTest.connect(mongo.uri())) {
            database = client.getDatabase("test");
            work.accept(client.getDatabase("test").getCollection("people"));
        }
    }

    /** Since the start. */
    private long documentsRead() {
        return database.runCommand(doc("serverStatus", 1))
                .get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .getLong("scannedObjects");
    }

    @Test
    void documentsAndIndexesAreThereAgain() {
        open(people -> {
            people.createIndex(Indexes.ascending("state", "due"));
            people.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
            people.createIndex(Indexes.ascending("tags"));
            people.insertMany(List.of(
                    doc("_id", "a", "state", "NEW", "due", 2, "email", "a", "tags", List.of(1, 2)),
                    doc("_id", "b", "state", "NEW", "due", 1, "email", "b")));
        });

        open(people -> {
            assertThat(people.listIndexes()).hasSize(4);
            var found = people.find(eq("state", "NEW")).sort(Sorts.ascending("due"));
            assertThat(Documents.ids(found)).containsExactly("b", "a");
            assertThat(found.explain().toJson()).contains("state_1_due_1");
            assertThat(Documents.ids(people.find(doc("tags", doc("$gte", 1))))).containsExactly("a");
            assertThatThrownBy(() -> people.insertOne(doc("email", "b"))).isInstanceOf(MongoWriteException.class);
            assertThatThrownBy(() -> people.insertOne(doc("_id", "a", "email", "c")))
                    .isInstanceOf(MongoWriteException.class);
            people.insertOne(doc("_id", "c", "state", "NEW", "due", 3, "email", "c"));
        });

        open(people -> assertThat(Documents.ids(people.find())).containsExactly("a", "b", "c"));
    }

    /** Nobody has the field yet: an index without entries was built anew at each start, from every document twice. */
    @Test
    void anIndexWithoutEntriesIsBuiltOnce() {
        open(people -> {
            people.insertMany(
                    IntStream.range(0, 100).mapToObj(i -> doc("_id", i)).toList());
            people.createIndex(Indexes.ascending("refused"), new IndexOptions().sparse(true));
        });

        for (var start = 0; start < 2; start++) {
            open(people -> assertThat(documentsRead()).isLessThan(ITS_OWN));
        }

        open(people -> people.insertOne(doc("_id", 100, "refused", true)));
        open(people -> {
            assertThat(documentsRead()).isLessThan(ITS_OWN);
            assertThat(Documents.ids(people.find(eq("refused", true)))).containsExactly(100);
        });
    }

    @Test
    void whatIsCalledAsACollectionOfBeforeHasIndexesOfItsOwn() {
        open(people -> {
            people.createIndex(Indexes.ascending("refused"), new IndexOptions().sparse(true));
            people.drop();
        });
        open(people -> {
            people.insertOne(doc("_id", "a", "refused", true));
            people.createIndex(Indexes.ascending("refused"), new IndexOptions().sparse(true));
        });
        open(people ->
                assertThat(Documents.ids(people.find(eq("refused", true)))).containsExactly("a"));
    }

    @Test
    void aDirectoryInUseIsNotOpenedTwice() {
        open(people -> assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedMongo.start(Settings.in(directory)))
                .withMessageContaining(directory.toString()));
    }

    @Test
    void aTakenPortIsToldAndLeavesTheDataUsable() {
        open(people -> {});
        try (var other = EmbeddedMongo.start(Settings.inMemory())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedMongo.start(Settings.in(directory).onPort(other.port())))
                    .withMessageContaining(Integer.toString(other.port()));
        }
        open(people -> assertThat(people.countDocuments()).isZero());
    }

    @Test
    void closingTwiceDoesNothing() {
        var mongo = EmbeddedMongo.start(Settings.in(directory));
        mongo.close();
        assertThatCode(mongo::close).doesNotThrowAnyException();
    }

    @Test
    void whatIsInMemoryIsGoneAfterwards() {
        for (int time = 0; time < 2; time++) {
            try (var mongo = EmbeddedMongo.start(Settings.inMemory());
                    var client = ServerUnderTest.connect(mongo.uri())) {
                var people = client.getDatabase("test").getCollection("people");
                assertThat(people.countDocuments()).isZero();
                people.insertOne(doc("_id", 1));
            }
        }
    }
}
