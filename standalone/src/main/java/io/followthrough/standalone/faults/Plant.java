package io.followthrough.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Broker, store, mail server and the four services, each group a process of its own, on free ports and in one folder. Broker and
 * store are reached through {@link Wire}s.
 */
final class Plant implements AutoCloseable {

    private static final List<String> PORTS =
            List.of("PAGE", "INTAKE", "QUALIFICATION", "CADENCE", "ANALYTICS", "KAFKA", "MONGO", "SMTP");
    private static final String BEHIND = "_BEHIND_THE_WIRE";

    private final Path folder;
    private final Map<String, Integer> ports;
    final Child broker;
    final Child store;
    final Child mail;
    final Child services;
    final Wire toBroker;
    final Wire toStore;

    private Plant(Path folder) {
        this.folder = folder;
        ports = freePorts();
        toBroker = Wire.between(port("KAFKA"), port("KAFKA" + BEHIND));
        toStore = Wire.between(port("MONGO"), port("MONGO" + BEHIND));
        broker = part("kafka", "-Xmx512m", "KAFKA" + BEHIND, String.valueOf(port("KAFKA")));
        store = part("mongo", "-Xmx512m", "MONGO" + BEHIND);
        mail = part("mail", "-Xmx192m", "SMTP");
        services = new Child(
                "services",
                folder,
                List.of("-Xmx1200m", "io.followthrough.standalone.Standalone"),
                environment(ports, "services"));
    }

    /** A new one, all ready. */
    static Plant in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var plant = new Plant(folder);
        try {
            plant.broker.start();
            plant.store.start();
            plant.mail.start();
            plant.services.start();
            return plant;
        } catch (RuntimeException failed) {
            plant.close();
            throw failed;
        }
    }

    private Child part(String name, String heap, String port, String... more) {
        var options = new ArrayList<>(List.of(
                heap,
                "-Dlogback.configurationFile=logback-command.xml",
                PartProcess.class.getName(),
                name,
                folder.resolve(name).toString(),
                String.valueOf(port(port))));
        options.addAll(List.of(more));
        return new Child(name, folder, options, Map.of());
    }

    /** Another instance of the four services on the same broker and store; not started yet. */
    Child secondServices() {
        var told = environment(freePorts(), "second");
        return new Child("second", folder, List.of("-Xmx1200m", "io.followthrough.standalone.Standalone"), told);
    }

    private Map<String, String> environment(Map<String, Integer> own, String name) {
        var told = new HashMap<String, String>();
        PORTS.forEach(service -> told.put("FOLLOWTHROUGH_PORTS_" + service, String.valueOf(own.get(service))));
        told.put("FOLLOWTHROUGH_DATA", folder.resolve(name).toString());
        told.put("FOLLOWTHROUGH_CLOCK", "virtual");
        told.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        told.put("SPRING_MONGODB_URI", "mongodb://127.0.0.1:" + port("MONGO"));
        told.put("SPRING_MAIL_HOST", "127.0.0.1");
        told.put("SPRING_MAIL_PORT", String.valueOf(port("SMTP")));
        return told;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port("KAFKA");
    }

    String at(String service) {
        return "http://localhost:" + port(service);
    }

    int port(String name) {
        return ports.getOrDefault(name, 0);
    }

    Path mailbox() {
        return folder.resolve("mail");
    }

    /** Where the mail server that keeps its mail in the folder reads how it is to behave. */
    static Path mood(Path mailbox) {
        return mailbox.resolveSibling("mail.mood");
    }

    /** From the next connection on. */
    void mailServerIs(MailServerMood mood) {
        try {
            Files.writeString(mood(mailbox()), mood.name());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How often somebody has come to the mail server since it was started. */
    long mailConnections() {
        return mail.printed().lines().filter(MoodyMailServer.CONNECTION::equals).count();
    }

    /** Where analytics keeps its state. */
    Path streams() {
        return folder.resolve("services").resolve("streams");
    }

    String accessKey() {
        try {
            return Files.readString(folder.resolve("services").resolve("access-key"))
                    .strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Integer> freePorts() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var found = new HashMap<String, Integer>();
            var names = new ArrayList<>(PORTS);
            names.addAll(List.of("KAFKA" + BEHIND, "MONGO" + BEHIND));
            for (var name : names) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                found.put(name, socket.getLocalPort());
            }
            for (var socket : sockets) {
                socket.close();
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException("no free ports", failed);
        }
    }

    @Override
    public void close() {
        services.close();
        mail.close();
        store.close();
        broker.close();
        toStore.close();
        toBroker.close();
    }
}
