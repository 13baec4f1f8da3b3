package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.followthrough.kit.settings.WrongSettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LivenessServerTests {

    private final AtomicBoolean correct = new AtomicBoolean(true);
    private final LivenessServer server =
            LivenessServer.start(InetAddress.getLoopbackAddress(), 0, new Workers(Duration.ZERO), correct::get);

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void itAnswersWhileTheServiceStillStarts() throws Exception {
        assertThat(ask()).isEqualTo(200);
    }

    @Test
    void threadsThatTakeWorkLive() throws Exception {
        server.watch(Runnable::run);
        assertThat(ask()).isEqualTo(200);
        assertThat(ask()).isEqualTo(200);
    }

    @Test
    void threadsThatAllHangMakeTheProcessOneToBeStartedAnew() throws Exception {
        server.watch(neverRun -> {});
        assertThat(ask()).isEqualTo(200);
        assertThat(ask()).isEqualTo(503);
    }

    @Test
    void whoeverCallsAndSaysNothingHoldsNobodyUp() throws Exception {
        try (var silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertThat(silent.isConnected()).isTrue();
            assertThat(ask()).isEqualTo(200);
        }
    }

    @Test
    void aServiceThatCallsItselfBrokenIsStartedAnew() throws Exception {
        correct.set(false);
        assertThat(ask()).isEqualTo(503);
    }

    @Test
    void servicesOfOneProcessShareThePortAndOneThatIsStuckIsEnough() throws Exception {
        var other = new AtomicBoolean(true);
        try (var second = LivenessServer.start(
                InetAddress.getLoopbackAddress(), server.port(), new Workers(Duration.ZERO), other::get)) {
            assertThat(second.port()).isEqualTo(server.port());
            assertThat(ask()).isEqualTo(200);
            other.set(false);
            assertThat(ask()).isEqualTo(503);
        }
        assertThat(ask()).as("when it has ended").isEqualTo(200);
    }

    @Test
    void aPortThatSomethingElseHasIsNamedWithItsSetting() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (var port : List.of(taken.getLocalPort(), 99_999)) {
                assertThatThrownBy(() -> LivenessServer.start(
                                InetAddress.getLoopbackAddress(), port, new Workers(Duration.ZERO), correct::get))
                        .isInstanceOf(WrongSettingsException.class)
                        .hasMessageStartingWith("FOLLOWTHROUGH_LIFE_LIVENESSPORT is " + port);
            }
        }
    }

    private int ask() throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + "/livez");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
