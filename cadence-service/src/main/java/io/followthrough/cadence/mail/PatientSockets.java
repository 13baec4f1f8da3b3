package io.followthrough.cadence.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the mail server that wait longer for its word on a whole message than for the answer to a command: who has
 * the message and looks through it may take ten minutes (RFC 5321, 4.5.3.2.6), who does not even greet is away. Jakarta Mail
 * knows one time for both. TLS lies above these sockets, so that it waits as they do.
 */
final class PatientSockets extends SocketFactory {

    /** A message is handed over by the thread that connects. */
    private static final ThreadLocal<@Nullable Socket> CURRENT = new ThreadLocal<>();

    private static final List<String> OTHERS =
            List.of("socketFactory", "socketFactory.class", "socks.host", "proxy.host", "usesocketchannels");

    /** No effect where somebody has chosen another way to connect. */
    static void in(Properties mail) {
        for (var protocol : List.of("mail.smtp.", "mail.smtps.")) {
            if (OTHERS.stream().noneMatch(other -> mail.containsKey(protocol + other))) {
                mail.put(protocol + "socketFactory", new PatientSockets());
            }
        }
    }

    /** From here on this thread's connection waits so long for an answer. */
    static void waitFor(Duration answer) throws SocketException {
        var socket = CURRENT.get();
        if (socket != null && !socket.isClosed()) {
            socket.setSoTimeout(Math.toIntExact(answer.toMillis()));
        }
    }

    private static Socket current(Socket socket) {
        CURRENT.set(socket);
        return socket;
    }

    @Override
    public Socket createSocket() {
        return current(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return current(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return current(new Socket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return current(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return current(new Socket(host, port, localHost, localPort));
    }
}
