package io.followthrough.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start whose broker or store is away says what it waits for, and ends when it is told to. */
@Tag("journey")
class PartsAwayJourneyTests {

    @Test
    void aBrokerThatIsAwayIsNamedAtTheTerminalAndTheStartCanBeStopped(@TempDir Path folder) throws Exception {
        var server = "127.0.0.1:" + closedPort();
        try (var process = new ChildProcess(folder, "-Dspring.kafka.bootstrap-servers=" + server)) {
            awaitPrinted(process, "waiting for the broker at " + server + " (SPRING_KAFKA_BOOTSTRAP_SERVERS) since ");
            endsWhenToldTo(process);
        }
    }

    @Test
    void aStoreThatIsAwayIsNamedWithoutItsPasswordAndTheStartCanBeStopped(@TempDir Path folder) throws Exception {
        var server = "127.0.0.1:" + closedPort();
        try (var process = new ChildProcess(
                folder, "-Dspring.mongodb.uri=mongodb://ann:secret@" + server + "/?authSource=admin")) {
            awaitPrinted(process, "waiting for the store at " + server + " (SPRING_MONGODB_URI) since ");
            endsWhenToldTo(process);
            assertThat(process.printed()).doesNotContain("secret");
        }
    }

    /** It takes connections, so only the service notices. */
    @Test
    void aBrokerThatDoesNotAnswerIsNamedAndTheStartCanBeStopped(@TempDir Path folder) throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var server = "127.0.0.1:" + silent.getLocalPort();
            try (var process = new ChildProcess(folder, "-Dspring.kafka.bootstrap-servers=" + server)) {
                awaitPrinted(
                        process, "waiting for the broker at " + server + " (spring.kafka.bootstrap-servers) since ");
                endsWhenToldTo(process);
            }
        }
    }

    private static void awaitPrinted(ChildProcess process, String text) {
        Operator.eventually(text)
                .untilAsserted(() -> assertThat(process.printed()).contains(text));
    }

    /** By itself, and not by force when its longest stop is over. */
    private static void endsWhenToldTo(ChildProcess process) throws InterruptedException {
        process.stop();
        assertThat(process.printed()).contains("stopped in ").doesNotContain("ended by force", "The start failed");
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
