package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** All databases of one store. Each command passes here, and writing ones wait here until they are safe. */
final class StoredBackend extends AbstractMongoBackend {

    /** Commands that never write. Of what is not named here, each is taken for a write. */
    private static final Set<String> READING = Set.of(
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "explain",
            "find",
            "getcmdlineopts",
            "getlasterror",
            "getlog",
            "getmore",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "validate",
            "whatsmyuri");

    private final MVStore store;
    private final GroupCommit commits;
    private final Set<String> erasures;
    private final ErasureMark mark;
    private final QueryStatistics statistics = new QueryStatistics();
    private final Map<String, StoredDatabase> opened = new ConcurrentHashMap<>();

    /** @param erasures the collections whose writes tell of an erasure */
    StoredBackend(MVStore store, GroupCommit commits, Set<String> erasures) {
        this.store = store;
        this.commits = commits;
        this.erasures = erasures;
        this.mark = ErasureMark.of(store);
        StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
    }

    Collection<StoredDatabase> databases() {
        return List.copyOf(opened.values());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> answer = () -> onOneVersion(() -> answer(channel, database, command, query));
        if (isReading(command, query)) {
            return answer.get();
        }
        return commits.write(() -> {
            if (erasures.contains(database + "." + query.get(command))) {
                mark.note();
            }
            return answer.get();
        });
    }

    /** Drivers and Spring Boot's health check ask {@code hello}; the server knows only its old name. */
    private Document answer(Channel channel, String database, String command, Document query) {
        return command.equals("hello")
                ? super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true)
                : super.handleCommand(channel, database, command, query);
    }

    /** Keeps the parts of the file that a reader may be looking at from being written over meanwhile. */
    private <T> T onOneVersion(Supplier<T> command) {
        var usage = store.registerVersionUsage();
        try {
            return command.get();
        } finally {
            store.deregisterVersionUsage(usage);
        }
    }

    private static boolean isReading(String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        return READING.contains(name) || name.equals("aggregate") && !writes(query.get("pipeline"));
    }

    private static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$merge") || last.containsKey("$out"));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(
                name, unknown -> new StoredDatabase(unknown, store, getCursorRegistry(), statistics));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public Document getServerStatus() {
        var status = super.getServerStatus();
        if (status.get("metrics") instanceof Document metrics) {
            metrics.put("queryExecutor", statistics.toDocument());
        }
        return status;
    }
}
