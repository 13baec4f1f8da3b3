package io.followthrough.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Too much, too slow, too deep, too often, and in somebody else's name. */
@SpringBootTest(
        classes = WebTests.Shop.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "followthrough.web.rate-limit.failed-sign-ins=3",
            "followthrough.web.slow-start=200ms",
            "followthrough.web.slowest-per-second=1MB"
        })
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StrangerTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=cut";
    private static final int MEGABYTE = 1024 * 1024;

    private final HttpClient elsewhere = HttpClient.newBuilder()
            .localAddress(InetAddress.ofLiteral("127.0.0.2"))
            .build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
    }

    @Test
    void anUploadThatNobodyAskedForIsRefusedBeforeItComes() throws Exception {
        assertThat(announced("/pages/form", UPLOAD, 100L * MEGABYTE)).startsWith("HTTP/1.1 413");
        assertThat(announced("/pages/stream", UPLOAD, 100L * MEGABYTE)).startsWith("HTTP/1.1 413");
        assertThat(announced("/v1/orders", UPLOAD, 100L * MEGABYTE)).startsWith("HTTP/1.1 413");
    }

    @Test
    void whoeverReadsABodyReadsNoMoreThanTheCallMayBring() throws Exception {
        assertThat(chunked("/pages/stream", UPLOAD, MEGABYTE)).isEqualTo(413);
        assertThat(chunked("/pages/stream", FORM, MEGABYTE)).isEqualTo(413);
        assertThat(chunked("/pages/form", FORM, MEGABYTE)).isEqualTo(413);
    }

    @Test
    void whoComesWithoutAKeyMayBringLess() throws Exception {
        assertThat(chunked("/pages/stream", "application/octet-stream", 200 * 1024))
                .isEqualTo(200);
        assertThat(chunked("/pages/stream", "application/octet-stream", 300 * 1024))
                .isEqualTo(413);
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            say(socket, head("/pages/stream", FORM, 1000));
            assertThat(dripUntilAnswered(socket)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aHeadThatDripsIsGivenUp() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            say(socket, "GET /pages/hello HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertThatThrownBy(() -> dripUntilAnswered(socket)).as("closed").isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aBombOfHeadersIsRefused() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            say(socket, "GET /pages/hello HTTP/1.1\r\nHost: localhost\r\nX-Bomb: " + "x".repeat(100_000) + "\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 4");
        }
    }

    /** The web server's own page would be HTML, and tell its name and version. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | GET /pages/hello{} HTTP/1.1~Host: localhost~~",
                "400 | GET /pages/he\u00e9llo HTTP/1.1~Host: localhost~~",
                "400 | GET /pages/%zz HTTP/1.1~Host: localhost~~",
                "400 | GET /pages/%00 HTTP/1.1~Host: localhost~~",
                "400 | GET /pages/..%2f..%2fetc HTTP/1.1~Host: localhost~~",
                "400 | GET /../../etc/passwd HTTP/1.1~Host: localhost~~",
                "400 | GET /pages/hello HTTP/1.1~~",
                "400 | GET /pages/hello HTTP/1.1~Host: local host~~",
                "400 | GET /pages/hello HTTP/1.1~Host: a~Host: b~~",
                "400 | GET /pages/hello HTTP/1.1~Host: localhost~no header~~",
                "400 | GET /pages/hello HTTP/1.1~Host: localhost~Content-Length: -5~~",
                "400 | POST /pages/form HTTP/1.1~Host: localhost~Content-Length: 5~Content-Length: 6~~hello",
                "400 | GE(T /pages/hello HTTP/1.1~Host: localhost~~",
                "501 | POST /pages/form HTTP/1.1~Host: localhost~Transfer-Encoding: gnu~~",
                "505 | GET /pages/hello HTTP/3.9~Host: localhost~~",
                "4   | GET /pages/hello?LONG HTTP/1.1~Host: localhost~~",
                "4   | GET /pages/hello HTTP/1.1~Host: localhost~X-Long: LONG~~",
                "405 | TRACE /pages/hello HTTP/1.1~Host: localhost~~",
            })
    void whatIsNoRequestIsRefusedLikeEverythingElse(String status, String sent) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            var request = sent.replace("LONG", "x".repeat(20_000)).replace("~", "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = whole(socket);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .contains("content-type: application/problem+json", "\"detail\":")
                    .doesNotContain("<html", "tomcat", "apache");
        }
    }

    private static String whole(Socket socket) throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketException cut) {
            // Closed before all of it was taken; what was answered is there.
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Test
    void jsonOfTenThousandLevelsIsAClearMistake() throws Exception {
        for (var nested : new String[] {
            "[".repeat(10_000),
            "{\"channel\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "{\"at\":" + "9".repeat(10_000) + "}",
            "{\"channel\":\"WEB_FORM\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"
        }) {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(uri("/v1/orders"))
                            .header("Authorization", "Bearer " + EmbeddedPlatform.ADMIN_KEY)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(nested))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"remedy\"");
        }
    }

    @Test
    void whoKeepsGuessingKeysIsToldToWaitAndWhoHasAKeyIsNot() throws Exception {
        assertThat(withKey(EmbeddedPlatform.READ_KEY)).isEqualTo(200);
        var answers = java.util.stream.IntStream.range(0, 6)
                .mapToObj(guess -> withKey("guess " + guess))
                .toList();
        assertThat(answers).startsWith(401, 401, 401).endsWith(429);
        assertThat(withKey(EmbeddedPlatform.READ_KEY)).isEqualTo(200);
        assertThat(withKey(EmbeddedPlatform.ADMIN_KEY)).as("not even looked at").isEqualTo(429);
    }

    @Test
    void nobodySpeaksInSomebodyElsesName() throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(uri("/pages/form"))
                        .header("Content-Type", FORM)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=evil.example")
                        .POST(BodyPublishers.ofString("name=ann"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("http://localhost:" + port + "/pages/form ann");
    }

    /** From another address than the other tests. */
    private int withKey(String key) {
        try {
            return elsewhere
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/orders/1"))
                                    .header("Authorization", "Bearer " + key)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Says how long the body is, and sends none of it. */
    private String announced(String path, String type, long length) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            say(socket, head(path, type, length));
            return answer(socket);
        }
    }

    private int chunked(String path, String type, int length) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length])))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String dripUntilAnswered(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        for (int drop = 0; drop < 400; drop++) {
            say(socket, "x");
            try {
                return answer(socket);
            } catch (java.net.SocketTimeoutException notYet) {
                // Another drop.
            }
        }
        throw new AssertionError("400 drops in 20 s and no answer");
    }

    private static String head(String path, String type, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException {
        var bytes = new byte[200];
        var count = socket.getInputStream().read(bytes);
        if (count < 0) {
            throw new SocketException("closed");
        }
        return new String(bytes, 0, count, StandardCharsets.US_ASCII);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
