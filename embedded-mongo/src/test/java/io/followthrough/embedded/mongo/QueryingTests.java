package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.mod;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Filters.type;
import static io.followthrough.embedded.mongo.Documents.doc;
import static io.followthrough.embedded.mongo.Documents.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryingTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    private static long count(Bson filter) {
        return server.collection().countDocuments(filter);
    }

    @Test
    void sortSkipLimitAndProjectionShapeTheAnswer() {
        var collection = server.collection();
        collection.createIndex(Indexes.ascending("due"));
        collection.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> doc("_id", i, "due", 100 - i, "x", i))
                .toList());

        var found = collection
                .find(gte("due", 10))
                .sort(Sorts.ascending("due"))
                .skip(1)
                .limit(2)
                .projection(Projections.fields(Projections.include("due"), Projections.excludeId()));

        assertThat(found).containsExactly(doc("due", 11), doc("due", 12));
    }

    @Test
    void everyOperatorOfAFlatFilterWorks() {
        server.collection()
                .insertMany(List.of(
                        doc("_id", 1, "a", 1, "l", List.of(1, 2)),
                        doc("_id", 2, "a", "s", "o", List.of(doc("x", 1, "y", 2))),
                        doc("_id", 3)));

        assertThat(count(in("a", 1, 5))).isEqualTo(1);
        assertThat(count(nin("a", 1))).isEqualTo(2);
        assertThat(count(type("a", BsonType.STRING))).isEqualTo(1);
        assertThat(count(all("l", 1, 2))).isEqualTo(1);
        assertThat(count(size("l", 2))).isEqualTo(1);
        assertThat(count(elemMatch("o", and(eq("x", 1), eq("y", 2))))).isEqualTo(1);
        assertThat(count(exists("a", false))).isEqualTo(1);
        assertThat(count(nor(eq("a", 1)))).isEqualTo(2);
        assertThat(count(or(eq("a", 1), eq("a", "s")))).isEqualTo(2);
        assertThat(count(mod("a", 2, 1))).isEqualTo(1);
        assertThat(count(not(eq("a", 1)))).isEqualTo(2);
        assertThat(count(regex("a", "^S", "i"))).isEqualTo(1);
    }

    @Test
    void aPatternMayBeGivenAsTextOrCompiled() {
        server.collection().insertMany(List.of(doc("a", "Hello"), doc("a", "world")));
        var compiled = Pattern.compile("^hel", Pattern.CASE_INSENSITIVE);

        assertThat(count(doc("a", compiled))).isEqualTo(1);
        assertThat(count(doc("a", doc("$regex", compiled)))).isEqualTo(1);
        assertThat(count(doc("a", doc("$regex", "^hel", "$options", "i")))).isEqualTo(1);
        assertThat(count(doc("$or", List.of(doc("a", doc("$regex", compiled)), doc("b", 1)))))
                .isEqualTo(1);
        assertThat(server.collection()
                        .updateOne(doc("a", doc("$regex", compiled)), Updates.set("b", 1))
                        .getMatchedCount())
                .isEqualTo(1);
    }

    @Test
    void twoFieldsOfADocumentCanBeCompared() {
        server.collection().insertMany(List.of(doc("a", 1, "b", 2), doc("a", 3, "b", 2)));

        assertThat(count(expr(doc("$gt", List.of("$a", "$b"))))).isEqualTo(1);
    }

    @Test
    void nullMeansMissingTooAndARangeKeepsToItsType() {
        server.collection()
                .insertMany(List.of(
                        doc("_id", 1), doc("_id", 2, "a", null), doc("_id", 3, "a", "5"), doc("_id", 4, "a", 5)));

        assertThat(count(eq("a", null))).isEqualTo(2);
        assertThat(count(gt("a", 1))).isEqualTo(1);
        assertThat(count(lte("a", 5))).isEqualTo(1);
    }

    @Test
    void valuesOfDifferentTypesSortByType() {
        server.collection()
                .insertMany(List.of(
                        doc("_id", 1, "a", "x"),
                        doc("_id", 2, "a", 3),
                        doc("_id", 3),
                        doc("_id", 4, "a", new Date(0)),
                        doc("_id", 5, "a", true),
                        doc("_id", 6, "a", doc("z", 1))));

        assertThat(ids(server.collection().find().sort(Sorts.ascending("a")))).containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void numbersAreEqualWhateverTheirType() {
        server.collection().insertMany(List.of(doc("a", 5), doc("a", 5L), doc("a", 5.0)));

        assertThat(count(eq("a", 5))).isEqualTo(3);
    }

    @Test
    void anEmbeddedDocumentIsEqualOnlyInTheSameOrder() {
        server.collection().insertOne(doc("_id", 1, "s", doc("b", 1, "a", 2)));

        assertThat(count(eq("s", doc("b", 1, "a", 2)))).isEqualTo(1);
        assertThat(count(eq("s", doc("a", 2, "b", 1)))).isZero();
    }

    @Test
    void theNaturalOrderIsThatOfInsertion() {
        server.collection().insertMany(List.of(doc("_id", "z"), doc("_id", "a"), doc("_id", "m")));

        assertThat(ids(server.collection().find())).containsExactly("z", "a", "m");
        assertThat(ids(server.collection().find().sort(doc("$natural", -1)))).containsExactly("m", "a", "z");
    }

    @Test
    void distinctValuesAndLimitedCountsAreGiven() {
        server.collection().insertMany(List.of(doc("a", 1), doc("a", 2), doc("a", 2)));

        assertThat(server.collection().distinct("a", Integer.class)).containsExactly(1, 2);
        assertThat(server.collection().countDocuments(eq("a", 2), new CountOptions().limit(1)))
                .isEqualTo(1);
    }

    @Test
    void aCursorGoesThroughABigCollectionInBatches() {
        var collection = server.collection();
        collection.insertMany(
                IntStream.range(0, 20_000).mapToObj(i -> doc("_id", i)).toList());

        assertThat(ids(collection.find().batchSize(1000)))
                .isEqualTo(IntStream.range(0, 20_000).boxed().toList());
        assertThat(collection.find().into(new ArrayList<>())).hasSize(20_000);
    }

    @Test
    void anAnswerIsCutBeforeItGrowsBeyondWhatADriverTakes() {
        var collection = server.collection();
        var text = "x".repeat(1_000_000);
        collection.insertMany(IntStream.range(0, 60)
                .mapToObj(i -> doc("_id", i, "text", text))
                .toList());

        assertThat(ids(collection.find().batchSize(1000))).hasSize(60);
    }

    @Test
    void aDocumentChangedWhileTheCursorIsOpenIsGivenOnlyIfItStillMatches() {
        var collection = server.collection();
        collection.insertMany(
                IntStream.range(0, 5).mapToObj(i -> doc("_id", i, "a", 1)).toList());

        var found = new ArrayList<>();
        try (var cursor = collection.find(eq("a", 1)).batchSize(2).cursor()) {
            found.add(cursor.next().get("_id"));
            collection.updateOne(eq("_id", 3), Updates.set("a", 2));
            collection.deleteOne(eq("_id", 4));
            cursor.forEachRemaining(document -> found.add(document.get("_id")));
        }
        assertThat(found).containsExactly(0, 1, 2);
    }

    @Test
    void aClosedCursorCannotBeReadOn() {
        var collection = server.collection();
        collection.insertMany(List.of(doc("_id", 1), doc("_id", 2), doc("_id", 3)));
        var name = collection.getNamespace().getCollectionName();
        long cursor = server.database()
                .runCommand(doc("find", name, "batchSize", 1))
                .get("cursor", Document.class)
                .getLong("id");

        server.database().runCommand(doc("killCursors", name, "cursors", List.of(cursor)));

        var refused = catchThrowableOfType(
                MongoCommandException.class,
                () -> server.database().runCommand(doc("getMore", cursor, "collection", name)));
        assertThat(refused.getErrorCode()).isEqualTo(43);
    }
}
