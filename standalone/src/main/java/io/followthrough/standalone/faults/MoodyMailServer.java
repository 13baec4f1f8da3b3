package io.followthrough.standalone.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a mail server that is well, passes line after line on, and spoils what its mood says. The mood is read from a
 * file with each connection, so that it can be changed from another process; each connection is counted on the console.
 */
final class MoodyMailServer implements AutoCloseable {

    static final String CONNECTION = "connection";

    /** No server is silent for longer than anybody waits. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final ServerSocket socket;
    private final int behind;
    private final Path mood;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private MoodyMailServer(ServerSocket socket, int behind, Path mood) {
        this.socket = socket;
        this.behind = behind;
        this.mood = mood;
    }

    /**
     * @param behind port of the mail server that is well
     * @param mood file with the name of a {@link MailServerMood}; without it all is well
     */
    static MoodyMailServer start(int port, int behind, Path mood) throws IOException {
        var socket = new ServerSocket(port, 500, InetAddress.getLoopbackAddress());
        var server = new MoodyMailServer(socket, behind, mood);
        Thread.ofPlatform().daemon().start(server::serve);
        return server;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                System.out.println(CONNECTION);
                var now = Files.exists(mood)
                        ? MailServerMood.valueOf(Files.readString(mood).strip())
                        : MailServerMood.WELL;
                Thread.ofPlatform().daemon().start(() -> talk(connection, now));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client, MailServerMood now) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            switch (now) {
                case SILENT -> Patience.pass(SILENCE);
                case TOO_BUSY -> say(client.getOutputStream(), "421 4.3.2 too busy, come again later");
                default -> new Conversation(client, server, now).pass();
            }
        } catch (IOException gone) {
            // One side has had enough.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private final class Conversation {

        private final OutputStream toClient;
        private final OutputStream toServer;
        private final BufferedReader fromClient;
        private final BufferedReader fromServer;
        private final MailServerMood now;

        Conversation(Socket client, Socket server, MailServerMood now) throws IOException {
            toClient = client.getOutputStream();
            toServer = server.getOutputStream();
            fromClient = reader(client);
            fromServer = reader(server);
            this.now = now;
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void pass() throws IOException {
            answer();
            for (var line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT") && refused(command)) {
                    continue;
                }
                say(toServer, line);
                if (!answer()) {
                    return;
                }
                if (command.startsWith("DATA") && !message()) {
                    return;
                }
            }
        }

        private boolean refused(String recipient) throws IOException {
            if (now == MailServerMood.NOBODY_THERE) {
                say(toClient, "550 5.1.1 no such user here");
                return true;
            }
            if (now == MailServerMood.GREYLISTING && seen.add(recipient)) {
                say(toClient, "451 4.7.1 greylisted, come again in a few minutes");
                return true;
            }
            return false;
        }

        /** @return whether the connection goes on */
        private boolean message() throws IOException {
            var line = fromClient.readLine();
            for (; line != null && !line.equals("."); line = fromClient.readLine()) {
                say(toServer, line);
            }
            if (line == null) {
                return false;
            }
            say(toServer, line);
            if (now == MailServerMood.GONE_AFTER_MESSAGE) {
                fromServer.readLine(); // taken, and not told
                return false;
            }
            return answer();
        }

        /** Passes on what the server answers, which may be several lines. */
        private boolean answer() throws IOException {
            for (var line = fromServer.readLine(); line != null; line = fromServer.readLine()) {
                say(toClient, line);
                if (line.length() < 4 || line.charAt(3) != '-') {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
