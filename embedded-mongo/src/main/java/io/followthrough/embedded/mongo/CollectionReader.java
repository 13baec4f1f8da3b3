package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a collection's documents, by an index where one helps. It waits for no writer: a document may be found by a key
 * that it has just lost, so each is checked against the whole query after it was read.
 */
final class CollectionReader {

    private final MVMap<Long, byte[]> documents;
    private final List<OrderedIndex> indexes;
    private final QueryStatistics statistics;

    /** @param indexes read at each query; may grow and shrink meanwhile */
    CollectionReader(MVMap<Long, byte[]> documents, List<OrderedIndex> indexes, QueryStatistics statistics) {
        this.documents = documents;
        this.indexes = indexes;
        this.statistics = statistics;
    }

    /** @param limit how many documents are wanted, 0 being all */
    Optional<IndexScan> plan(Document query, @Nullable Document orderBy, int limit) {
        return QueryPlanner.plan(indexes, query, orderBy, limit);
    }

    /** The documents that match, in order, read from the store as they are asked for. */
    Stream<StoredDocument> find(Document query, @Nullable Document orderBy, int skip, int limit) {
        var scan = plan(query, orderBy, limit > 0 ? limit + skip : 0);
        var found = scan.map(this::read).orElseGet(() -> readAll(isNaturalDescending(orderBy)));
        var filter = new DocumentFilter(query);
        var matching = found.filter(document -> filter.test(document.document()));
        if (orderBy != null && needsSorting(orderBy, scan)) {
            matching = matching.sorted(Comparator.comparing(StoredDocument::document, new DocumentComparator(orderBy)));
        }
        matching = skip > 0 ? matching.skip(skip) : matching;
        return limit > 0 ? matching.limit(limit) : matching;
    }

    /**
     * The places of documents that may match, in order, none of them read; empty where only reading them all tells their
     * order.
     */
    Optional<Stream<Long>> positions(Document query, @Nullable Document orderBy) {
        var scan = plan(query, orderBy, 0);
        if (orderBy != null && needsSorting(orderBy, scan)) {
            return Optional.empty();
        }
        return Optional.of(scan.map(this::keys).orElseGet(() -> allPositions(isNaturalDescending(orderBy))));
    }

    private static boolean needsSorting(Document orderBy, Optional<IndexScan> scan) {
        return !orderBy.isEmpty()
                && !orderBy.containsKey("$natural")
                && !scan.map(IndexScan::isSorted).orElse(false);
    }

    private static boolean isNaturalDescending(@Nullable Document orderBy) {
        return orderBy != null && orderBy.get("$natural") instanceof Number direction && direction.intValue() < 0;
    }

    /** As many as {@link #find} finds. Where an index knows exactly, nothing is read. */
    long count(Document query, int skip, int limit) {
        var scan = plan(query, null, 0).filter(IndexScan::exact);
        if (scan.isPresent()) {
            long found = Math.max(0, scan.get().count() - skip);
            return limit > 0 ? Math.min(found, limit) : found;
        }
        return find(query, null, skip, limit).count();
    }

    /** The document at a place, or null when there is none any more. */
    @Nullable
    StoredDocument read(Long position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : decode(position, bytes);
    }

    private Stream<StoredDocument> read(IndexScan scan) {
        return keys(scan).mapMulti((position, found) -> {
            var document = read(position);
            if (document != null) {
                found.accept(document);
            }
        });
    }

    private Stream<Long> keys(IndexScan scan) {
        return scan.positions().peek(position -> statistics.keyScanned());
    }

    private Stream<Long> allPositions(boolean backwards) {
        statistics.collectionScanned();
        var cursor = documents.cursor(null, null, backwards);
        Iterable<Long> positions = () -> cursor;
        return StreamSupport.stream(positions.spliterator(), false);
    }

    /** All documents in the order of their insertion, or against it. */
    Stream<StoredDocument> readAll(boolean backwards) {
        statistics.collectionScanned();
        var cursor = documents.cursor(null, null, backwards);
        Iterable<Long> positions = () -> cursor;
        return StreamSupport.stream(positions.spliterator(), false)
                .map(position -> decode(position, cursor.getValue()));
    }

    private StoredDocument decode(Long position, byte[] bytes) {
        statistics.documentScanned();
        return new StoredDocument(position, bytes.length, DocumentBytes.decode(bytes));
    }
}
