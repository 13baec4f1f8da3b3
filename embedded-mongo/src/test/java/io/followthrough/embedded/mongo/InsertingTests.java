package io.followthrough.embedded.mongo;

import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsertingTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    @Test
    void manyDocumentsAreInsertedAtOnce() {
        server.collection()
                .insertMany(
                        IntStream.range(0, 10_000).mapToObj(i -> doc("_id", i)).toList());

        assertThat(server.collection().countDocuments()).isEqualTo(10_000);
        assertThat(server.collection().estimatedDocumentCount()).isEqualTo(10_000);
    }

    @Test
    void aDocumentWithoutAnIdGetsOne() {
        server.database().runCommand(doc("insert", "withoutId", "documents", List.of(doc("a", 1))));

        assertThat(server.database().getCollection("withoutId").find().first()).containsKey("_id");
    }

    @Test
    void theSameIdTwiceIsADuplicateKey() {
        server.collection().insertOne(doc("_id", 1));

        var refused = catchThrowableOfType(
                MongoWriteException.class, () -> server.collection().insertOne(doc("_id", 1)));

        assertThat(refused.getError().getCode()).isEqualTo(11000);
        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }

    @Test
    void anOrderedInsertStopsAtTheFirstErrorAndCountsWhatWasInserted() {
        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> server.collection().insertMany(List.of(doc("_id", 1), doc("_id", 1), doc("_id", 2))));

        assertThat(refused.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo(11000);
            assertThat(error.getIndex()).isEqualTo(1);
        });
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(server.collection().countDocuments()).isEqualTo(1);
    }

    @Test
    void anUnorderedInsertGoesOnAfterAnErrorAndCountsWhatWasInserted() {
        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> server.collection()
                        .insertMany(
                                List.of(doc("_id", 1), doc("_id", 1), doc("_id", 2)),
                                new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(server.collection().countDocuments()).isEqualTo(2);
    }

    @Test
    void aDocumentOfNearlySixteenMegabytesIsStored() {
        server.collection().insertOne(doc("_id", 1, "data", new Binary(new byte[15_900_000])));

        var found = server.collection().find().first();

        assertThat(found.get("data", Binary.class).getData()).hasSize(15_900_000);
    }

    @Test
    void aLargerDocumentIsRefused() {
        assertThat(catchThrowableOfType(
                        BsonMaximumSizeExceededException.class,
                        () -> server.collection().insertOne(doc("_id", 1, "data", new Binary(new byte[17_000_000])))))
                .isNotNull();
    }
}
