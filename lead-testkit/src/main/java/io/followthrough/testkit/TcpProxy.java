package io.followthrough.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a server on this machine, and can hold everything up as a frozen server does, be away as a lost
 * network is, or cut a connection when the server has done what it was asked and its answer is on its way.
 */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object pause = new Object();
    private boolean paused;
    private volatile boolean away;
    private final AtomicInteger answersUntilCut = new AtomicInteger();

    private TcpProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** @param target port of the server on this machine */
    public static TcpProxy before(int target) {
        try {
            var proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofPlatform().daemon().start(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Connections stay, new ones are taken, and no byte goes through. */
    public void freeze() {
        synchronized (pause) {
            paused = true;
        }
    }

    public void thaw() {
        synchronized (pause) {
            paused = false;
            pause.notifyAll();
        }
    }

    /** Of the answers that come from now on, this one is lost with its connection: 1 is the next. */
    public void loseAnswer(int number) {
        answersUntilCut.set(number);
    }

    /** Every connection breaks, now and as soon as it is opened, as where the network is gone. */
    public void goAway() {
        away = true;
        open.forEach(TcpProxy::closeQuietly);
    }

    /** Ends {@link #goAway}. */
    public void comeBack() {
        away = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (away) {
                    client.close();
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                if (away) {
                    closeQuietly(client); // it came while all others were being closed
                }
                Thread.ofPlatform().daemon().start(() -> pump(client, server, false));
                Thread.ofPlatform().daemon().start(() -> pump(server, client, true));
            } catch (IOException gone) {
                // The next one, or closed.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            var bytes = new byte[8192];
            for (var count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                awaitThaw();
                if (answers && answersUntilCut.get() > 0 && answersUntilCut.decrementAndGet() == 0) {
                    return;
                }
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException | InterruptedException gone) {
            // One end has left, so the other leaves too.
        }
    }

    private void awaitThaw() throws InterruptedException {
        synchronized (pause) {
            while (paused) {
                pause.wait();
            }
        }
    }

    @Override
    public void close() {
        thaw();
        closeQuietly(door);
        open.forEach(TcpProxy::closeQuietly);
    }

    private static void closeQuietly(@Nullable AutoCloseable closing) {
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (Exception gone) {
            // It was closed already.
        }
    }
}
