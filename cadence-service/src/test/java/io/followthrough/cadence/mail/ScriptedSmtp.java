package io.followthrough.cadence.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server that behaves as it is told, one script for each connection; connections beyond the last script are served
 * well. A script says what is answered to a command instead of what is usual: {@link #SILENCE} says nothing, {@link #HANG_UP}
 * closes.
 */
final class ScriptedSmtp implements AutoCloseable {

    static final String SILENCE = "silence";
    static final String HANG_UP = "hang up";
    /** Takes the message as usual, but says so after a while that no command may take. */
    static final String SLOWLY = "slowly";

    static final Duration A_WHILE = Duration.ofSeconds(4);
    static final String BANNER = "BANNER";
    /** The whole message has arrived. */
    static final String MESSAGE = ".";

    private static final Map<String, String> USUAL = Map.of(
            BANNER,
            "220 ready",
            "EHLO",
            "250-here\r\n250 8BITMIME",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            MESSAGE,
            "250 2.0.0 taken",
            "QUIT",
            "221 bye",
            "RSET",
            "250 ok");

    private final ServerSocket socket;
    private final Queue<Map<String, String>> scripts = new ArrayDeque<>();
    private final List<String> messages = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    synchronized ScriptedSmtp then(Map<String, String> script) {
        scripts.add(script);
        return this;
    }

    /** Messages that were received to their end, whatever was answered then. */
    synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    private synchronized Map<String, String> nextScript() {
        var script = scripts.poll();
        return script == null ? Map.of() : script;
    }

    private synchronized void received(String message) {
        messages.add(message);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.incrementAndGet();
                var script = nextScript();
                Thread.ofPlatform().daemon().start(() -> talk(connection, script));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection, Map<String, String> script) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            var goesOn = say(connection, BANNER, script);
            for (var line = goesOn ? in.readLine() : null; line != null; line = goesOn ? in.readLine() : null) {
                var command = line.split(" ")[0].toUpperCase(Locale.ROOT);
                goesOn = say(connection, command, script) && !command.equals("QUIT");
                if (goesOn && command.equals("DATA") && !script.containsKey("DATA")) {
                    var message = new StringBuilder();
                    for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        message.append(text).append("\r\n");
                    }
                    received(message.toString());
                    goesOn = say(connection, MESSAGE, script);
                }
            }
        } catch (IOException gone) {
            // The client has had enough.
        }
    }

    /** @return whether the connection goes on */
    private static boolean say(Socket connection, String command, Map<String, String> script) throws IOException {
        var answer = script.getOrDefault(command, USUAL.getOrDefault(command, "502 unknown"));
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (answer.equals(SLOWLY)) {
            LockSupport.parkNanos(A_WHILE.toNanos());
            answer = USUAL.getOrDefault(command, "250 ok");
        }
        if (!answer.equals(SILENCE)) {
            connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        }
        return !answer.startsWith("421");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
