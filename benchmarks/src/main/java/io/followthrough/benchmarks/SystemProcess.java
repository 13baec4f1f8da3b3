package io.followthrough.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The whole system as a process of its own, on free ports and in a folder that is deleted afterwards. */
final class SystemProcess implements AutoCloseable {

    private static final List<String> PARTS =
            List.of("page", "intake", "qualification", "cadence", "analytics", "kafka", "mongo", "smtp");
    /** Opens every door of this system. */
    static final String ACCESS_KEY = "benchmark-key-of-no-other-use";

    private static final int STARTS_WITHIN_SECONDS = 180;

    private final Path folder;
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Process process;

    private SystemProcess() throws IOException {
        folder = Files.createTempDirectory("followthrough-benchmark");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As ./followthrough start has it; -Dsystem.options=-XX:TieredStopAtLevel=4 adds the optimising compiler.
        command.addAll(List.of("-Xmx1536m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of(System.getProperty("system.options", "-showversion").split(" ")));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("-Dfollowthrough.data=" + folder.resolve("data"));
        command.add("-Dfollowthrough.access-key=" + ACCESS_KEY);
        for (var part : PARTS) {
            ports.put(part, Ports.free());
            command.add("-Dfollowthrough.ports." + part + "=" + ports.get(part));
        }
        command.add("io.followthrough.standalone.Standalone");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console().toFile())
                .start();
    }

    /** Returns when it is ready. */
    static SystemProcess start() throws IOException, InterruptedException {
        var system = new SystemProcess();
        try {
            for (var second = 0; !system.printed().contains("ready in"); second++) {
                if (second == STARTS_WITHIN_SECONDS || !system.process.isAlive()) {
                    throw new IllegalStateException("the system does not start: " + system.printed());
                }
                Thread.sleep(1_000);
            }
            return system;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            system.close();
            throw failed;
        }
    }

    String bootstrapServers() {
        return "localhost:" + ports.get("kafka");
    }

    long process() {
        return process.pid();
    }

    int port(String part) {
        return Objects.requireNonNull(ports.get(part), part);
    }

    String store() {
        return "mongodb://localhost:" + ports.get("mongo");
    }

    /** The most memory that the process ever held, heap and all else, in MiB; from Linux. */
    double peakMebibytes() throws IOException {
        try (var status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }

    private Path console() {
        return folder.resolve("console.txt");
    }

    private String printed() throws IOException {
        return Files.readString(console());
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
