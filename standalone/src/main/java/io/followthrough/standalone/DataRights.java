package io.followthrough.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may do what with the data folder: we everything, and others, who would read addresses and letters of people, nothing. */
final class DataRights {

    /** Of ours, in which a start with other rights, as root say, leaves what the next one cannot write. */
    private static final int DEPTH = 2;

    private static final int MOST_NAMED = 3;

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private DataRights() {}

    /** @throws CannotStart naming what cannot be read or written, before anything is started on it */
    static void requireUsable(Path root) throws IOException {
        var unusable = isUsable(root) ? unusableIn(root) : List.of(root);
        if (!unusable.isEmpty()) {
            throw new CannotStart(cannotBeWritten(unusable));
        }
    }

    private static List<Path> unusableIn(Path root) throws IOException {
        try (var entries = Files.find(root, DEPTH, (path, attributes) -> !attributes.isSymbolicLink())) {
            return entries.filter(path -> !isUsable(path)).limit(MOST_NAMED).toList();
        } catch (UncheckedIOException denied) {
            throw denied.getCause();
        }
    }

    private static boolean isUsable(Path path) {
        return Files.isReadable(path)
                && Files.isWritable(path)
                && (!Files.isDirectory(path) || Files.isExecutable(path));
    }

    static String cannotBeUsed(Path root, IOException failure) {
        if (failure instanceof AccessDeniedException denied && denied.getFile() != null) {
            return cannotBeWritten(List.of(Path.of(denied.getFile())));
        }
        var reason = failure instanceof FileSystemException told && told.getReason() != null
                ? told.getReason()
                : failure.toString();
        return "The data folder " + root + " cannot be used: " + reason
                + ". Set FOLLOWTHROUGH_DATA to a folder that can be written.";
    }

    private static String cannotBeWritten(List<Path> paths) {
        var user = System.getProperty("user.name");
        return "The user " + user + " cannot read and write "
                + String.join(", ", paths.stream().map(Path::toString).toList())
                + ". Give it to that user (chown -R " + user
                + "), start as the user whose it is, or set FOLLOWTHROUGH_DATA to a folder that can be written.";
    }

    /** A folder that was there before is mostly open to all; what a group was let in for stays. */
    static void closeToOthers(Path root) {
        try {
            var rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(root));
            if (rights.removeAll(OF_OTHERS)) {
                Files.setPosixFilePermissions(root, rights);
            }
        } catch (IOException | UnsupportedOperationException notOurs) {
            System.err.println("Others may read " + root + ", and that cannot be changed: " + notOurs);
        }
    }
}
