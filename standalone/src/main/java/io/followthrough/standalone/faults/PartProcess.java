package io.followthrough.standalone.faults;

import io.followthrough.embedded.kafka.EmbeddedKafka;
import io.followthrough.embedded.mongo.EmbeddedMongo;
import io.followthrough.standalone.mailbox.MailServer;
import io.followthrough.standalone.mailbox.Mailbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * Broker, store or mail server (behind one that has moods) as a process of its own: {@code <kafka|mongo|mail>
 * <folder> <port> [<port>]}, the last of which is what the broker tells its clients.
 */
final class PartProcess {

    private PartProcess() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var port = Integer.parseInt(arguments[2]);
        var known = arguments.length > 3 ? Integer.parseInt(arguments[3]) : port;
        var part = start(arguments[0], folder, port, known);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part)));
        System.out.println(Child.READY);
        new CountDownLatch(1).await();
    }

    private static AutoCloseable start(String name, Path folder, int port, int known) throws IOException {
        return switch (name) {
            case "kafka" ->
                EmbeddedKafka.start(io.followthrough.embedded.kafka.Settings.in(folder)
                        .onPort(port)
                        .advertisedAs("127.0.0.1:" + known));
            case "mongo" ->
                EmbeddedMongo.start(
                        io.followthrough.embedded.mongo.Settings.in(folder).onPort(port));
            case "mail" -> mailServer(folder, port);
            default -> throw new IllegalArgumentException("no part " + name);
        };
    }

    private static AutoCloseable mailServer(Path folder, int port) throws IOException {
        var behind = freePort();
        var server = MailServer.start("127.0.0.1", behind, Mailbox.keptIn(folder, InstantSource.system()));
        var front = MoodyMailServer.start(port, behind, Plant.mood(folder));
        return () -> {
            front.close();
            server.close();
        };
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            System.err.println(failed);
        }
    }
}
