package io.followthrough.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static io.followthrough.embedded.mongo.Documents.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.MergeOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UnwindOptions;
import com.mongodb.client.model.Variable;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AggregationTests {

    @RegisterExtension
    static final ServerUnderTest server = new ServerUnderTest();

    @BeforeEach
    void threeDocuments() {
        server.collection().createIndex(Indexes.ascending("v"));
        server.collection()
                .insertMany(List.of(
                        doc("_id", 1, "g", "a", "v", 1),
                        doc("_id", 2, "g", "a", "v", 3),
                        doc("_id", 3, "g", "b", "v", 5)));
    }

    private static List<Document> aggregate(Bson... stages) {
        return server.collection().aggregate(List.of(stages)).into(new ArrayList<>());
    }

    @Test
    void groupsAreSummed() {
        var groups = aggregate(
                Aggregates.match(gt("v", 0)),
                Aggregates.group(
                        "$g",
                        Accumulators.sum("sum", "$v"),
                        Accumulators.avg("average", "$v"),
                        Accumulators.min("least", "$v"),
                        Accumulators.max("most", "$v"),
                        Accumulators.push("all", "$v"),
                        Accumulators.sum("n", 1)),
                Aggregates.sort(Sorts.ascending("_id")));

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst())
                .isEqualTo(
                        doc("_id", "a", "sum", 4, "average", 2.0, "least", 1, "most", 3, "all", List.of(1, 3), "n", 2));
    }

    @Test
    void sortSkipLimitAndComputedFieldsFollowEachOther() {
        assertThat(aggregate(
                        Aggregates.sort(Sorts.descending("v")),
                        Aggregates.skip(1),
                        Aggregates.limit(1),
                        Aggregates.project(Projections.fields(
                                Projections.excludeId(),
                                Projections.computed("w", doc("$multiply", List.of("$v", 2))),
                                Projections.computed("u", doc("$toUpper", "$g"))))))
                .containsExactly(doc("w", 6, "u", "A"));
    }

    @Test
    void aLimitBeforeASortLimitsBeforeItSorts() {
        assertThat(Documents.ids(aggregate(Aggregates.limit(2), Aggregates.sort(Sorts.descending("v")))))
                .containsExactly(2, 1);
    }

    @Test
    void arraysAreUnwound() {
        server.collection("arrays").insertMany(List.of(doc("_id", 1, "l", List.of(1, 2)), doc("_id", 2)));

        var unwound = server.collection("arrays")
                .aggregate(List.of(Aggregates.unwind("$l", new UnwindOptions().preserveNullAndEmptyArrays(true))));

        assertThat(unwound).hasSize(3);
    }

    @Test
    void documentsOfAnotherCollectionAreLookedUp() {
        server.collection("others").insertMany(List.of(doc("_id", "a", "x", 1), doc("_id", "b", "x", 2)));
        var others = server.collection("others").getNamespace().getCollectionName();

        assertThat(aggregate(Aggregates.match(eq("_id", 3)), Aggregates.lookup(others, "g", "_id", "joined"))
                        .getFirst()
                        .getList("joined", Document.class))
                .containsExactly(doc("_id", "b", "x", 2));
        assertThat(aggregate(
                                Aggregates.match(eq("_id", 1)),
                                Aggregates.lookup(
                                        others,
                                        List.of(new Variable<>("key", "$g")),
                                        List.of(Aggregates.match(doc("$expr", doc("$eq", List.of("$_id", "$$key"))))),
                                        "joined"))
                        .getFirst()
                        .getList("joined", Document.class))
                .containsExactly(doc("_id", "a", "x", 1));
    }

    @Test
    void aCollectionLooksItselfUpAsAWholeThoughTheFirstStageFiltersIt() {
        var self = server.collection().getNamespace().getCollectionName();

        var joined = aggregate(
                Aggregates.match(eq("_id", 1)),
                Aggregates.lookup(self, List.of(), List.of(Aggregates.match(gt("v", 0))), "all"));

        assertThat(joined.getFirst().getList("all", Document.class)).hasSize(3);
    }

    @Test
    void facetsBucketsAndCountsAreMade() {
        assertThat(aggregate(Aggregates.facet(
                                new Facet("count", Aggregates.count()), new Facet("first", Aggregates.limit(1))))
                        .getFirst()
                        .getList("count", Document.class))
                .containsExactly(doc("count", 3));
        assertThat(aggregate(Aggregates.bucket("$v", List.of(0, 4, 10)))).hasSize(2);
        assertThat(aggregate(Aggregates.sortByCount("$g")).getFirst()).isEqualTo(doc("_id", "a", "count", 2));
    }

    @Test
    void aResultIsMergedIntoACollection() {
        var target = server.collection("merged");

        server.collection()
                .aggregate(List.of(
                        Aggregates.group("$g", Accumulators.sum("s", "$v")),
                        Aggregates.merge(
                                target.getNamespace().getCollectionName(),
                                new MergeOptions().whenMatched(MergeOptions.WhenMatched.REPLACE))))
                .toCollection();

        assertThat(target.find().sort(Sorts.ascending("_id")))
                .containsExactly(doc("_id", "a", "s", 4), doc("_id", "b", "s", 5));
    }

    @Test
    void expressionsOnDatesListsAndTextAreEvaluated() {
        var collection = server.collection("expressions");
        collection.insertOne(doc("l", List.of(1, 2, 3), "s", "a", "t1", new Date(5000), "t0", new Date(2000)));

        var result = collection
                .aggregate(List.of(doc(
                        "$project",
                        doc(
                                "_id", 0,
                                "minus", doc("$subtract", List.of("$t1", "$t0")),
                                "last", doc("$arrayElemAt", List.of("$l", -1)),
                                "size", doc("$size", "$l"),
                                "text", doc("$concat", List.of("$s", "b")),
                                "over",
                                        doc(
                                                "$filter",
                                                doc("input", "$l", "as", "q", "cond", doc("$gt", List.of("$$q", 1)))),
                                "none", doc("$ifNull", List.of("$missing", 5))))))
                .first();

        assertThat(result)
                .isEqualTo(doc("minus", 3000L, "last", 3, "size", 3, "text", "ab", "over", List.of(2, 3), "none", 5));
    }
}
