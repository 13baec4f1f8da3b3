package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** The documents of one answer: as many as asked for, 0 being any number, and not much more than 16 MB of them. */
final class Batch {

    /** What MongoDB sends at once without asking; the driver itself would take 48 MB. */
    private static final long MOST_BYTES = 16L << 20;

    private final List<Document> documents = new ArrayList<>();
    private final int most;
    private long bytes;

    Batch(int most) {
        this.most = most;
    }

    void add(StoredDocument found, Document answer) {
        documents.add(answer);
        bytes += found.size();
    }

    boolean isFull() {
        return most > 0 && documents.size() >= most || bytes >= MOST_BYTES;
    }

    List<Document> documents() {
        return documents;
    }
}
