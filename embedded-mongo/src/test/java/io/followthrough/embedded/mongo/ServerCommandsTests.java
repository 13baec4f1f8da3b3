package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServerCommandsTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    @Test
    void helloIsAnsweredAsByAWritablePrimary() {
        var hello = server.database().runCommand(doc("hello", 1));

        assertThat(hello).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
    }

    @Test
    void databasesAndCollectionsAreListed() {
        server.collection("one").insertOne(doc("a", 1));
        server.collection("two").insertOne(doc("a", 1));

        assertThat(server.client().listDatabaseNames()).contains("test");
        assertThat(server.database().listCollectionNames())
                .contains(server.collection("one").getNamespace().getCollectionName())
                .contains(server.collection("two").getNamespace().getCollectionName());
    }

    @Test
    void indexesAreListedWithWhatTheyAreMadeOf() {
        server.collection().createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));

        assertThat(server.collection().listIndexes())
                .extracting(index -> index.get("key"))
                .containsExactlyInAnyOrder(doc("_id", 1), doc("a", 1, "b", -1));
    }

    @Test
    void strictConcernsAreAccepted() {
        var collection = server.collection()
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        collection.insertOne(doc("_id", 1));

        assertThat(collection.find()).hasSize(1);
    }

    @Test
    void aRenamedCollectionKeepsItsDocumentsAndIndexes() {
        var collection = server.collection("old");
        collection.createIndex(Indexes.ascending("a"));
        collection.insertOne(doc("_id", 1, "a", 1));
        var renamed = new MongoNamespace("test", "renamed");

        collection.renameCollection(renamed);

        var found = server.database().getCollection("renamed");
        assertThat(found.find(eq("a", 1))).hasSize(1);
        assertThat(found.listIndexes()).hasSize(2);
    }

    @Test
    void aDroppedCollectionOrDatabaseIsGone() {
        server.collection().insertOne(doc("_id", 1));
        server.collection().drop();
        assertThat(server.collection().countDocuments()).isZero();
        server.collection().insertOne(doc("_id", 1));

        var other = server.client().getDatabase("test-other");
        other.getCollection("a").insertOne(doc("a", 1));
        other.drop();
        assertThat(other.listCollectionNames()).isEmpty();
        assertThat(server.collection().countDocuments()).isEqualTo(1);
    }

    @Test
    void statisticsAreGiven() {
        server.collection().insertMany(List.of(doc("_id", 1), doc("_id", 2)));
        var name = server.collection().getNamespace().getCollectionName();

        assertThat(server.database().runCommand(doc("collStats", name)))
                .containsEntry("count", 2)
                .containsEntry("size", 28);
        assertThat(server.database().runCommand(new Document("dbStats", 1))).containsKey("collections");
    }
}
