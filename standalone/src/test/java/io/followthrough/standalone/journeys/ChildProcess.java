package io.followthrough.standalone.journeys;

import io.followthrough.standalone.page.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The standalone as a process of its own, that can be killed. */
final class ChildProcess implements AutoCloseable {

    private static final List<String> PARTS =
            List.of("page", "intake", "qualification", "cadence", "analytics", "kafka", "mongo", "smtp");

    private final Path data;
    private final Path console;
    private final List<String> options;
    private final List<Integer> ports;
    private Process process;

    /**
     * @param folder for its data and for what it prints
     * @param options for Java, such as {@code -Dfollowthrough.privacy.sealing=true}
     */
    ChildProcess(Path folder, String... options) throws IOException {
        this.options = List.of(options);
        data = folder.resolve("data");
        console = folder.resolve("console.txt");
        ports = freePorts(PARTS.size());
        process = start();
    }

    private Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add("-Dfollowthrough.data=" + data);
        for (int i = 0; i < PARTS.size(); i++) {
            command.add("-Dfollowthrough.ports." + PARTS.get(i) + "=" + ports.get(i));
        }
        command.addAll(options);
        command.add("io.followthrough.standalone.Standalone");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(console.toFile()))
                .start();
    }

    void awaitReady() {
        Operator.eventually("the process to be ready")
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the process ended: " + printed());
                    }
                    return printed().contains("ready in");
                });
    }

    /** As a power cut would: nothing is told, nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C and SIGTERM do. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process does not stop: " + printed());
        }
    }

    void startAgain() throws IOException {
        process = start();
    }

    String printed() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            return e.toString();
        }
    }

    Operator operator() throws IOException {
        var key = Files.readString(data.resolve("access-key")).strip();
        return new Operator(new Addresses(at(0), at(1), at(2), at(3), at(4)), key);
    }

    String bootstrapServers() {
        return "localhost:" + ports.get(PARTS.indexOf("kafka"));
    }

    String mongoUri() {
        return "mongodb://localhost:" + ports.get(PARTS.indexOf("mongo"));
    }

    /** What signs links and wraps keys. */
    String secret() throws IOException {
        return Files.readString(data.resolve("token-secret")).strip();
    }

    private String at(int index) {
        return "http://localhost:" + ports.get(index);
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
