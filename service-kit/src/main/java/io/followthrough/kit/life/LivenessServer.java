package io.followthrough.kit.life;

import io.followthrough.kit.settings.WrongSetting;
import io.followthrough.kit.settings.WrongSettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether the process lives from one thread of its own, on a port of its own, so that no library, lock or flood of
 * callers keeps the answer back. It asks nothing of whoever calls and waits for nobody: 200, or 503 when the process has to
 * be started anew. Services that share a process share the port: one that is stuck makes the process one to be started anew.
 */
public final class LivenessServer implements AutoCloseable {

    private static final int ANY = 0;
    private static final Map<Integer, LivenessDoor> DOORS = new HashMap<>();

    private final LivenessDoor door;
    private final Workers workers;
    private final BooleanSupplier alive;

    private LivenessServer(LivenessDoor door, Workers workers, BooleanSupplier alive) {
        this.door = door;
        this.workers = workers;
        this.alive = alive;
    }

    /**
     * @param port 0 for any that is free
     * @param alive what the application says of itself; must not wait for anything
     * @throws WrongSettingsException if something else listens there
     */
    static LivenessServer start(@Nullable InetAddress address, int port, Workers workers, BooleanSupplier alive) {
        synchronized (DOORS) {
            var shared = port == ANY ? null : DOORS.get(port);
            var door = shared == null ? open(address, port) : shared;
            DOORS.put(door.port(), door);
            var server = new LivenessServer(door, workers, alive);
            door.admit(server);
            return server;
        }
    }

    private static LivenessDoor open(@Nullable InetAddress address, int port) {
        try {
            return LivenessDoor.open(address, port);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new WrongSettingsException(List.of(new WrongSetting(
                    "FOLLOWTHROUGH_LIFE_LIVENESSPORT",
                    "is " + port + ", which cannot be listened on (" + unusable.getMessage() + ")",
                    "set it to a port that is free, from 1 to 65535, or leave it out")));
        }
    }

    int port() {
        return door.port();
    }

    /** Threads that have to keep taking work; null once they end as they should. */
    void watch(@Nullable Executor answering) {
        workers.watch(answering);
    }

    boolean isAlive() {
        return alive.getAsBoolean() && workers.areAlive();
    }

    @Override
    public void close() throws IOException {
        synchronized (DOORS) {
            if (door.leave(this)) {
                DOORS.remove(door.port());
                door.close();
            }
        }
    }
}
