package io.followthrough.kit.store;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A lineage as it is stored, by the names that events give its parts. Documents of before have none. */
final class LineageCodec {

    static final String FIELD = "lineage";

    private static final String CORRELATION_ID = "correlationid";
    private static final String LATEST_ID = "latestid";
    private static final String TRACEPARENT = "traceparent";

    private LineageCodec() {}

    static void write(@Nullable Lineage lineage, Document into) {
        if (lineage == null) {
            return;
        }
        var stored = new Document(CORRELATION_ID, lineage.correlationId());
        if (lineage.latestId() != null) {
            stored.append(LATEST_ID, lineage.latestId());
        }
        if (lineage.traceparent() != null) {
            stored.append(TRACEPARENT, lineage.traceparent());
        }
        into.append(FIELD, stored);
    }

    static @Nullable Lineage read(@Nullable Document stored) {
        return stored == null
                ? null
                : new Lineage(
                        stored.getString(CORRELATION_ID), stored.getString(LATEST_ID), stored.getString(TRACEPARENT));
    }
}
