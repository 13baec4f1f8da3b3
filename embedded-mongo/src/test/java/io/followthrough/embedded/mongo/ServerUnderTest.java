package io.followthrough.embedded.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server with its data in a file for a class of tests, and an empty collection for each test. */
final class ServerUnderTest implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback {

    private EmbeddedMongo mongo;
    private MongoClient client;
    private int tests;

    static MongoClient connect(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        mongo = EmbeddedMongo.start(Settings.in(Files.createTempDirectory("embedded-mongo")));
        client = connect(mongo.uri());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        tests++;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
        mongo.close();
    }

    MongoClient client() {
        return client;
    }

    String uri() {
        return mongo.uri();
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    /** This test's own collection, empty at its start. */
    MongoCollection<Document> collection() {
        return collection("main");
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name + tests);
    }
}
