package io.followthrough.standalone.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The network between the services and a part: it can be slow, lose answers, and break off. */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket socket;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile int oneLostOf;

    private Wire(ServerSocket socket, int behind) {
        this.socket = socket;
        this.behind = behind;
    }

    /** From a port that clients know to the one that the part listens on. */
    static Wire between(int port, int behind) {
        try {
            var wire = new Wire(new ServerSocket(port, 500, InetAddress.getLoopbackAddress()), behind);
            Thread.ofPlatform().daemon().start(wire::serve);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each request arrives so much later. */
    void delays(Duration each) {
        delay = each;
    }

    /** The part is asked, does it, and of so many answers one never comes: the connection breaks instead. */
    void losesOneAnswerOf(int answers) {
        oneLostOf = answers;
    }

    /** All connections break off now; new ones can be made. */
    void cut() {
        open.forEach(Wire::shut);
    }

    void isWell() {
        delay = Duration.ZERO;
        oneLostOf = 0;
    }

    /** How many answers never came. */
    int lost() {
        return lost.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), behind);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var answered = new AtomicBoolean(true);
            open.add(client);
            Thread.ofPlatform().daemon().start(() -> pass(server, client, () -> answer(answered)));
            pass(client, server, () -> request(answered));
        } catch (IOException nobodyThere) {
            shut(client);
        }
    }

    /** A long request comes in several pieces, of which the first is late. */
    private boolean request(AtomicBoolean answered) {
        if (answered.getAndSet(false) && !delay.isZero()) {
            Patience.pass(delay);
        }
        return true;
    }

    private boolean answer(AtomicBoolean answered) {
        var first = !answered.getAndSet(true);
        var one = oneLostOf;
        if (first && one > 0 && ThreadLocalRandom.current().nextInt(one) == 0) {
            lost.incrementAndGet();
            return false;
        }
        return true;
    }

    /** What has to be known of each piece before it goes on. */
    @FunctionalInterface
    private interface Gate {
        boolean isOpen();
    }

    private void pass(Socket from, Socket to, Gate gate) {
        try (from;
                to) {
            var buffer = new byte[BUFFER];
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (var read = in.read(buffer); read >= 0 && gate.isOpen(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // One side has had enough.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void shut(Socket connection) {
        try {
            connection.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        cut();
        shutSocket();
    }

    private void shutSocket() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
