package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.followthrough.kit.messaging.Environment;
import io.followthrough.kit.patience.BoundedStore;
import io.followthrough.kit.patience.CallerFilter;
import io.followthrough.kit.patience.StartOfService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A store that takes connections and says nothing, as one that was stopped by SIGSTOP does. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FrozenStoreTests {

    private static final int MANY = 500;

    private TcpProxy proxy;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void connect() {
        var store = new ConnectionString(EmbeddedPlatform.mongoUri());
        proxy = TcpProxy.before(Integer.parseInt(store.getHosts().getFirst().split(":")[1]));
        client = MongoClients.create("mongodb://127.0.0.1:" + proxy.port() + "/?directConnection=true");
        database = client.getDatabase(EmbeddedPlatform.freshDatabase());
        var people = database.getCollection("people");
        people.insertMany(
                IntStream.range(0, MANY).mapToObj(id -> new Document("_id", id)).toList());
    }

    @AfterEach
    void close() {
        proxy.close();
        client.close();
    }

    @Test
    void whoeverWaitsForAnAnswerGetsOne() {
        var people = within(Duration.ofMillis(400));
        proxy.freeze();
        assertThatThrownBy(() -> whileSomebodyWaits(() -> people.countDocuments()))
                .matches(Environment::isDown, "is taken for an environment that is down");
        assertThatThrownBy(() -> whileSomebodyWaits(() -> people.insertOne(new Document("_id", MANY))))
                .matches(Environment::isDown, "is taken for an environment that is down");
        proxy.thaw();
        var patiently = within(Duration.ofSeconds(20));
        whileSomebodyWaits(() -> assertThat(patiently.countDocuments()).isGreaterThanOrEqualTo(MANY));
    }

    @Test
    void aLongListComesWhole() {
        var people = within(Duration.ofSeconds(20));
        whileSomebodyWaits(() -> assertThat(people.find().batchSize(50)).hasSize(MANY));
    }

    private MongoCollection<Document> within(Duration patience) {
        var start = new StartOfService("the store", () -> {});
        start.done();
        return BoundedStore.of(database, patience, start).getCollection("people");
    }

    private static void whileSomebodyWaits(Runnable work) {
        try {
            new CallerFilter()
                    .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (_, _) -> work.run());
        } catch (java.io.IOException | jakarta.servlet.ServletException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
