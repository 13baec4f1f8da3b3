package io.followthrough.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that everything is kept in, held by one process at a time. */
final class DataDirectory implements AutoCloseable {

    /** Tells a folder of ours from somebody else's: nothing is ever deleted, or mixed in, without it. */
    private static final String MARKER = "followthrough-data";

    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, and makes it first when it is not there.
     *
     * @throws CannotStart when another process has it, when it holds something else, or when it cannot be written
     */
    static DataDirectory open(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            requireOursOrEmpty(root);
            if (!Files.exists(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            DataRights.requireUsable(root);
            DataRights.closeToOthers(root);
            var lockFile = lock(root);
            Files.writeString(root.resolve(MARKER), "Data of Followthrough's standalone system.\n");
            return new DataDirectory(root, lockFile);
        } catch (IOException e) {
            throw new CannotStart(DataRights.cannotBeUsed(root, e));
        }
    }

    private static void requireOursOrEmpty(Path root) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new CannotStart("The data folder " + root + " is a file. Set FOLLOWTHROUGH_DATA to a folder.");
        }
        if (!Files.exists(root) || Files.exists(root.resolve(MARKER))) {
            return;
        }
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw new CannotStart(root + " holds files that are not Followthrough's, so it is left alone. "
                        + "Set FOLLOWTHROUGH_DATA to a new or empty folder.");
            }
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = FileChannel.open(
                root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(file) == null) {
            file.close();
            throw new CannotStart("Another Followthrough runs on " + root + " (process "
                    + Files.readString(root.resolve(LOCK)).strip()
                    + "). Stop it, or set FOLLOWTHROUGH_DATA to another folder.");
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return file;
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Deletes all that is kept. The folder itself, its marker and its lock stay. */
    void clean() {
        try (var entries = Files.list(root)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (!name.equals(LOCK) && !name.equals(MARKER)) {
                    deleteWithAllInside(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory could not be emptied", e);
        }
    }

    private static void deleteWithAllInside(Path start) throws IOException {
        // Does not follow links: a link is deleted, what it points to is not.
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    Path root() {
        return root;
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path mongo() {
        return root.resolve("mongo");
    }

    Path mailbox() {
        return root.resolve("mailbox");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** State that Kafka Streams keeps between runs and can build again from its topics. */
    Path streams() {
        return root.resolve("streams");
    }

    Path clock() {
        return root.resolve("clock");
    }

    /** Signs the links in e-mails: those that were sent must work after a restart. */
    Path tokenSecret() {
        return root.resolve("token-secret");
    }

    /** Opens the mailbox that answers arrive in. */
    Path mailboxSecret() {
        return root.resolve("mailbox-secret");
    }

    Path accessKey() {
        return root.resolve("access-key");
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
