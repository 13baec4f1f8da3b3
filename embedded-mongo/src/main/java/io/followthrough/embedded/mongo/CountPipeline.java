package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The aggregation that a driver's {@code countDocuments} sends: it need not read documents when an index, or the
 * collection's size, has the answer.
 */
record CountPipeline(Document match, int skip, int limit) {

    private static final Document COUNTING = new Document("_id", 1).append("n", new Document("$sum", 1));

    /** Empty unless the pipeline is what drivers send: a match, a skip and a limit if any, and a group that counts. */
    static Optional<CountPipeline> of(List<?> pipeline) {
        var match = new Document();
        int skip = 0;
        int limit = 0;
        int at = 0;
        if (at < pipeline.size() && stage(pipeline, at, "$match") instanceof Document query) {
            match = query;
            at++;
        }
        if (at < pipeline.size() && stage(pipeline, at, "$skip") instanceof Number number) {
            skip = number.intValue();
            at++;
        }
        if (at < pipeline.size() && stage(pipeline, at, "$limit") instanceof Number number) {
            limit = number.intValue();
            at++;
        }
        return at == pipeline.size() - 1 && COUNTING.equals(stage(pipeline, at, "$group"))
                ? Optional.of(new CountPipeline(match, skip, limit))
                : Optional.empty();
    }

    private static @Nullable Object stage(List<?> pipeline, int at, String name) {
        return pipeline.get(at) instanceof Document stage && stage.size() == 1 ? stage.get(name) : null;
    }

    Document answer(StoredCollection collection) {
        int count = collection.count(match, skip, limit);
        var batch = count == 0 ? List.<Document>of() : List.of(new Document("_id", 1).append("n", count));
        var cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", batch);
        var answer = new Document("cursor", cursor);
        Utils.markOkay(answer);
        return answer;
    }
}
