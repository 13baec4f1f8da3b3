package io.followthrough.testkit;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.kit.access.AccessKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * One real broker and one store for all tests of a module, started when first asked for and gone with the JVM. Every
 * context that registers gets a database of its own. With {@code -Dplatform=containers} both are containers of the public
 * images instead: the same tests then run against the real MongoDB.
 */
public final class EmbeddedPlatform {

    /** May do everything. */
    public static final String ADMIN_KEY = "admin-key-of-the-tests";
    /** May only write captures. */
    public static final String CAPTURE_KEY = "capture-key-of-the-tests";
    /** May only read. */
    public static final String READ_KEY = "read-key-of-the-tests";

    private static final boolean IN_CONTAINERS = "containers".equals(System.getProperty("platform"));

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedPlatform() {}

    /** For {@code @DynamicPropertySource}: points a service at the broker and the store, and gives it the keys above. */
    public static void register(DynamicPropertyRegistry properties) {
        var database = "test_" + DATABASES.incrementAndGet();
        properties.add("server.port", () -> 0);
        properties.add("spring.kafka.bootstrap-servers", EmbeddedPlatform::bootstrapServers);
        properties.add("spring.mongodb.uri", EmbeddedPlatform::mongoUri);
        properties.add("followthrough.store.database", () -> database);
        // Several services with stores of their own share the broker.
        properties.add("followthrough.store.watched", () -> false);
        properties.add("followthrough.topics.partitions", () -> 4);
        properties.add("followthrough.tokens.secret", () -> "a secret of the tests only");
        key(properties, 0, "admin", ADMIN_KEY, "admin");
        key(properties, 1, "capture", CAPTURE_KEY, "capture");
        key(properties, 2, "read", READ_KEY, "read");
    }

    private static void key(DynamicPropertyRegistry properties, int index, String name, String key, String scope) {
        var prefix = "followthrough.access.keys[" + index + "].";
        properties.add(prefix + "name", () -> name);
        properties.add(prefix + "hash", () -> AccessKeys.hash(key));
        properties.add(prefix + "scopes", () -> scope);
    }

    public static String bootstrapServers() {
        return IN_CONTAINERS ? ContainerPlatform.bootstrapServers() : Broker.KAFKA.bootstrapServers();
    }

    public static String mongoUri() {
        return IN_CONTAINERS ? ContainerPlatform.mongoUri() : Store.MONGO.uri();
    }

    /** A database name that no other test uses. */
    public static String freshDatabase() {
        return "test_" + DATABASES.incrementAndGet();
    }

    private static Path scratch(String name) {
        try {
            return Files.createTempDirectory("followthrough-" + name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Broker {
        static final EmbeddedKafka KAFKA =
                EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(scratch("kafka")));
    }

    private static final class Store {
        static final EmbeddedMongo MONGO = EmbeddedMongo.start(io.followthrough.embedded.mongo.Settings.inMemory());
    }
}
