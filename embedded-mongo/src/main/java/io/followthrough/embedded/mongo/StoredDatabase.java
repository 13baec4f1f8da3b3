package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/** A database: its collections and indexes, each a map of the store, and the commands they answer. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    private static final int CANNOT_CREATE_INDEX = 67;

    private final MVStore store;
    private final MultikeyIndexes multikeyIndexes;
    private final BuiltIndexes builtIndexes;
    private final QueryStatistics statistics;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors, QueryStatistics statistics) {
        super(name, cursors);
        this.store = store;
        this.multikeyIndexes = new MultikeyIndexes(store);
        this.builtIndexes = new BuiltIndexes(store);
        this.statistics = statistics;
        initializeNamespacesAndIndexes();
    }

    /** The databases that a store holds something of. */
    static List<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(StoredDatabase::isOfDocuments)
                .map(map -> map.substring(DOCUMENTS.length()))
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .distinct()
                .toList();
    }

    static boolean isOfDocuments(String map) {
        return map.startsWith(DOCUMENTS);
    }

    static boolean isOfEntries(String map) {
        return map.startsWith(INDEX);
    }

    static MVMap.Builder<Long, byte[]> documentMap() {
        return new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    }

    static MVMap.Builder<byte[], Long> entryMap() {
        return new MVMap.Builder<byte[], Long>().keyType(ByteKeyType.INSTANCE).valueType(LongDataType.INSTANCE);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        PatternConditions.makeReadable(query);
        CommandHandler server = document -> super.handleCommand(channel, command, document, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> server.handle(ReadCommands.withBatchSize(query));
            case "aggregate" -> ReadCommands.aggregate(query, collection(query.get(command)), server);
            case "explain" -> ReadCommands.explain(query, this::collection);
            case "insert" -> WriteCommands.insert(query, server);
            case "update" -> WriteCommands.update(query, server);

            default -> server.handle(query);
        };
    }

    private @Nullable StoredCollection collection(@Nullable Object name) {
        return name instanceof String known ? (StoredCollection) resolveCollection(known, false) : null;
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, documentsOf(name), statistics);
    }

    private MVMap<Long, byte[]> documentsOf(String collection) {
        return store.openMap(DOCUMENTS + getFullCollectionNamespace(collection), documentMap());
    }

    private MVMap<byte[], Long> entriesOf(String collection, String index) {
        return entries(indexMap(getFullCollectionNamespace(collection), index));
    }

    private static String indexMap(String namespace, String index) {
        return INDEX + namespace + "/" + index;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(entriesOf(collection, name), multikeyIndexes, builtIndexes, name, keys, sparse, true);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(entriesOf(collection, name), multikeyIndexes, builtIndexes, name, keys, sparse, false);
    }

    /** Refuses what would be enforced wrongly; a partial index that is not unique is merely larger than it need be. */
    @Override
    protected synchronized void addIndex(Document description) {
        if (Boolean.TRUE.equals(description.get("unique")) && description.containsKey("partialFilterExpression")) {
            throw new MongoServerError(
                    CANNOT_CREATE_INDEX,
                    "CannotCreateIndex",
                    "a unique index with a partialFilterExpression is not supported by the embedded server");
        }
        super.addIndex(description);
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String indexName) {
        super.dropIndex(collection, indexName);
        store.removeMap(indexMap(collection.getFullName(), indexName));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        var documents = documentsOf(name);
        super.dropCollection(name, oplog);
        store.removeMap(documents);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        var documents = ((StoredCollection) collection).documents();
        var oldIndexes = INDEX + collection.getFullName() + "/";
        super.moveCollection(from, collection, newName);
        store.renameMap(documents, DOCUMENTS + getFullCollectionNamespace(newName));
        for (var map : List.copyOf(store.getMapNames())) {
            if (map.startsWith(oldIndexes)) {
                var index = map.substring(oldIndexes.length());
                store.renameMap(entries(map), indexMap(getFullCollectionNamespace(newName), index));
            }
        }
    }

    private MVMap<byte[], Long> entries(String map) {
        return store.openMap(map, entryMap());
    }

    /** The indexes whose documents expire, each as its description. */
    List<Document> expiringIndexes() {
        var known = indexes.get();
        return known == null
                ? List.of()
                : known.queryAllAsStream()
                        .filter(index -> index.containsKey("expireAfterSeconds"))
                        .toList();
    }

    @Override
    protected long getStorageSize() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
