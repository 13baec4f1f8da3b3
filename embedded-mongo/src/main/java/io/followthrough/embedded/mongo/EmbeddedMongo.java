package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;

/**
 * A server of the MongoDB protocol in this process. It is ready for clients when {@link #start} returns, and what it
 * has acknowledged survives a kill of the process. README.md says what it does not do as MongoDB does.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String FILE_NAME = "mongo.mv";

    /** A connection keeps to one thread, and a command holds it until its write is safe. */
    private static final int THREADS = 32;

    private final MVStore store;
    private final Housekeeping housekeeping;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongo(MVStore store, Settings settings) {
        this.store = store;
        var commits = new GroupCommit(store, settings.surviveMachineFailure());
        var backend = new StoredBackend(store, commits);
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
            store = open(settings);
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

    static MVStore open(Settings settings) throws IOException {
        var builder = new MVStore.Builder()
                .cacheSize(settings.cacheMegabytes())
                // Only a finished command may reach the file, never what happens to be in memory.
                .autoCommitDisabled()
                .autoCommitBufferSize(0);
        if (settings.dataDirectory().isPresent()) {
            Path directory = Files.createDirectories(settings.dataDirectory().get());
            builder.adoptFileStore(RecoverableFile.open(directory.resolve(FILE_NAME), settings.cacheMegabytes()));
        }
        var store = builder.open();
        // Space is used again at once: what a reader still needs is held back by StoredBackend.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    /** The connection string for a driver, without a database. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    /** The port it listens on. */
    public int port() {
        return address.getPort();
    }

    /** Answers the commands under way, ends the connections and closes the file. Does nothing twice. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            housekeeping.close();
            server.shutdownNow();
            // Not with time to make the file smaller: MVStore 2.3.232 was seen to fail while it moves chunks.
            store.close();
        }
    }
}
