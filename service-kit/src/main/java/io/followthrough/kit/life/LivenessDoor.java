package io.followthrough.kit.life;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The port on which a process says that it lives, and the thread that does nothing else. */
final class LivenessDoor implements AutoCloseable {

    private static final int WAITING = 50;
    private static final int GOODBYE_MILLIS = 200;

    private final ServerSocket socket;
    private final Collection<LivenessServer> services = new CopyOnWriteArrayList<>();

    private LivenessDoor(ServerSocket socket) {
        this.socket = socket;
    }

    static LivenessDoor open(@Nullable InetAddress address, int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(address, port), WAITING);
        var door = new LivenessDoor(socket);
        Thread.ofPlatform().name("liveness").daemon().start(door::answer);
        return door;
    }

    int port() {
        return socket.getLocalPort();
    }

    void admit(LivenessServer service) {
        services.add(service);
    }

    /** Whether that was the last. */
    boolean leave(LivenessServer service) {
        services.remove(service);
        return services.isEmpty();
    }

    private void answer() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                // Each is asked each time: what it answers goes by when it was asked last.
                var stuck =
                        services.stream().filter(service -> !service.isAlive()).count();
                caller.getOutputStream().write(stuck == 0 ? answer("200 OK", "UP") : answer("503 Down", "DOWN"));
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
        socket.close();
    }
}
