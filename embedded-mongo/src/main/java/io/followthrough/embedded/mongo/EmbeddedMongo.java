package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of the MongoDB protocol in this process. It is ready for clients when {@link #start} returns, and what it
 * has acknowledged survives a kill of the process. README.md says what it does not do as MongoDB does.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    /** Ten seconds on a slow machine: whoever stops a process kills it when it takes long. A larger one is for the next start. */
    private static final long LARGEST_AT_A_STOP = 512L << 20;

    private static final String FILE_NAME = "mongo.mv";

    /** A connection keeps to one thread, and a command holds it until its write is safe. */
    private static final int THREADS = 32;

    private final Settings settings;
    private final MVStore store;
    private final Housekeeping housekeeping;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongo(MVStore store, Settings settings) {
        this.settings = settings;
        this.store = store;
        var commits = new GroupCommit(store, settings.surviveMachineFailure());
        var backend = new StoredBackend(store, commits, settings.erasures());
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(settings.host(), settings.port()), 1, THREADS);
        this.address = server.getLocalAddress();
        this.housekeeping = Housekeeping.start(store, commits, backend);
    }

    /**
     * Opens the data and starts to listen.
     *
     * @throws IllegalStateException when that fails: the port is taken, or the data directory is in use or not writable
     */
    public static EmbeddedMongo start(Settings settings) {
        MVStore store = null;
        try {
            store = openWithoutErased(settings);
            return new EmbeddedMongo(store, settings);
        } catch (Exception e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw new IllegalStateException(
                    "the embedded MongoDB does not start on " + settings.host() + ":" + settings.port()
                            + settings.dataDirectory()
                                    .map(path -> " with data in " + path)
                                    .orElse(""),
                    e);
        }
    }

    /** Where somebody was erased and the stop did not rewrite the file, by a kill or for its size, this does. */
    private static MVStore openWithoutErased(Settings settings) throws IOException {
        var store = open(settings);
        if (!rewrites(settings)) {
            return store;
        }
        var mark = ErasureMark.of(store);
        mark.begin(store.getMapNames().stream().noneMatch(StoredDatabase::isOfDocuments));
        if (!mark.isOwedFromBefore() && !(mark.isOwed() && isTooLargeForAStop(store))) {
            return store;
        }
        rewrite(store, settings);
        return open(settings);
    }

    static MVStore open(Settings settings) throws IOException {
        if (settings.dataDirectory().isEmpty()) {
            return open(new MVStore.Builder(), settings.cacheMegabytes());
        }
        Files.createDirectories(settings.dataDirectory().get());
        Rewriting.forget(file(settings));
        return open(file(settings), settings.cacheMegabytes());
    }

    static MVStore open(Path file, int cacheMegabytes) {
        return open(new MVStore.Builder().adoptFileStore(RecoverableFile.open(file, cacheMegabytes)), cacheMegabytes);
    }

    private static MVStore open(MVStore.Builder builder, int cacheMegabytes) {
        var store = builder.cacheSize(cacheMegabytes)
                // Only a finished command may reach the file, never what happens to be in memory.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // Space is used again at once: what a reader still needs is held back by StoredBackend.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    private static boolean rewrites(Settings settings) {
        return settings.dataDirectory().isPresent() && !settings.erasures().isEmpty();
    }

    private static boolean isTooLargeForAStop(MVStore store) {
        return store.getFileStore().size() > LARGEST_AT_A_STOP;
    }

    private static Path file(Settings settings) {
        return settings.dataDirectory().orElseThrow().resolve(FILE_NAME);
    }

    /** What is not rewritten for want of room is rewritten another time: the file stays as it was, and so does its mark. */
    private static void rewrite(MVStore store, Settings settings) {
        long begin = System.nanoTime();
        try {
            Rewriting.rewrite(store, file(settings), settings.cacheMegabytes());
            LOG.info("{} was rewritten without what was erased, in {} ms", file(settings), millisSince(begin));
        } catch (IOException e) {
            LOG.warn("What was erased stays in {} until the next stop: it could not be rewritten", file(settings), e);
        }
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** The connection string for a driver, without a database. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    /** The port it listens on. */
    public int port() {
        return address.getPort();
    }

    /**
     * Answers the commands under way, ends the connections and closes the file; after an erasure it is rewritten first. Does
     * nothing twice.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            housekeeping.close();
            server.shutdownNow();
            if (rewrites(settings) && ErasureMark.of(store).isOwed() && !isTooLargeForAStop(store)) {
                rewrite(store, settings);
            } else {
                // Not with time to make the file smaller: MVStore 2.3.232 was seen to fail while it moves chunks.
                store.close();
            }
        }
    }
}
