package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UniqueIndexTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private static void uniqueOver(String... fields) {
        server.collection().createIndex(Indexes.ascending(fields), UNIQUE);
    }

    private static void accepted(Document document) {
        server.collection().insertOne(document);
    }

    private static void refused(Document document) {
        var refused = catchThrowableOfType(
                MongoWriteException.class, () -> server.collection().insertOne(document));
        assertThat(refused).as("insert of %s", document).isNotNull();
        assertThat(refused.getError().getCode()).isEqualTo(11000);
    }

    @Test
    void aValueIsTakenOnce() {
        uniqueOver("a");
        accepted(doc("a", 1));
        refused(doc("a", 1));
        refused(doc("a", 1.0));
    }

    @Test
    void severalFieldsAreTakenTogether() {
        uniqueOver("a", "b");
        accepted(doc("a", 1, "b", 1));
        accepted(doc("a", 1, "b", 2));
        refused(doc("a", 1, "b", 1));
    }

    @Test
    void aFieldInsideADocumentCounts() {
        uniqueOver("a.b");
        accepted(doc("a", doc("b", 1)));
        refused(doc("a", doc("b", 1)));
    }

    @Test
    void aMissingFieldCountsAsNull() {
        uniqueOver("a");
        accepted(doc("z", 1));
        refused(doc("a", null));
    }

    @Test
    void aSparseIndexLeavesMissingFieldsAlone() {
        server.collection()
                .createIndex(
                        Indexes.ascending("a"), new IndexOptions().unique(true).sparse(true));
        accepted(doc("z", 1));
        accepted(doc("z", 2));
        accepted(doc("a", 1));
        refused(doc("a", 1));
    }

    @Test
    void everyElementOfAnArrayIsTaken() {
        uniqueOver("t");
        accepted(doc("t", List.of(1, 2)));
        refused(doc("t", List.of(2, 3)));
        accepted(doc("t", List.of(3, 3)));
    }

    @Test
    void longsTooLargeForADoubleAreToldApart() {
        uniqueOver("a");
        accepted(doc("a", 9_007_199_254_740_993L));
        accepted(doc("a", 9_007_199_254_740_992L));
        refused(doc("a", 9_007_199_254_740_993L));
    }

    @Test
    void anUpdateToATakenValueIsRefusedAndChangesNothing() {
        uniqueOver("a");
        accepted(doc("_id", 1, "a", 1));
        accepted(doc("_id", 2, "a", 2));

        var refused = catchThrowableOfType(
                MongoWriteException.class, () -> server.collection().updateOne(eq("_id", 2), Updates.set("a", 1)));

        assertThat(refused.getError().getCode()).isEqualTo(11000);
        assertThat(server.collection().find(eq("a", 2)).first()).isEqualTo(doc("_id", 2, "a", 2));
    }

    @Test
    void aValueGivenUpCanBeTakenAgain() {
        uniqueOver("a");
        accepted(doc("_id", 1, "a", 1));
        server.collection().updateOne(eq("_id", 1), Updates.set("a", 2));
        accepted(doc("_id", 2, "a", 1));
        server.collection().deleteOne(eq("_id", 1));
        accepted(doc("_id", 3, "a", 2));
    }

    @Test
    void anIndexOverExistingDuplicatesIsRefusedEachTimeItIsTried() {
        server.collection().insertMany(List.of(doc("a", 1), doc("a", 1)));

        for (int attempt = 0; attempt < 2; attempt++) {
            var refused = catchThrowableOfType(MongoException.class, () -> uniqueOver("a"));
            assertThat(refused).as("attempt %d", attempt).isNotNull();
            assertThat(refused.getCode()).isEqualTo(11000);
        }
    }

    @Test
    void theSameIndexMayBeAskedForAgainButNotWithOtherOptions() {
        uniqueOver("a");
        assertThatCode(() -> uniqueOver("a")).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        MongoCommandException.class, () -> server.collection().createIndex(Indexes.ascending("a"))))
                .isNotNull();
        accepted(doc("a", 1));
        refused(doc("a", 1));
    }

    @Test
    void anIndexThatWouldHoldForSomeDocumentsOnlyIsRefusedRatherThanHeldWrongly() {
        var refused = catchThrowableOfType(
                MongoException.class,
                () -> server.collection()
                        .createIndex(
                                Indexes.ascending("a"),
                                new IndexOptions().unique(true).partialFilterExpression(eq("active", true))));

        assertThat(refused.getCode()).isEqualTo(67);
    }

    @Test
    void aDroppedIndexNoLongerHolds() {
        uniqueOver("a");
        accepted(doc("a", 1));
        server.collection().dropIndex(Indexes.ascending("a"));
        accepted(doc("a", 1));
    }
}
