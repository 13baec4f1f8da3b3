package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;

/**
 * What queries have cost so far, as {@code serverStatus} tells it under {@code metrics.queryExecutor} in MongoDB, too. A
 * test proves by it that a query used an index, without measuring time.
 */
final class QueryStatistics {

    private final LongAdder scannedKeys = new LongAdder();
    private final LongAdder scannedDocuments = new LongAdder();
    private final LongAdder collectionScans = new LongAdder();

    void keyScanned() {
        scannedKeys.increment();
    }

    void documentScanned() {
        scannedDocuments.increment();
    }

    void collectionScanned() {
        collectionScans.increment();
    }

    Document toDocument() {
        return new Document("scanned", scannedKeys.sum())
                .append("scannedObjects", scannedDocuments.sum())
                .append("collectionScans", new Document("total", collectionScans.sum()));
    }
}
