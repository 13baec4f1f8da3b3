package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection: documents by a running number, and indexes that lead to these numbers.
 *
 * <p>Writers take turns; readers neither wait for them nor for each other.
 */
final class StoredCollection extends AbstractMongoCollection<Long> {

    private static final Document EVERYTHING = new Document();

    private final MVMap<Long, byte[]> documents;
    private final CollectionReader reader;
    private final AtomicLong lastPosition;

    /** The server's own list of indexes, in a form that can be read while an index is added. */
    private final List<OrderedIndex> orderedIndexes = new CopyOnWriteArrayList<>();

    /** Whether the update now under way needs one document only. Guarded by this collection's monitor. */
    private boolean updatingOne;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Long, byte[]> documents,
            QueryStatistics statistics) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.reader = new CollectionReader(documents, orderedIndexes, statistics);
        this.lastPosition = new AtomicLong(documents.isEmpty() ? 0 : documents.lastKey());
    }

    MVMap<Long, byte[]> documents() {
        return documents;
    }

    CollectionReader reader() {
        return reader;
    }

    // ---- Reading

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        int most = Thread.holdsLock(this) && updatingOne ? 1 : limit;
        if (batchSize > 0 && skip == 0 && most == 0) {
            var positions = reader.positions(query, orderBy);
            if (positions.isPresent()) {
                return inBatches(positions.get(), query, batchSize, projection);
            }
        }
        var found = reader.find(query, orderBy, skip, most);
        if (batchSize <= 0) {
            return new QueryResult(project(found.map(StoredDocument::document), projection));
        }
        var batch = new Batch(batchSize);
        var rest = new ArrayList<Long>();
        found.forEachOrdered(document -> {
            if (batch.isFull()) {
                rest.add(document.position());
            } else {
                batch.add(document, project(document, projection));
            }
        });
        return answer(batch, rest, fetch(query, projection));
    }

    /** Whoever asks for all of them may want the first few: the others are read when they are asked for. */
    private QueryResult inBatches(
            Stream<Long> positions, Document query, int batchSize, @Nullable Document projection) {
        var batch = new Batch(batchSize);
        var rest = new ArrayList<Long>();
        var fetch = fetch(query, projection);
        positions.forEachOrdered(position -> {
            if (batch.isFull()) {
                rest.add(position);
            } else {
                fetch.into(batch, position);
            }
        });
        return answer(batch, rest, fetch);
    }

    private PositionCursor.Fetch fetch(Document query, @Nullable Document projection) {
        var filter = new DocumentFilter(query);
        return (next, position) -> {
            var document = reader.read(position);
            if (document != null && filter.test(document.document())) {
                next.add(document, project(document, projection));
            }
        };
    }

    private QueryResult answer(Batch first, List<Long> rest, PositionCursor.Fetch fetch) {
        if (rest.isEmpty()) {
            return new QueryResult(first.documents());
        }
        Cursor cursor = new PositionCursor(cursorRegistry.generateCursorId(), rest, fetch);
        cursorRegistry.add(cursor);
        return new QueryResult(first.documents(), cursor);
    }

    private Document project(StoredDocument found, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? found.document()
                : project(Stream.of(found.document()), projection).getFirst();
    }

    private List<Document> project(Stream<Document> found, @Nullable Document projection) {
        return matchDocumentsFromStream(EVERYTHING, found, 0, 0, 0, null, projection)
                .collectDocuments();
    }

    /** Where an aggregation starts: with what its first stages leave of the collection, when an index can tell. */
    @Override
    public Stream<Document> queryAllAsStream() {
        var stages = LeadingStages.takeFor(this);
        return reader.find(stages.match(), stages.sort(), 0, stages.limit()).map(StoredDocument::document);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        return query == null || query.isEmpty()
                ? super.count(query, skip, limit)
                : Math.toIntExact(reader.count(query, skip, limit));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected @Nullable Document getDocument(Long position) {
        var found = reader.read(position);
        return found == null ? null : found.document();
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return reader.readAll(false).map(found -> new DocumentWithPosition<>(found.document(), found.position()));
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DocumentFilter(query).test(document);
    }

    // ---- Writing: one at a time

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return super.insertDocuments(inserted, isOrdered);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        updatingOne = !multi;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            updatingOne = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newCollectionName) {
        super.renameTo(newDatabase, newCollectionName);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        byte[] bytes = DocumentBytes.encode(document);
        var position = lastPosition.incrementAndGet();
        documents.put(position, bytes);
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        documents.put(position, DocumentBytes.encode(newDocument));
    }

    @Override
    protected void removeDocument(Long position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("no document at " + position);
        }
    }

    // ---- Indexes

    @Override
    public synchronized void addIndex(Index<Long> index) {
        if (orderedIndexes.stream().anyMatch(known -> known.getName().equals(index.getName()))) {
            super.addIndex(index);
            return;
        }
        var added = (OrderedIndex) index;
        try {
            super.addIndex(added);
            added.built();
            orderedIndexes.add(added);
        } catch (RuntimeException e) {
            // What is left of the failed attempt would pass for a finished index at the next.
            added.clear();
            throw e;
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        orderedIndexes.removeIf(index -> index.getName().equals(indexName));
        super.dropIndex(indexName);
    }

    // ---- Sizes: counted when asked for, not with every write

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        long size = 0;
        var cursor = documents.cursor(null);
        while (cursor.hasNext()) {
            cursor.next();
            size += cursor.getValue().length;
        }
        return (int) Math.min(size, Integer.MAX_VALUE);
    }
}
