package io.followthrough.embedded.mongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Writes what is in a store into a new file, which then takes the place of its own: nothing that was removed is in it.
 *
 * <p>Entry by entry, and not page by page as H2's own tool does: the pages above the leaves of an index keep keys of entries that
 * are long gone. The file beside is whole and on the disk before it gets its name, so a kill leaves the old one or the new one.
 */
final class Rewriting {

    private static final String BESIDE = ".new";
    private static final int BYTES_PER_COMMIT = 8 << 20;
    private static final Set<String> OF_ANOTHER_FILE = Set.of(BuiltIndexes.MAP, ErasureMark.MAP);

    private final MVStore source;
    private final MVStore target;

    private Rewriting(MVStore source, MVStore target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Rewrites the file of a store that nobody writes to, and closes the store, also when that fails.
     *
     * @throws IOException when it fails, for want of room say: the file is as it was
     */
    static void rewrite(MVStore source, Path file, int cacheMegabytes) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        var beside = beside(file);
        try {
            Files.deleteIfExists(beside);
            try (var target = EmbeddedMongo.open(beside, cacheMegabytes)) {
                new Rewriting(source, target).copy();
            }
            force(beside, StandardOpenOption.WRITE);
        } catch (RuntimeException e) { // of H2
            throw new IOException(e);
        } finally {
            source.close();
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
    }

    /** Deletes what a kill left of a file that was being written. */
    static void forget(Path file) throws IOException {
        Files.deleteIfExists(beside(file));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + BESIDE);
    }

    private void copy() {
        for (var name : List.copyOf(source.getMapNames())) {
            if (StoredDatabase.isOfDocuments(name)) {
                copy(name, StoredDatabase::documentMap);
            } else if (StoredDatabase.isOfEntries(name)) {
                copyIndex(name);
            } else if (!OF_ANOTHER_FILE.contains(name)) {
                copy(name, MVMap.Builder<Object, Object>::new);
            }
        }
        ErasureMark.of(source).payTo(ErasureMark.of(target));
        commit();
    }

    /** Maps have other numbers in another file, and by its number an index that is built is known. */
    private void copyIndex(String name) {
        var copy = copy(name, StoredDatabase::entryMap);
        if (new BuiltIndexes(source).contains(source.openMap(name, StoredDatabase.entryMap()))) {
            new BuiltIndexes(target).add(copy);
        }
    }

    private <K, V> MVMap<K, V> copy(String name, Supplier<MVMap.Builder<K, V>> types) {
        var entries = source.openMap(name, types.get()).cursor(null);
        var copy = target.openMap(name, types.get());
        while (entries.hasNext()) {
            var key = entries.next();
            copy.put(key, entries.getValue());
            if (target.getUnsavedMemory() > BYTES_PER_COMMIT) {
                commit();
            }
        }
        return copy;
    }

    private void commit() {
        if (target.commit() >= 0 && target.getFileStore() instanceof RecoverableFile file) {
            file.nameLastCommit();
        }
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
