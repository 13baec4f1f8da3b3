package io.followthrough.embedded.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets a write be answered only when the file has it, one trip to the file serving all who wait.
 *
 * <p>Writers share a lock that a commit takes alone: no commit sees a command half done, so a document and its index
 * entries, and all of one bulk write, are in the file together or not at all.
 */
final class GroupCommit {

    private final MVStore store;
    private final boolean forceToDisk;
    private final ReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final AtomicLong carriedOut = new AtomicLong();
    private final Object committing = new Object();
    private long committed;

    GroupCommit(MVStore store, boolean forceToDisk) {
        this.store = store;
        this.forceToDisk = forceToDisk;
    }

    /** Carries out a command that may write, and returns when what it wrote is safe. */
    <T> T write(Supplier<T> command) {
        if (!store.isPersistent()) {
            return command.get();
        }
        T result;
        commands.readLock().lock();
        try {
            result = command.get();
        } finally {
            commands.readLock().unlock();
        }
        awaitCommit(carriedOut.incrementAndGet());
        return result;
    }

    private void awaitCommit(long mine) {
        synchronized (committing) {
            if (committed < mine) {
                committed = commit();
            }
        }
    }

    private long commit() {
        commands.writeLock().lock();
        try {
            long all = carriedOut.get();
            if (store.commit() >= 0 && store.getFileStore() instanceof RecoverableFile file) {
                file.nameLastCommit();
            }
            if (forceToDisk) {
                store.sync();
            }
            return all;
        } finally {
            commands.writeLock().unlock();
        }
    }

    /** Does something with the store while no command writes. */
    void exclusively(Runnable work) {
        commands.writeLock().lock();
        try {
            work.run();
        } finally {
            commands.writeLock().unlock();
        }
    }
}
