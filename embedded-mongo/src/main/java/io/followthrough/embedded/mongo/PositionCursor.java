package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * What is left of a query's result, as places of documents: an open cursor over a million documents keeps a million
 * numbers, not the documents. As in MongoDB, a document that is deleted or no longer matches when its turn comes is
 * left out.
 */
final class PositionCursor extends AbstractCursor {

    /** Puts the document at a place into a batch, if it is still part of the result. */
    interface Fetch {
        void into(Batch batch, Long position);
    }

    private final Deque<Long> remaining;
    private final Fetch fetch;

    PositionCursor(long id, Collection<Long> remaining, Fetch fetch) {
        super(id);
        this.remaining = new ArrayDeque<>(remaining);
        this.fetch = fetch;
    }

    @Override
    public synchronized boolean isEmpty() {
        return remaining.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int most) {
        var batch = new Batch(most);
        while (!remaining.isEmpty() && !batch.isFull()) {
            fetch.into(batch, remaining.removeFirst());
        }
        return batch.documents();
    }
}
