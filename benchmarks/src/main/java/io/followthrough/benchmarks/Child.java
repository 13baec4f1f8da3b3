package io.followthrough.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that serves HTTP, so that its processor time is its own. */
final class Child implements AutoCloseable {

    /** What such a process prints when it serves. */
    static final String READY = "the child is ready";

    private static final int STARTS_WITHIN_SECONDS = 120;

    private final Process process;
    private final Path console;
    private final int port;

    private Child(Process process, Path console, int port) {
        this.process = process;
        this.console = console;
        this.port = port;
    }

    /**
     * Returns when it serves.
     *
     * @param settings {@code name=value}, as system properties; {@code server.port} is added
     */
    static Child start(Path folder, Class<?> main, List<String> settings) throws IOException, InterruptedException {
        var console = folder.resolve(main.getSimpleName() + ".txt");
        var port = Ports.free();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dserver.port=" + port));
        settings.forEach(setting -> command.add("-D" + setting));
        command.add(main.getName());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        var child = new Child(process, console, port);
        for (var second = 0; !Files.readString(console).contains(READY); second++) {
            if (second == STARTS_WITHIN_SECONDS || !process.isAlive()) {
                child.close();
                throw new IllegalStateException(main.getSimpleName() + " does not start: " + Files.readString(console));
            }
            Thread.sleep(1_000);
        }
        return child;
    }

    int port() {
        return port;
    }

    long process() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
