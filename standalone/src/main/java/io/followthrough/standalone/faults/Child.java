package io.followthrough.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java process that can be killed, frozen and started again. Others' processes are never touched. */
final class Child implements AutoCloseable {

    static final String READY = "ready in";

    private final String name;
    private final Path console;
    private final List<String> command;
    private final Map<String, String> environment;
    private final int arguments;
    private @Nullable Process process;

    /** @param options for Java, then the main class and its arguments */
    Child(String name, Path folder, List<String> options, Map<String, String> environment) {
        this.name = name;
        this.console = folder.resolve(name + ".txt");
        this.environment = environment;
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        // Whoever ends the harness ends what it started, frozen or not.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        arguments = (int)
                options.stream().dropWhile(option -> option.startsWith("-")).count();
    }

    /** Returns when it says that it is ready. */
    Child start() {
        return start(command);
    }

    /** With one more option for Java, which holds over those it has. */
    Child start(String option) {
        var changed = new ArrayList<>(command);
        changed.add(changed.size() - arguments, option);
        return start(changed);
    }

    /** The same, and with each start that follows; it holds over what was said before. */
    Child startFromNowOn(String option) {
        command.add(command.size() - arguments, option);
        return start();
    }

    private Child start(List<String> started) {
        launch(started);
        return awaitReady();
    }

    /** Does not wait until it is ready. */
    void launch() {
        launch(command);
    }

    private void launch(List<String> started) {
        try {
            var builder = new ProcessBuilder(started).redirectErrorStream(true).redirectOutput(console.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(name, failed);
        }
    }

    Child awaitReady() {
        Patience.until(name + " is ready", Duration.ofMinutes(10), () -> {
            if (!running().isAlive()) {
                throw new IllegalStateException(name + " ended: " + printed());
            }
            return printed().contains(READY);
        });
        return this;
    }

    /** SIGKILL. */
    void kill() {
        await(running().destroyForcibly());
    }

    /** SIGSTOP: connections stay open and nothing answers. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** SIGTERM. @return how long it took, and the exit status */
    Stopped stop() {
        var begin = System.nanoTime();
        running().destroy();
        var ended = await(running());
        return new Stopped(
                Duration.ofNanos(System.nanoTime() - begin), ended ? running().exitValue() : -1);
    }

    record Stopped(Duration took, int status) {}

    /** With which status it ended. */
    int status() {
        return running().exitValue();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    private static boolean await(Process ending) {
        try {
            return ending.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void signal(String signal) {
        try {
            var kill = new ProcessBuilder(
                            "kill", "-" + signal, String.valueOf(running().pid()))
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("SIG" + signal + " does not reach " + name);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    String printed() {
        try {
            return Files.readString(console);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill(); // what is frozen as well
        }
    }
}
