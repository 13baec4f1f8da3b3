package io.followthrough.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are shaped as a replica set of MongoDB 8 sends them. */
class StoreFailuresTests {

    private static final ServerAddress SERVER = new ServerAddress("mongo-1.example.com");

    @Test
    void aMajorityThatDoesNotAcknowledgeInTimeIsWaitedFor() {
        var timedOut = new WriteConcernError(
                64,
                "WriteConcernFailed",
                "waiting for replication timed out",
                BsonDocument.parse("{wtimeout: true, writeConcern: {w: 'majority', j: true, wtimeout: 4000}}"));
        assertThat(Environment.isDown(bulk(List.of(), timedOut, Set.of()))).isTrue();
        assertThat(Environment.isDown(new MongoWriteConcernException(
                        timedOut, WriteConcernResult.acknowledged(1, true, null), SERVER, List.of())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10107, not primary",
        "189, Not primary while writing",
        "11602, operation was interrupted",
        "91, The server is in quiesce mode and will shut down",
        "112, Write conflict during plan execution",
        "14031, available disk space of 301 MB is less than required minimum of 500 MB",
        "8, 28: No space left on device",
        "13, not authorized on followthrough_cadence to execute command"
    })
    void aServerThatCannotServeNowIsWaitedForWhateverTheExceptionIsCalled(int code, String message) {
        assertThat(Environment.isDown(bulk(List.of(writeError(code, message)), null, Set.of())))
                .isTrue();
        assertThat(Environment.isDown(write(code, message))).isTrue();
        assertThat(Environment.isDown(command(code, message))).isTrue();
        assertThat(Environment.isDown(new IllegalStateException("wrapped", write(code, message))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RetryableWriteError", "TransientTransactionError", "SystemOverloadedError"})
    void whatTheServerItselfLabelsAsPassingIsWaitedFor(String label) {
        assertThat(Environment.isDown(bulk(List.of(writeError(4242, "new in some version")), null, Set.of(label))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "11000, E11000 duplicate key error collection",
        "121, Document failed validation",
        "17419, Resulting document after update is larger than 16777216",
        "28, Cannot create field 'x' in element {y: 1}"
    })
    void aDocumentThatIsRefusedIsAFaultOfOurs(int code, String message) {
        assertThat(Environment.isDown(bulk(List.of(writeError(code, message)), null, Set.of())))
                .isFalse();
        assertThat(Environment.isDown(write(code, message))).isFalse();
        assertThat(Environment.isDown(command(code, message))).isFalse();
    }

    @Test
    void oneDocumentRefusedAmongWritesThatMetAFailoverIsTriedAgainWithTheRest() {
        assertThat(Environment.isDown(bulk(
                        List.of(writeError(11000, "duplicate"), writeError(10107, "not primary")), null, Set.of())))
                .isTrue();
    }

    @Test
    void aCommandThatNobodyKnowsIsOurFaultAndAnUnknownAnswerIsNot() {
        assertThat(Environment.isDown(command(59, "no such command"))).isFalse();
        assertThat(Environment.isDown(command(987654, "from a later version"))).isTrue();
    }

    @Test
    void aStoreThatDoesNotAnswerIsWaitedFor() {
        assertThat(Environment.isDown(new MongoSocketReadTimeoutException(
                        "Timeout while receiving message", SERVER, new SocketTimeoutException())))
                .isTrue();
        assertThat(Environment.isDown(new MongoException("something of the driver's")))
                .isTrue();
    }

    private static BulkWriteError writeError(int code, String message) {
        return new BulkWriteError(code, message, new BsonDocument(), 0);
    }

    private static MongoBulkWriteException bulk(
            List<BulkWriteError> errors, WriteConcernError concern, Set<String> labels) {
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, concern, SERVER, labels);
    }

    private static MongoWriteException write(int code, String message) {
        return new MongoWriteException(new WriteError(code, message, new BsonDocument()), SERVER, Set.of());
    }

    private static MongoCommandException command(int code, String message) {
        return new MongoCommandException(
                BsonDocument.parse("{ok: 0, code: %d, errmsg: \"%s\"}".formatted(code, message)), SERVER);
    }
}
