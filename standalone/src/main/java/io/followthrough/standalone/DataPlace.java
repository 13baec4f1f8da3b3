package io.followthrough.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * Finds out that a data folder was copied: a backup that was put back, or the clone of a system that runs elsewhere. Nothing in
 * it knows what came after the copy, so whoever it takes for unsent would get the same e-mail again. One file says when it was
 * born; a copy of it was born later. Each start writes it anew, so that one which is written over in place is found as well.
 * Snapshots of a whole disk keep the times of birth, and are not found.
 */
final class DataPlace {

    private static final String BORN = "born";
    private static final String HELD = "mail-held";
    private static final String UNKNOWN = "unknown";

    private final Path root;

    DataPlace(Path root) {
        this.root = root;
    }

    /**
     * To be called once at each start, by whoever holds the folder.
     *
     * @throws CannotStart when the folder cannot be written
     */
    void settle() {
        try {
            if (isCopy()) {
                Files.writeString(root.resolve(HELD), "A copy, found at a start: see docs/operations.md, Backup.\n");
            }
            write();
        } catch (IOException failed) {
            throw new CannotStart(DataRights.cannotBeUsed(root, failed));
        }
    }

    /** Whether it was found to be a copy, and nobody has said yet that e-mails may leave. */
    boolean isHeld() {
        return Files.exists(root.resolve(HELD));
    }

    /** For the operator. */
    String whyHeld() {
        return root
                + " is a copy, as of a backup that was put back: it does not know what came after it, and would send e-mails"
                + " again that have left, also to people who refused them since. So no e-mail leaves. Make up for what it has"
                + " forgotten (docs/operations.md, Backup); then: ./followthrough release-mail, and start again.";
    }

    private boolean isCopy() throws IOException {
        var file = root.resolve(BORN);
        if (!Files.exists(file)) {
            return false;
        }
        var noted = Files.readString(file).strip();
        return !noted.isEmpty()
                && !noted.equals(UNKNOWN)
                && !noted.equals(born(file).toString());
    }

    /** A file system that does not know when files were born answers with their last change. */
    private void write() throws IOException {
        var fresh = root.resolve(BORN + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        var born = born(fresh);
        Files.writeString(fresh, born + "\n");
        if (!born.equals(born(fresh))) {
            Files.writeString(fresh, UNKNOWN + "\n");
        }
        Files.move(fresh, root.resolve(BORN), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Instant born(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class)
                .creationTime()
                .toInstant();
    }
}
