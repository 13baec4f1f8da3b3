package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdatingTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    @Test
    void aBulkWriteMixesInsertsUpdatesUpsertsAndDeletes() {
        var result = server.collection()
                .bulkWrite(List.of(
                        new InsertOneModel<>(doc("_id", 1, "n", 1)),
                        new UpdateOneModel<>(eq("_id", 1), Updates.inc("n", 5)),
                        new UpdateOneModel<>(eq("_id", 2), Updates.set("n", 7), new UpdateOptions().upsert(true)),
                        new ReplaceOneModel<>(eq("_id", 3), doc("n", 9), new ReplaceOptions().upsert(true)),
                        new DeleteOneModel<>(eq("_id", 1))));

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getUpserts()).hasSize(2);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(Documents.ids(server.collection().find())).containsExactly(2, 3);
    }

    @Test
    void orderedUpdatesStopAtTheFirstError() {
        var refused = refusedSecondOfThree(new BulkWriteOptions().ordered(true));

        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(refused.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(u(1)).isEqualTo(11);
        assertThat(u(3)).isEqualTo(3);
    }

    @Test
    void unorderedUpdatesGoOnAfterAnError() {
        var refused = refusedSecondOfThree(new BulkWriteOptions().ordered(false));

        assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getCode).containsExactly(11000);
        assertThat(refused.getWriteResult().getModifiedCount()).isEqualTo(2);
        assertThat(u(3)).isEqualTo(33);
    }

    private static MongoBulkWriteException refusedSecondOfThree(BulkWriteOptions options) {
        var collection = server.collection();
        collection.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
        collection.insertMany(List.of(doc("_id", 1, "u", 1), doc("_id", 2, "u", 2), doc("_id", 3, "u", 3)));
        List<UpdateOneModel<Document>> updates = List.of(
                new UpdateOneModel<>(eq("_id", 1), Updates.set("u", 11)),
                new UpdateOneModel<>(eq("_id", 2), Updates.set("u", 11)),
                new UpdateOneModel<>(eq("_id", 3), Updates.set("u", 33)));
        return catchThrowableOfType(MongoBulkWriteException.class, () -> collection.bulkWrite(updates, options));
    }

    private static int u(int id) {
        return server.collection().find(eq("_id", id)).first().getInteger("u");
    }

    @Test
    void aBatchOfVersionedReplacesTellsTheStaleOnesByTheDuplicateIdTheyWouldInsert() {
        var collection = server.collection();
        collection.insertMany(IntStream.range(0, 500)
                .mapToObj(i -> doc("_id", i, "version", 1L))
                .toList());
        collection.updateOne(eq("_id", 250), Updates.set("version", 9L));

        var replaces = IntStream.range(0, 510)
                .mapToObj(i -> new ReplaceOneModel<>(
                        doc("_id", i, "version", 1L), doc("version", 2L), new ReplaceOptions().upsert(true)))
                .toList();
        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.bulkWrite(replaces, new BulkWriteOptions().ordered(false)));

        assertThat(refused.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getIndex()).isEqualTo(250);
            assertThat(error.getCode()).isEqualTo(11000);
        });
        assertThat(refused.getWriteResult().getMatchedCount()).isEqualTo(499);
        assertThat(refused.getWriteResult().getUpserts()).hasSize(10);
        assertThat(collection.countDocuments(eq("version", 2L))).isEqualTo(509);
    }

    @Test
    void aReplaceMatchesOnlyTheVersionItWasMadeFrom() {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "version", 1L));
        var first = doc("_id", 1, "version", 1L);

        assertThat(collection.replaceOne(first, doc("version", 2L)).getMatchedCount())
                .isEqualTo(1);
        assertThat(collection.replaceOne(first, doc("version", 2L)).getMatchedCount())
                .isZero();
    }

    @Test
    void matchedAndModifiedAreCountedApart() {
        var collection = server.collection();
        collection.insertMany(List.of(doc("a", 1), doc("a", 1), doc("a", 2)));

        assertThat(collection.updateMany(eq("a", 1), Updates.set("b", 1)).getModifiedCount())
                .isEqualTo(2);
        var again = collection.updateMany(eq("a", 1), Updates.set("b", 1));
        assertThat(again.getMatchedCount()).isEqualTo(2);
        assertThat(again.getModifiedCount()).isZero();
        assertThat(collection.deleteMany(eq("a", 1)).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void anUpdateOfOneChangesOneOfManyThatMatch() {
        var collection = server.collection();
        collection.insertMany(List.of(doc("a", 1), doc("a", 1)));

        assertThat(collection.updateOne(eq("a", 1), Updates.set("b", 1)).getMatchedCount())
                .isEqualTo(1);
        assertThat(collection.countDocuments(eq("b", 1))).isEqualTo(1);
    }

    @Test
    void pushKeepsTheLastOfASortedArray() {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "l", List.of(doc("s", 5), doc("s", 1))));

        collection.updateOne(
                eq("_id", 1),
                Updates.pushEach(
                        "l",
                        List.of(doc("s", 3), doc("s", 9)),
                        new PushOptions().slice(-3).sortDocument(doc("s", 1))));

        assertThat(one().getList("l", Document.class)).containsExactly(doc("s", 3), doc("s", 5), doc("s", 9));
    }

    @Test
    void arraysAreChangedByPositionPullAndPop() {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "l", List.of(2, 3)));

        collection.updateOne(eq("_id", 1), Updates.pushEach("l", List.of(1), new PushOptions().position(0)));
        assertThat(one().get("l")).isEqualTo(List.of(1, 2, 3));
        collection.updateOne(eq("_id", 1), Updates.pull("l", 2));
        collection.updateOne(eq("_id", 1), Updates.popLast("l"));
        assertThat(one().get("l")).isEqualTo(List.of(1));
    }

    @Test
    void addToSetIncrementUnsetAndSetOnInsertWorkTogether() {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "l", List.of(1), "x", 1));

        collection.updateOne(
                eq("_id", 1),
                Updates.combine(
                        Updates.addEachToSet("l", List.of(1, 2)),
                        Updates.inc("n", 3L),
                        Updates.unset("x"),
                        Updates.setOnInsert("c", 1)));
        assertThat(one()).isEqualTo(doc("_id", 1, "l", List.of(1, 2), "n", 3L));

        var upserted = collection.updateOne(
                eq("_id", 9),
                Updates.combine(Updates.setOnInsert("c", 1), Updates.set("d", 2)),
                new UpdateOptions().upsert(true));
        assertThat(upserted.getUpsertedId()).isEqualTo(new BsonInt32(9));
    }

    @Test
    void minimumMaximumProductRenameAndCurrentDateAreApplied() {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "a", 5, "b", 5, "m", 2, "r", 1));

        collection.updateOne(
                eq("_id", 1),
                Updates.combine(
                        Updates.min("a", 3),
                        Updates.max("b", 8),
                        Updates.mul("m", 3),
                        Updates.rename("r", "s"),
                        Updates.currentDate("t")));

        assertThat(one())
                .containsEntry("a", 3)
                .containsEntry("b", 8)
                .containsEntry("m", 6)
                .containsEntry("s", 1);
        assertThat(one().get("t")).isInstanceOf(Date.class);
    }

    @Test
    void anArrayElementIsChangedByItsPositionOrEveryElementAtOnce() {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "it", List.of(doc("k", "a", "v", 1), doc("k", "b", "v", 1))));

        collection.updateOne(and(eq("_id", 1), eq("it.k", "b")), Updates.set("it.$.v", 5));
        collection.updateOne(eq("_id", 1), Updates.inc("it.$[].v", 1));

        assertThat(one().getList("it", Document.class)).containsExactly(doc("k", "a", "v", 2), doc("k", "b", "v", 6));
    }

    @Test
    void anIntegerThatOverflowsBecomesALong() {
        var collection = server.collection();
        collection.insertOne(doc("_id", 1, "a", 5));

        collection.updateOne(eq("_id", 1), Updates.inc("a", Integer.MAX_VALUE));

        assertThat(one().get("a")).isEqualTo(2_147_483_652L);
    }

    private static Document one() {
        return server.collection().find(eq("_id", 1)).first();
    }
}
