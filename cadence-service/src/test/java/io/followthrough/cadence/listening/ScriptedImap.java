package io.followthrough.cadence.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mail server that answers as it is told: the first script whose beginning fits a command. */
final class ScriptedImap implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> scripts = new LinkedHashMap<>();

    ScriptedImap() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** @param answer lines before the end of the answer; a last line that begins with {@code NO} or {@code BAD} ends it */
    ScriptedImap on(String command, String... answer) {
        scripts.put(command, String.join("\r\n", answer));
        return this;
    }

    static String literal(String message) {
        return "{" + message.getBytes(StandardCharsets.UTF_8).length + "}\r\n" + message;
    }

    ImapMailbox mailbox() {
        return new ImapMailbox(new Account(
                "imap", "127.0.0.1", socket.getLocalPort(), "listener", "secret", "INBOX", Duration.ofSeconds(5)));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                serve(connection);
            } catch (IOException closed) {
                // the next one
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        say(connection, "* OK ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var tag = line.substring(0, line.indexOf(' '));
            var command = line.substring(tag.length() + 1);
            var answer = scripts.entrySet().stream()
                    .filter(script -> command.startsWith(script.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> usual(command));
            var lastLine = answer.substring(answer.lastIndexOf('\n') + 1);
            if (lastLine.startsWith("NO") || lastLine.startsWith("BAD")) {
                say(connection, answer.substring(0, answer.length() - lastLine.length()) + tag + " " + lastLine);
            } else {
                say(connection, (answer.isEmpty() ? "" : answer + "\r\n") + tag + " OK done");
            }
        }
    }

    private static String usual(String command) {
        return switch (command.split(" ")[0]) {
            case "CAPABILITY" -> "* CAPABILITY IMAP4rev1";
            case "LIST" -> "* LIST () \"/\" INBOX";
            case "EXAMINE" -> "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 100] ok";
            default -> "";
        };
    }

    private static void say(Socket connection, String text) throws IOException {
        connection.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
