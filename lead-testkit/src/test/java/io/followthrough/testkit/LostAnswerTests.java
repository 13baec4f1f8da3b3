package io.followthrough.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.kit.messaging.Environment;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.store.AggregateProcessor;
import io.followthrough.kit.store.Decision;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.kit.store.Work;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The connection is cut when the store has written and its answer is on the way: nobody knows what became of the write. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostAnswerTests {

    /** More than one event needs, so that each of them is lost once: reading, writing, and none. */
    private static final int ANSWERS = 5;

    /** @param count of events */
    public record Counter(int count) {}

    private TcpProxy proxy;
    private MongoClient client;
    private MongoAggregates<Counter> counters;
    private int failures;

    @BeforeEach
    void connect() {
        var store = new ConnectionString(EmbeddedPlatform.mongoUri());
        proxy = TcpProxy.before(Integer.parseInt(store.getHosts().getFirst().split(":")[1]));
        // The driver would try again by itself where the server is a replica set; this is about what follows if it
        // cannot.
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + proxy.port() + "/?directConnection=true&retryWrites=false&retryReads=false"
                        + "&serverMonitoringMode=poll&heartbeatFrequencyMS=60000");
        counters = new MongoAggregates<>(
                client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("counters"),
                Counter.class,
                counter -> new Document());
    }

    @AfterEach
    void close() {
        proxy.close();
        client.close();
    }

    @Test
    void theSameEventAgainIsCountedOnceWhicheverAnswerWasLost() {
        var processor = new AggregateProcessor<>(counters, publisher());
        for (var lost = 1; lost <= ANSWERS; lost++) {
            proxy.loseAnswer(lost);
            while (!isDone(processor, "event-" + lost)) {
                failures++;
            }
            proxy.loseAnswer(0);
        }

        assertThat(failures).isGreaterThanOrEqualTo(2);
        var stored = requireNonNull(counters.load(Set.of("a")).get("a"));
        assertThat(requireNonNull(stored.state()).count()).isEqualTo(ANSWERS);
        assertThat(stored.outbox()).isEmpty();
    }

    /** As a consumer does it: what failed by the environment comes again. */
    private static boolean isDone(AggregateProcessor<Counter> processor, String event) {
        try {
            processor.process(List.of(new Work<>(
                    "a", event, state -> Decision.quietly(new Counter(state == null ? 1 : state.count() + 1)))));
            return true;
        } catch (RuntimeException failed) {
            assertThat(Environment.isDown(failed)).as("%s", failed).isTrue();
            return false;
        }
    }

    private EventPublisher publisher() {
        return new EventPublisher() {
            @Override
            public void publish(List<Outgoing> events) {
                throw new AssertionError("there is nothing to tell");
            }

            @Override
            public void publishRaw(List<RawRecord> records) {
                throw new AssertionError("not used here");
            }
        };
    }
}
