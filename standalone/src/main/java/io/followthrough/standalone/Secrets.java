package io.followthrough.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Secrets made once and kept in files that nobody but their owner may read. */
final class Secrets {

    private static final int RANDOM_BYTES = 24;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Secrets() {}

    /**
     * The secret in {@code file}, which is made of the one that was set when there is no such file.
     *
     * @throws CannotStart when another one was set: links that were sent, and what is sealed, would be lost with the one that
     *     is kept
     */
    static String keptIn(Path file, @Nullable String set) {
        var kept = keptIn(file, () -> set == null ? random() : set);
        if (set != null && !set.equals(kept)) {
            throw new CannotStart("FOLLOWTHROUGH_TOKENS_SECRET is not the secret in " + file
                    + ", under which links were sent and keys are kept: leave it out, or set FOLLOWTHROUGH_DATA to another"
                    + " folder.");
        }
        return kept;
    }

    /** The secret in {@code file}; a new random one when there is no such file. */
    static String keptIn(Path file) {
        return keptIn(file, Secrets::random);
    }

    private static String keptIn(Path file, Supplier<String> made) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var secret = made.get();
            var draft = Files.createTempFile(file.getParent(), "secret", ".draft", OWNER_ONLY);
            Files.writeString(draft, secret + System.lineSeparator());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("no secret could be kept in " + file, e);
        }
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
