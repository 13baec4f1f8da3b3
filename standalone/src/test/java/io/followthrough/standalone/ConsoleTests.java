package io.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.page.Addresses;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleTests {

    private static final String KEY = "OFhG5cvYq8";

    @Test
    void whoStartsAtATerminalReadsTheAccessKey() {
        assertThat(ready(true)).contains("access key       " + KEY, "kept in /srv/data/access-key");
    }

    /** What is not a terminal is kept: a journal, a file, a collector of logs, which others may read. */
    @Test
    void noLogKeepsTheAccessKey() {
        assertThat(ready(false)).doesNotContain(KEY).contains("access key       (kept in /srv/data/access-key)");
    }

    @Test
    void whatTheStartWaitsForStandsOnALineOfItsOwn() {
        var written = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(written, true, StandardCharsets.UTF_8), true);
        var part = new Part("Lead intake", "http://localhost:8081", () -> () -> {});

        console.starting(part);
        console.waiting("waiting for the broker at kafka:9092");
        console.started(part, Duration.ofSeconds(7));

        assertThat(written.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .containsExactly(
                        "Lead intake      http://localhost:8081",
                        "waiting for the broker at kafka:9092",
                        "Lead intake      http://localhost:8081      7.0 s");
    }

    private static String ready(boolean read) {
        var written = new ByteArrayOutputStream();
        var addresses = new Addresses(
                "http://localhost:8080",
                "http://localhost:8081",
                "http://localhost:8082",
                "http://localhost:8083",
                "http://localhost:8084");
        new Console(new PrintStream(written, true, StandardCharsets.UTF_8), read)
                .ready(Duration.ofSeconds(8), addresses, Path.of("/srv/data"), KEY, false);
        return written.toString(StandardCharsets.UTF_8);
    }
}
