package io.followthrough.embedded.mongo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How an {@link EmbeddedMongo} is to run.
 *
 * @param dataDirectory where the data is kept; empty keeps it in memory, until it is closed
 * @param host the address to listen on; the server asks nobody who they are, so stay on the loopback address
 * @param port the port to listen on, or 0 for any free one
 * @param cacheMegabytes how much of the file may be held in memory
 * @param surviveMachineFailure whether a write is acknowledged only when the disk has it. Without, the operating system
 *     has it: a kill of the process loses nothing, a power failure may lose the last second
 * @param erasures collections ({@code database.collection}) that somebody's erasure is noted in: after a write to one of them
 *     nothing that was removed stays in the file when the server is closed. Empty: removed bytes stay until they are written over
 */
public record Settings(
        Optional<Path> dataDirectory,
        String host,
        int port,
        int cacheMegabytes,
        boolean surviveMachineFailure,
        Set<String> erasures) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CACHE_MEGABYTES = 64;

    public Settings {
        erasures = Set.copyOf(erasures);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 (any free one) to 65535, but is " + port);
        }
        if (cacheMegabytes < 1) {
            throw new IllegalArgumentException("cacheMegabytes must be at least 1, but is " + cacheMegabytes);
        }
    }

    /** A server whose data lives in memory, on a free loopback port. */
    public static Settings inMemory() {
        return new Settings(Optional.empty(), LOOPBACK, 0, CACHE_MEGABYTES, false, Set.of());
    }

    /** A server that keeps its data in {@code dataDirectory}, on a free loopback port. */
    public static Settings in(Path dataDirectory) {
        return new Settings(Optional.of(dataDirectory), LOOPBACK, 0, CACHE_MEGABYTES, false, Set.of());
    }

    /** The same, listening on {@code port}. */
    public Settings onPort(int port) {
        return new Settings(dataDirectory, host, port, cacheMegabytes, surviveMachineFailure, erasures);
    }

    /** The same, listening on {@code host}; anything but a loopback address lets the network in unasked. */
    public Settings onHost(String host) {
        return new Settings(dataDirectory, host, port, cacheMegabytes, surviveMachineFailure, erasures);
    }

    /** The same, with a cache of {@code megabytes}. */
    public Settings withCacheMegabytes(int megabytes) {
        return new Settings(dataDirectory, host, port, megabytes, surviveMachineFailure, erasures);
    }

    /** The same, forcing each group of writes to the disk before they are acknowledged. */
    public Settings survivingMachineFailure() {
        return new Settings(dataDirectory, host, port, cacheMegabytes, true, erasures);
    }

    /** The same, with nothing removed left in the file after an erasure, which a write to {@code collections} tells of. */
    public Settings withErasuresNotedIn(String... collections) {
        return new Settings(dataDirectory, host, port, cacheMegabytes, surviveMachineFailure, Set.of(collections));
    }
}
