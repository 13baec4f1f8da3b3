package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;

/** Deletes documents whose time has come, by the indexes with {@code expireAfterSeconds}, once a minute as MongoDB. */
final class ExpirySweep implements Runnable {

    private final StoredBackend backend;
    private final GroupCommit commits;

    ExpirySweep(StoredBackend backend, GroupCommit commits) {
        this.backend = backend;
        this.commits = commits;
    }

    @Override
    public void run() {
        var now = Instant.now(backend.getClock());
        for (var database : backend.databases()) {
            for (var index : database.expiringIndexes()) {
                commits.write(() -> delete(database, index, now));
            }
        }
    }

    private static int delete(StoredDatabase database, Document index, Instant now) {
        if (index.get("ns") instanceof String namespace
                && index.get("key") instanceof Document key
                && index.get("expireAfterSeconds") instanceof Number seconds) {
            var collection = database.resolveCollection(Utils.getCollectionNameFromFullName(namespace), false);
            var expired = new Document("$lte", now.minusSeconds(seconds.longValue()));
            var field = key.keySet().iterator().next();
            return collection == null ? 0 : collection.deleteDocuments(new Document(field, expired), 0);
        }
        return 0;
    }
}
