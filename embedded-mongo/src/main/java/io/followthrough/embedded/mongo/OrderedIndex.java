package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index as a sorted map from the encoded values of its fields to the document's place. Where it is not unique, the
 * document's {@code _id} ends the key: that tells documents of equal values apart, and sorts them.
 */
final class OrderedIndex extends Index<Long> {

    private final MVMap<byte[], Long> entries;
    private final MultikeyIndexes multikeyIndexes;
    private final BuiltIndexes builtIndexes;
    private final boolean unique;

    OrderedIndex(
            MVMap<byte[], Long> entries,
            MultikeyIndexes multikeyIndexes,
            BuiltIndexes builtIndexes,
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique) {
        super(name, keys, sparse);
        this.entries = entries;
        this.multikeyIndexes = multikeyIndexes;
        this.builtIndexes = builtIndexes;
        this.unique = unique;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean isSparse() {
        return super.isSparse();
    }

    /** Whether a document was ever indexed under several values of an array: then one document may be found twice. */
    boolean isMultikey() {
        return multikeyIndexes.contains(entries.getName());
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && getKeys().toString().equals(other.getKeys().toString());
    }

    @Nullable
    Long find(byte[] key) {
        return entries.get(key);
    }

    /** The entries from {@code from} on, forwards or backwards; null is the first or the last. */
    Cursor<byte[], Long> cursor(byte @Nullable [] from, byte @Nullable [] to, boolean backwards) {
        return entries.cursor(from, to, backwards);
    }

    /** How many entries lie in the interval; the map knows its keys' ranks, so none of them is read. */
    long size(Interval interval) {
        long end = interval.to() == null ? entries.sizeAsLong() : rank(interval.to());
        return Math.max(0, end - rank(interval.from()));
    }

    private long rank(byte[] key) {
        long rank = entries.getKeyIndex(key);
        return rank < 0 ? -rank - 1 : rank;
    }

    void clear() {
        entries.clear();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        if (unique) {
            refuseDuplicates(document, keysOf(document), collection);
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        var keys = keysOf(document);
        if (unique) {
            refuseDuplicates(document, keys, collection);
        }
        keys.forEach(key -> entries.put(key, position));
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        if (unique && !valuesOf(newDocument).equals(valuesOf(oldDocument))) {
            var added = keysOf(newDocument);
            added.removeAll(keysOf(oldDocument));
            refuseDuplicates(newDocument, added, collection);
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        if (valuesOf(newDocument).equals(valuesOf(oldDocument))) {
            return; // most updates change no indexed field, and collections have a dozen indexes
        }
        var removed = keysOf(oldDocument);
        var added = keysOf(newDocument);
        var kept = new TreeSet<byte[]>(Arrays::compareUnsigned);
        kept.addAll(removed);
        kept.retainAll(added);
        removed.stream().filter(key -> !kept.contains(key)).forEach(entries::remove);
        added.stream().filter(key -> !kept.contains(key)).forEach(key -> entries.put(key, position));
    }

    @Override
    public @Nullable Long remove(Document document) {
        Long position = null;
        for (byte[] key : keysOf(document)) {
            var removed = entries.remove(key);
            position = removed == null ? position : removed;
        }
        return position;
    }

    /** Only the index of {@code _id} answers: a document has one place, and one index is enough to know it. */
    @Override
    public @Nullable Long getPosition(Document document) {
        return getName().equals(Constants.PRIMARY_KEY_INDEX_NAME)
                ? entries.get(keysOf(document).getFirst())
                : null;
    }

    /** {@inheritDoc} Queries are planned by {@link QueryPlanner}, which knows more than one index at a time. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by QueryPlanner");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    /** {@inheritDoc} By that it is told whether it is to be built; one that is built has no entries for want of documents. */
    @Override
    public boolean isEmpty() {
        return entries.isEmpty() && !builtIndexes.contains(entries);
    }

    void built() {
        builtIndexes.add(entries);
    }

    @Override
    public long getDataSize() {
        return entries.sizeAsLong();
    }

    @Override
    public void drop() {
        builtIndexes.remove(entries);
        multikeyIndexes.remove(entries.getName());
    }

    private void refuseDuplicates(Document document, Set<byte[]> keys, MongoCollection<Long> collection) {
        if (keys.stream().anyMatch(entries::containsKey)) {
            var values = valuesOf(document).stream()
                    .map(value -> value instanceof Missing ? null : value)
                    .toList();
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
        }
    }

    private TreeSet<byte[]> keysOf(Document document) {
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        var values = valuesOf(document);
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return keys;
        }
        if (values.stream().noneMatch(Collection.class::isInstance)) {
            keys.add(encode(values, document));
        } else {
            multikeyIndexes.add(entries.getName());
            getKeyValues(document)
                    .forEach(value -> keys.add(encode(value.stream().toList(), document)));
            if (keys.isEmpty()) {
                keys.add(encode(values, document));
            }
        }
        return keys;
    }

    private List<Object> valuesOf(Document document) {
        var values = new ArrayList<Object>(getKeys().size());
        for (var key : getKeys()) {
            values.add(valueOf(document, key.getKey()));
        }
        return values;
    }

    private static Object valueOf(Document document, String path) {
        return Missing.ofNullable(
                path.indexOf('.') < 0 ? document.get(path) : Utils.getSubdocumentValueCollectionAware(document, path));
    }

    private byte[] encode(Collection<?> values, Document document) {
        var encoder = new KeyEncoder();
        var directions = getKeys().iterator();
        values.forEach(value -> encoder.append(value, directions.next().isAscending()));
        return (unique ? encoder : encoder.append(document.get(Constants.ID_FIELD), true)).toBytes();
    }
}
