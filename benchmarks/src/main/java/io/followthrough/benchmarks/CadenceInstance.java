package io.followthrough.benchmarks;

import io.followthrough.cadence.CadenceApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The cadence service as a process of its own, that can be killed and started again. */
public final class CadenceInstance implements AutoCloseable {

    private static final String AHEAD_SECONDS = "instance.ahead-seconds";
    private static final String READY = "the instance is ready";

    private final List<String> command;
    private final Path console;
    private Process process;

    /**
     * @param ahead how far its clock is ahead of the machine's; negative when behind
     * @param settings of the service, {@code name=value}
     */
    CadenceInstance(Path folder, int number, Duration ahead, List<String> settings) throws IOException {
        console = folder.resolve("instance-" + number + ".txt");
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add("-D" + AHEAD_SECONDS + "=" + ahead.toSeconds());
        settings.forEach(setting -> command.add("-D" + setting));
        command.add(CadenceInstance.class.getName());
        process = start();
    }

    /** What such a process runs. */
    public static void main(String[] args) {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.getLong(AHEAD_SECONDS, 0)));
        ApplicationContextInitializer<GenericApplicationContext> timed =
                context -> context.registerBean(InstantSource.class, () -> clock);
        CadenceApplication.application().initializers(timed).run(args);
        System.out.println(READY);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(console.toFile()))
                .start();
    }

    /** @throws IllegalStateException with what it printed, if it ended by itself */
    boolean isReady() throws IOException {
        var printed = Files.readString(console);
        if (!process.isAlive()) {
            throw new IllegalStateException("an instance ended by itself: " + printed);
        }
        return printed.contains(READY);
    }

    /** Memory of the process that is in use now; 0 where the system does not say. */
    long residentMebibytes() throws IOException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** As a power cut would: nothing is told, nothing is tidied up. Then it starts again. */
    void killAndStartAgain() throws IOException {
        close();
        process = start();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
