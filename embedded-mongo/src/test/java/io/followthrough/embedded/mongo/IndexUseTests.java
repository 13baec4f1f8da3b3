package io.followthrough.embedded.mongo;

import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Counts the documents that the server read to answer: with an index, those asked for and no others. */
class IndexUseTests {

    private static final int DOCUMENTS = 2_000;

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    @BeforeEach
    void manyDocumentsAndTheirIndexes() {
        var collection = server.collection();
        collection.createIndex(Indexes.ascending("state", "due"));
        collection.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        collection.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> doc(
                        "_id",
                        "id" + i,
                        "version",
                        1L,
                        "state",
                        i % 2 == 0 ? "PLANNED" : "DONE",
                        "due",
                        new Date(DOCUMENTS - i),
                        "email",
                        i + "@example.org"))
                .toList());
    }

    /** How many documents were read while {@code work} ran. */
    private static long documentsReadBy(Runnable work) {
        long before = documentsRead();
        work.run();
        return documentsRead() - before;
    }

    private static long documentsRead() {
        return server.database()
                .runCommand(doc("serverStatus", 1))
                .get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .getLong("scannedObjects");
    }

    /** A list shows the first of many, and its driver asks for all of them in batches. */
    @Test
    void whoeverAsksForAllInOrderAndTakesAFewReadsAFew() {
        var inOrder = server.collection()
                .find(doc("state", "PLANNED").append("version", 1L))
                .sort(Sorts.ascending("due"))
                .batchSize(10);
        assertThat(documentsReadBy(() -> {
                    try (var cursor = inOrder.iterator()) {
                        assertThat(cursor.next().getDate("due")).isEqualTo(new Date(2));
                    }
                }))
                .isEqualTo(10);
        assertThat(inOrder.map(found -> found.getDate("due")).into(new ArrayList<>()))
                .hasSize(DOCUMENTS / 2)
                .isSorted();
    }

    @Test
    void aQueryWithoutAnIndexReadsEverything() {
        assertThat(documentsReadBy(
                        () -> server.collection().find(doc("version", 2L)).first()))
                .isEqualTo(DOCUMENTS);
    }

    @Test
    void theDueQueryReadsWhatItReturns() {
        var due = doc("state", "PLANNED", "due", doc("$lte", new Date(1_000_000)));

        assertThat(documentsReadBy(() -> assertThat(server.collection()
                                .find(due)
                                .sort(Sorts.ascending("due"))
                                .limit(10))
                        .hasSize(10)))
                .isEqualTo(10);
    }

    @Test
    void theDueQueryOverSeveralStatesIsMergedInOrder() {
        var due = doc("state", doc("$in", List.of("PLANNED", "DONE")), "due", doc("$lte", new Date(1_000_000)));

        assertThat(documentsReadBy(() -> assertThat(Documents.ids(server.collection()
                                .find(due)
                                .sort(Sorts.ascending("due"))
                                .limit(4)))
                        .containsExactly("id1999", "id1998", "id1997", "id1996")))
                .isEqualTo(4);
    }

    @Test
    void theNextPageReadsThatPage() {
        var page = doc("state", "DONE", "due", doc("$gt", new Date(500)));

        assertThat(documentsReadBy(() -> server.collection()
                        .find(page)
                        .sort(Sorts.orderBy(Sorts.ascending("due"), Sorts.ascending("_id")))
                        .limit(20)
                        .into(new ArrayList<>())))
                .isLessThanOrEqualTo(21);
    }

    @Test
    void theLatestAreReadFromTheEndOfTheIndex() {
        assertThat(documentsReadBy(() -> assertThat(Documents.ids(server.collection()
                                .find(doc("state", "PLANNED"))
                                .sort(Sorts.descending("due"))
                                .limit(2)))
                        .containsExactly("id0", "id2")))
                .isEqualTo(2);
    }

    @Test
    void aPageByIdReadsThatPage() {
        assertThat(documentsReadBy(() -> server.collection()
                        .find(doc("_id", doc("$gt", "id5")))
                        .sort(Sorts.ascending("_id"))
                        .limit(50)
                        .into(new ArrayList<>())))
                .isLessThanOrEqualTo(51);
    }

    @Test
    void claimingTheFirstDueReadsOne() {
        var due = doc("state", "PLANNED", "due", doc("$lte", new Date(1_000_000)));

        assertThat(documentsReadBy(() -> server.collection()
                        .findOneAndUpdate(
                                due,
                                Updates.set("state", "CLAIMED"),
                                new FindOneAndUpdateOptions().sort(Sorts.ascending("due")))))
                .isEqualTo(1);
    }

    @Test
    void idsAndUniqueValuesAreLookedUp() {
        assertThat(documentsReadBy(() -> server.collection()
                        .replaceOne(doc("_id", "id7", "version", 1L), doc("version", 2L, "email", "new"))))
                .isEqualTo(1);
        assertThat(documentsReadBy(() -> server.collection()
                        .find(doc("email", "9@example.org", "version", 1L))
                        .first()))
                .isEqualTo(1);
        assertThat(documentsReadBy(() -> server.collection()
                        .find(doc("$and", List.of(doc("email", "9@example.org"), doc("version", 1L))))
                        .first()))
                .isEqualTo(1);
    }

    /** Whatever else is asked of it, and in whatever order: no other index could lead to fewer. */
    @Test
    void whatIsNamedByItsIdIsReadAlone() {
        var asked = doc("_id", "id7", "version", doc("$gte", 1L), "due", doc("$gt", new Date(0)));
        assertThat(documentsReadBy(() -> assertThat(
                                Documents.ids(server.collection().find(asked).sort(Sorts.descending("due", "email"))))
                        .containsExactly("id7")))
                .isEqualTo(1);
        assertThat(documentsReadBy(() -> assertThat(
                                server.collection().countDocuments(doc("_id", "id7", "email", "8@example.org")))
                        .isZero()))
                .isEqualTo(1);
        assertThat(Documents.ids(server.collection()
                        .find(doc("$and", List.of(doc("_id", "id7"), doc("_id", doc("$in", List.of("id7", "id8"))))))))
                .containsExactly("id7");
        assertThat(server.collection().find(doc("_id", "nobody")).first()).isNull();
    }

    @Test
    void aBatchIsLoadedByItsIds() {
        var ids = IntStream.range(0, 500).mapToObj(i -> "id" + i * 3).toList();

        assertThat(documentsReadBy(() -> assertThat(Documents.all(server.collection()
                                .find(doc("_id", doc("$in", ids)))
                                .batchSize(500)))
                        .hasSize(500)))
                .isEqualTo(500);
    }

    @Test
    void aBatchIsLoadedByAnIndexedField() {
        var emails = IntStream.range(0, 100).mapToObj(i -> i + "@example.org").toList();

        assertThat(documentsReadBy(() -> assertThat(
                                Documents.all(server.collection().find(doc("email", doc("$in", emails)))))
                        .hasSize(100)))
                .isEqualTo(100);
    }

    @Test
    void aDocumentFoundUnderSeveralElementsIsGivenOnce() {
        server.collection().createIndex(Indexes.ascending("tags"));
        server.collection().insertOne(doc("_id", "tagged", "email", "t", "tags", List.of(1, 2, 3)));

        assertThat(Documents.ids(server.collection().find(doc("tags", doc("$in", List.of(1, 2, 3))))))
                .containsExactly("tagged");
        assertThat(documentsReadBy(() -> server.collection().countDocuments(doc("tags", doc("$gte", 1)))))
                .isEqualTo(1);
    }

    @Test
    void anAggregationStartsWithWhatItsFirstStagesLeave() {
        var planned = Aggregates.match(doc("state", "PLANNED"));

        assertThat(documentsReadBy(() -> server.collection()
                        .aggregate(List.of(planned, Aggregates.sort(Sorts.ascending("due")), Aggregates.limit(5)))
                        .into(new ArrayList<>())))
                .isEqualTo(5);
    }

    @Test
    void whatAnIndexKnowsExactlyIsCountedWithoutReadingDocuments() {
        var collection = server.collection();

        assertThat(documentsReadBy(() -> {
                    assertThat(collection.countDocuments()).isEqualTo(DOCUMENTS);
                    assertThat(collection.countDocuments(doc("state", "PLANNED")))
                            .isEqualTo(DOCUMENTS / 2);
                    assertThat(collection.countDocuments(
                                    doc("state", "PLANNED", "due", doc("$gt", new Date(10), "$lte", new Date(20)))))
                            .isEqualTo(5);
                    assertThat(collection.countDocuments(doc("email", doc("$in", List.of("1@example.org", "none")))))
                            .isEqualTo(1);
                }))
                .isZero();
    }

    @Test
    void theIndexWithFewestEntriesIsChosen() {
        var collection = server.collection();
        collection.createIndex(Indexes.ascending("rare"));
        collection.updateOne(doc("_id", "id8"), Updates.set("rare", true));
        var rarePlanned = doc("state", "PLANNED", "due", doc("$lte", new Date(1_000_000)), "rare", true);

        assertThat(documentsReadBy(() -> assertThat(Documents.ids(collection
                                .find(rarePlanned)
                                .sort(Sorts.ascending("due"))
                                .limit(10)))
                        .containsExactly("id8")))
                .isEqualTo(1);
    }

    @Test
    void aWordIsFoundByItsBeginning() {
        server.collection().createIndex(Indexes.ascending("words"));
        server.collection().insertOne(doc("_id", "w", "email", "w", "words", List.of("anna", "smith", "a.b")));

        for (var pattern : List.of("^smi", "^" + Pattern.quote("a."))) {
            assertThat(documentsReadBy(() -> assertThat(Documents.ids(
                                    server.collection().find(doc("words", doc("$regex", Pattern.compile(pattern))))))
                            .containsExactly("w")))
                    .as(pattern)
                    .isEqualTo(1);
        }
        assertThat(documentsReadBy(() -> server.collection()
                        .find(doc("words", doc("$all", List.of("anna", Pattern.compile("^smi")))))
                        .first()))
                .isEqualTo(1);
    }

    @Test
    void explainNamesTheIndex() {
        var due = doc("state", "PLANNED", "due", doc("$lte", new Date(1_000_000)));

        var plan = server.collection()
                .find(due)
                .sort(Sorts.ascending("due"))
                .explain()
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);
        assertThat(plan.get("inputStage", Document.class)).containsEntry("indexName", "state_1_due_1");

        var scan = server.collection().find(doc("version", 2L)).explain();
        assertThat(scan.toJson()).contains("COLLSCAN");
    }
}
