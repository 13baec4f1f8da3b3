package io.followthrough.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What an operator reads when an upgrade meets an index of the old shape. */
class IndexConflictAnalyzerTests {

    private static final String SAME_NAME = """
            {"ok": 0, "code": 86, "codeName": "IndexKeySpecsConflict",
             "errmsg": "An existing index has the same name as the requested index: mail-due"}""";

    @Test
    void theServiceThatDoesNotStartNamesTheIndexAndTheRemedy() {
        var analysis = analyzer().analyze(new IllegalStateException("bean followUps", refusal(SAME_NAME)));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("mail-due");
        assertThat(analysis.getAction()).contains("dropIndex").contains("No data is lost");
    }

    @Test
    void ofOtherRefusalsItSaysNothing() {
        assertThat(analyzer().analyze(new IllegalStateException(refusal("{\"ok\": 0, \"code\": 13}"))))
                .isNull();
    }

    /** As Spring finds it. */
    private static FailureAnalyzer analyzer() {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, others) -> {}) // those that need a running context
                .stream()
                .filter(IndexConflictAnalyzer.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static MongoCommandException refusal(String answer) {
        return new MongoCommandException(BsonDocument.parse(answer), new ServerAddress());
    }
}
