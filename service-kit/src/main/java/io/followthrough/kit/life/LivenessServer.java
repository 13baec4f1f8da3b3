package io.followthrough.kit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether the process lives from one thread of its own, on a port of its own, so that no library, lock or flood of
 * callers keeps the answer back. It asks nothing of whoever calls and waits for nobody: 200, or 503 when the process has to
 * be started anew.
 */
public final class LivenessServer implements AutoCloseable {

    private static final int WAITING = 50;
    private static final int GOODBYE_MILLIS = 200;

    private final ServerSocket door;
    private final Workers workers;
    private final BooleanSupplier alive;

    private LivenessServer(ServerSocket door, Workers workers, BooleanSupplier alive) {
        this.door = door;
        this.workers = workers;
        this.alive = alive;
    }

    /**
     * @param port 0 for any that is free
     * @param alive what the application says of itself; must not wait for anything
     */
    static LivenessServer start(@Nullable InetAddress address, int port, Workers workers, BooleanSupplier alive) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(address, port), WAITING);
            var server = new LivenessServer(door, workers, alive);
            Thread.ofPlatform().name("liveness").daemon().start(server::answer);
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException("no liveness on port " + port + " (followthrough.liveness.port)", taken);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Threads that have to keep taking work; null once they end as they should. */
    void watch(@Nullable Executor answering) {
        workers.watch(answering);
    }

    private void answer() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                var well = alive.getAsBoolean() && workers.areAlive();
                caller.getOutputStream().write((well ? answer("200 OK", "UP") : answer("503 Down", "DOWN")));
                leave(caller);
            } catch (IOException gone) {
                // The next one is answered.
            }
        }
    }

    /** Reads what was asked, for a moment: closing over unread bytes would take the answer back. */
    private static void leave(Socket caller) throws IOException {
        caller.shutdownOutput();
        caller.setSoTimeout(GOODBYE_MILLIS);
        caller.getInputStream().read(new byte[1024]);
    }

    private static byte[] answer(String status, String state) {
        var body = "{\"status\":\"" + state + "\"}";
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
