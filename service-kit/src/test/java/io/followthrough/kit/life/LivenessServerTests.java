package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
