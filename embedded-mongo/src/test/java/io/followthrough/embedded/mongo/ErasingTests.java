package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is in no byte of the file once the server is closed. */
class ErasingTests {

    private static final int PEOPLE = 3_000;
    private static final String ADDRESS = "annabel.forget-me@erased.example";
    private static final String ANOTHER = "person-1500@kept.example";

    @TempDir
    Path directory;

    private static Settings in(Path directory) {
        return Settings.in(directory).withErasuresNotedIn("test.erasures");
    }

    private void open(Consumer<MongoDatabase> work) {
        open(directory, work);
    }

    private static void open(Path directory, Consumer<MongoDatabase> work) {
        try (var mongo = EmbeddedMongo.start(in(directory));
                var client = ServerUnderTest.connect(mongo.uri())) {
            work.accept(client.getDatabase("test"));
        }
    }

    private static void fill(MongoDatabase database) {
        var people = database.getCollection("people");
        people.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        people.createIndex(Indexes.ascending("tags"));
        people.createIndex(Indexes.ascending("refused"), new IndexOptions().sparse(true));
        people.insertMany(IntStream.range(0, PEOPLE)
                .mapToObj(i -> doc("_id", i, "email", "person-" + i + "@kept.example", "n", i))
                .toList());
        people.insertOne(doc("_id", ADDRESS, "email", ADDRESS, "text", "from " + ADDRESS, "tags", ADDRESS));
    }

    private static void erase(MongoDatabase database) {
        database.getCollection("erasures").insertOne(doc("_id", "one"));
        database.getCollection("people").deleteOne(eq("email", ADDRESS));
    }

    private boolean isInTheFile(String text) {
        return isInTheFile(directory, text);
    }

    private static boolean isInTheFile(Path directory, String text) {
        try {
            return Files.readString(directory.resolve("mongo.mv"), StandardCharsets.ISO_8859_1)
                    .contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object file() throws IOException {
        return Files.readAttributes(directory.resolve("mongo.mv"), BasicFileAttributes.class)
                .fileKey();
    }

    @Test
    void whoWasErasedIsInNoByteOfTheFileAfterTheStop() {
        open(database -> {
            fill(database);
            erase(database);
            assertThat(isInTheFile(ADDRESS)).as("while it runs").isTrue();
        });

        assertThat(isInTheFile(ADDRESS)).isFalse();
        assertThat(isInTheFile(ANOTHER)).isTrue();
        assertThat(directory).isDirectoryContaining("glob:**mongo.mv").isDirectoryNotContaining("glob:**.new");
    }

    /** The pages above the leaves of an index part them by keys, which stay when the entry goes. */
    @Test
    void noKeyThatPartsThePagesOfAnIndexIsLeft() {
        open(database -> {
            fill(database);
            database.getCollection("erasures").insertOne(doc("_id", "many"));
            database.getCollection("people").deleteMany(gte("n", 1_000));
        });

        for (var gone = 1_000; gone < PEOPLE; gone++) {
            assertThat(isInTheFile("person-" + gone + "@kept")).as("" + gone).isFalse();
        }
    }

    @Test
    void allElseIsThereAndItsIndexesAreNotBuiltAnew() {
        open(database -> {
            fill(database);
            erase(database);
            database.getCollection("people").insertOne(doc("_id", "tagged", "tags", List.of("a", "b")));
        });

        open(database -> {
            assertThat(documentsRead(database)).isLessThan(100);
            var people = database.getCollection("people");
            assertThat(people.countDocuments()).isEqualTo(PEOPLE + 1);
            assertThat(Documents.ids(people.find(eq("email", ANOTHER)))).containsExactly(1_500);
            assertThat(people.find(eq("email", ANOTHER)).explain().toJson()).contains("email_1");
            assertThat(Documents.ids(people.find(doc("tags", doc("$gte", "a")))))
                    .containsExactly("tagged");
            assertThatThrownBy(() -> people.insertOne(doc("email", ANOTHER))).isInstanceOf(MongoWriteException.class);
            people.insertOne(doc("_id", "new", "email", "new@kept.example", "refused", true));
        });
        open(database -> assertThat(
                        Documents.ids(database.getCollection("people").find(eq("refused", true))))
                .containsExactly("new"));
    }

    private static long documentsRead(MongoDatabase database) {
        return database.runCommand(doc("serverStatus", 1))
                .get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .getLong("scannedObjects");
    }

    /** A file of 300 MB is written in seconds: that is for erasures, not for each stop. */
    @Test
    void withoutAnErasureTheFileIsNotRewritten() throws IOException {
        open(ErasingTests::fill);
        var before = file();
        open(database -> database.getCollection("people").deleteOne(eq("email", ADDRESS)));
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void whatAServiceRemovesOnlyAfterTheNextStartGoesWithTheNextStop() throws IOException {
        open(database -> {
            fill(database);
            database.getCollection("erasures").insertOne(doc("_id", "one"));
        });
        assertThat(isInTheFile(ADDRESS)).isTrue();

        open(database -> database.getCollection("people").deleteOne(eq("email", ADDRESS)));
        assertThat(isInTheFile(ADDRESS)).isFalse();

        var rewritten = file();
        open(database -> {});
        assertThat(file()).isEqualTo(rewritten);
    }

    @Test
    void afterAKillItIsRewrittenAtTheStart(@TempDir Path killed) throws IOException {
        open(database -> {
            fill(database);
            erase(database);
            copy(directory, killed);
        });
        Files.writeString(killed.resolve("mongo.mv.new"), "cut short");
        assertThat(isInTheFile(killed, ADDRESS)).isTrue();

        open(killed, database -> {
            assertThat(isInTheFile(killed, ADDRESS)).isFalse();
            assertThat(killed.resolve("mongo.mv.new")).doesNotExist();
            assertThat(database.getCollection("people").countDocuments()).isEqualTo(PEOPLE);
        });
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from.resolve("mongo.mv"), to.resolve("mongo.mv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aStoreOfAVersionThatKeptNoMarkIsRewrittenOnce() {
        try (var older = EmbeddedMongo.start(Settings.in(directory));
                var client = ServerUnderTest.connect(older.uri())) {
            fill(client.getDatabase("test"));
            erase(client.getDatabase("test"));
        }
        assertThat(isInTheFile(ADDRESS)).isTrue();

        open(database -> assertThat(isInTheFile(ADDRESS)).isFalse());
    }

    /** What stands in its place cannot be deleted: a folder with something in it. */
    @Test
    void whereItCannotBeRewrittenNothingIsLostAndTheNextStopTriesAgain() throws IOException {
        var inTheWay = directory.resolve("mongo.mv.new").resolve("in-the-way");
        open(database -> {
            fill(database);
            erase(database);
            makeFolder(inTheWay);
        });
        assertThat(isInTheFile(ADDRESS)).isTrue();

        Files.delete(inTheWay);
        open(database ->
                assertThat(database.getCollection("people").countDocuments()).isEqualTo(PEOPLE));
        assertThat(isInTheFile(ADDRESS)).isFalse();
    }

    private static void makeFolder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
