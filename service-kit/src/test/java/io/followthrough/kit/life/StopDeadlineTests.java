package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopDeadlineTests {

    @Test
    void aStopThatHangsEndsByForceAfterItsDeadline() throws IOException, InterruptedException {
        assertThat(statusOfOneToldToStop("hanging")).isEqualTo(StopDeadline.STATUS);
    }

    /** Of 143 Docker, systemd and all that watch them say that it failed. */
    @Test
    void whoeverWasToldToStopAndStoppedHasDoneWell() throws IOException, InterruptedException {
        assertThat(statusOfOneToldToStop("orderly")).isEqualTo(0);
    }

    private static int statusOfOneToldToStop(String how) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessStop.class.getName(),
                        how.equals("hanging") ? "100" : "60000",
                        how)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
