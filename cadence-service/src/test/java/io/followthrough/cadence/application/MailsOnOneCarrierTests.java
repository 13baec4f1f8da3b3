package io.followthrough.cadence.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process hung once: class loading held every carrier of the virtual threads that e-mails were sent on. */
class MailsOnOneCarrierTests {

    /** A hundred show it in a few seconds; {@code -Dmails=1000} is the whole flood. */
    private static final String MAILS = System.getProperty("mails", "100");

    @TempDir
    Path folder;

    @Test
    void allMailsLeaveWhileNoVirtualThreadCanRun() throws IOException, InterruptedException {
        var console = folder.resolve("console.txt");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailsOnOneCarrier.class.getName(),
                        MAILS))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        try {
            var ended = process.waitFor(60, TimeUnit.SECONDS);
            assertThat(Files.readString(console)).endsWith("sent " + MAILS + System.lineSeparator());
            assertThat(ended).as("ended by itself").isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
