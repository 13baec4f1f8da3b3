package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindAndModifyTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    private static FindOneAndUpdateOptions after() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }

    @Test
    void anUpsertGivesTheNewDocument() {
        var made = server.collection()
                .findOneAndUpdate(
                        eq("_id", "a"),
                        Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("c", 5)),
                        after().upsert(true));

        assertThat(made).isEqualTo(doc("_id", "a", "n", 1, "c", 5));
    }

    @Test
    void theDocumentBeforeTheUpdateIsGivenUnlessAskedOtherwise() {
        server.collection().insertOne(doc("_id", 1, "n", 1));

        assertThat(server.collection().findOneAndUpdate(eq("_id", 1), Updates.inc("n", 1)))
                .isEqualTo(doc("_id", 1, "n", 1));
        assertThat(server.collection().findOneAndUpdate(eq("_id", 1), Updates.inc("n", 1), after()))
                .isEqualTo(doc("_id", 1, "n", 3));
    }

    @Test
    void theFirstInOrderIsTaken() {
        var collection = server.collection();
        collection.createIndex(Indexes.ascending("state", "due"));
        for (int due = 5; due > 0; due--) {
            collection.insertOne(doc("_id", due, "due", due, "state", "NEW"));
        }

        var taken = collection.findOneAndUpdate(
                Filters.and(eq("state", "NEW"), lte("due", 10)),
                Updates.set("state", "TAKEN"),
                after().sort(Sorts.ascending("due")).projection(Projections.include("due")));

        assertThat(taken).isEqualTo(doc("_id", 1, "due", 1));
    }

    @Test
    void anArrayFilterChoosesTheElementToUpdate() {
        server.collection().insertOne(doc("_id", 1, "it", List.of(doc("k", "a", "v", 1), doc("k", "b", "v", 1))));

        var updated = server.collection()
                .findOneAndUpdate(
                        eq("_id", 1), Updates.set("it.$[e].v", 9), after().arrayFilters(List.of(eq("e.k", "b"))));

        assertThat(updated.getList("it", Document.class)).containsExactly(doc("k", "a", "v", 1), doc("k", "b", "v", 9));
    }

    @Test
    void aDocumentIsReplacedOrDeletedAndGiven() {
        server.collection().insertOne(doc("_id", 1, "a", 1));

        assertThat(server.collection()
                        .findOneAndReplace(
                                eq("_id", 1),
                                doc("a", 2),
                                new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(doc("_id", 1, "a", 2));
        assertThat(server.collection().findOneAndDelete(eq("_id", 1))).isEqualTo(doc("_id", 1, "a", 2));
        assertThat(server.collection().countDocuments()).isZero();
    }
}
