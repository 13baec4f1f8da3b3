package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What reading commands need besides what mongo-java-server does with them. */
final class ReadCommands {

    /** The size of a first batch when the client names none, as in MongoDB; the server alone would send everything. */
    private static final int USUAL_FIRST_BATCH = 101;

    private ReadCommands() {}

    static Document withBatchSize(Document find) {
        if (find.containsKey("batchSize") || Utils.isTrue(find.get("singleBatch"))) {
            return find;
        }
        return find.clone().append("batchSize", USUAL_FIRST_BATCH);
    }

    static Document aggregate(Document command, @Nullable StoredCollection collection, CommandHandler server) {
        if (collection == null || !(command.get("pipeline") instanceof List<?> pipeline)) {
            return server.handle(command);
        }
        return CountPipeline.of(pipeline)
                .map(counting -> counting.answer(collection))
                .orElseGet(() -> LeadingStages.of(pipeline).during(collection, () -> server.handle(command)));
    }

    /** Says which index a {@code find} would use, in the part of MongoDB's answer that people look at. */
    static Document explain(Document command, Function<@Nullable Object, @Nullable StoredCollection> collections) {
        var find = command.get("explain") instanceof Document explained ? explained : new Document();
        var filter = find.get("filter") instanceof Document some ? some : new Document();
        var sort = find.get("sort") instanceof Document some && !some.isEmpty() ? some : null;
        int limit = find.get("limit") instanceof Number number ? number.intValue() : 0;
        var collection = collections.apply(find.get("find"));
        var scan = collection == null
                ? null
                : collection.reader().plan(filter, sort, limit).orElse(null);

        var stage = scan == null ? new Document("stage", "COLLSCAN") : fetch(scan);
        var plan = sort == null || scan != null && scan.isSorted()
                ? stage
                : new Document("stage", "SORT").append("sortPattern", sort).append("inputStage", stage);
        return new Document("queryPlanner", new Document("winningPlan", plan)).append("ok", 1.0);
    }

    private static Document fetch(IndexScan scan) {
        var pattern = new Document();
        scan.index().getKeys().forEach(key -> pattern.append(key.getKey(), key.isAscending() ? 1 : -1));
        return new Document("stage", "FETCH")
                .append(
                        "inputStage",
                        new Document("stage", "IXSCAN")
                                .append("indexName", scan.index().getName())
                                .append("keyPattern", pattern)
                                .append("direction", scan.backwards() ? "backward" : "forward"));
    }
}
