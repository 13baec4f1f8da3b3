package io.followthrough.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.standalone.clock.Settling;
import io.followthrough.standalone.clock.VirtualClock;
import io.followthrough.standalone.mailbox.MailServer;
import io.followthrough.standalone.mailbox.Mailbox;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPagesTests {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;
    private int smtpPort;
    private OwnPages pages;
    private MailServer mailServer;

    @BeforeEach
    void start() throws Exception {
        startWith(VirtualClock.keptIn(folder.resolve("clock"), InstantSource.fixed(NOON)));
    }

    private void startWith(InstantSource clock) throws Exception {
        port = freePort();
        smtpPort = freePort();
        var mailbox = Mailbox.keptIn(folder.resolve("mailbox"), clock);
        mailServer = MailServer.start("127.0.0.1", smtpPort, mailbox);
        var addresses = new Addresses(
                "http://localhost:" + port,
                "http://localhost:1",
                "http://localhost:2",
                "http://localhost:3",
                "http://localhost:4");
        pages = OwnPages.start(
                "127.0.0.1", port, addresses, mailbox, new ClockPage(clock, ZoneOffset.UTC, Settling.NOTHING_IS_SAID));
    }

    @AfterEach
    void stop() {
        pages.close();
        mailServer.close();
    }

    @Test
    void theStartPageLeadsToTheServices() throws Exception {
        var page = get("/", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("http://localhost:2/v1/prospects", "http://localhost:4/v1/metrics")
                .contains(
                        "href=\"http://localhost:2/\"",
                        "href=\"http://localhost:3/#/day\"",
                        "href=\"http://localhost:1/\"");
        assertThat(get("/kit/look.css", "*/*").body()).contains("--accent");
    }

    @Test
    void theClockIsReadAndMoved() throws Exception {
        assertThat(get("/clock", "*/*").body()).isEqualTo("{\"now\":\"2026-05-04T12:00:00Z\",\"virtual\":true}");
        assertThat(post("/clock", "{\"advance\":\"P1D\"}").body()).contains("2026-05-05T12:00:00Z");
        assertThat(get("/clock", "*/*").body()).contains("2026-05-05T12:00:00Z");
    }

    @Test
    void whatIsNoSpanOfTimeIsExplained() throws Exception {
        for (var body :
                new String[] {"", "P1D", "{}", "{\"advance\":\"soon\"}", "{\"advance\":\"P-1D\"}", "null", "[]"}) {
            var answer = post("/clock", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("P1DT12H");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void theClockOfTheMachineIsNotMoved() throws Exception {
        stop();
        startWith(InstantSource.fixed(NOON));
        var answer = post("/clock", "{\"advance\":\"P1D\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("FOLLOWTHROUGH_CLOCK=virtual");
        assertThat(get("/clock", "*/*").body()).contains("2026-05-04T12:00:00Z", "\"virtual\":false");
    }

    @Test
    void aProgramReadsMailsAsJsonByRecipient() throws Exception {
        mail("Ann@example.com", "Hello", "Hi Ann");
        mail("bob@example.com", "Other", "Hi Bob");
        assertThat(get("/mailbox?to=ann%40example.com", "*/*").body())
                .contains("\"to\":\"ann@example.com\"", "\"subject\":\"Hello\"", "\"at\":\"2026-05-04T12:00:00Z\"")
                .contains("\"text\":\"Hi Ann\"", "\"total\":1")
                .doesNotContain("Bob");
        assertThat(get("/mailbox?to=nobody@example.com", "*/*").body()).isEqualTo("{\"items\":[],\"total\":0}");
    }

    @Test
    void aLongListHasPieces() throws Exception {
        for (var number = 1; number <= 3; number++) {
            mail("ann@example.com", "Mail " + number, "Hi");
            mail("bob@example.com", "Other " + number, "Hi");
        }
        var first = get("/mailbox?to=ann@example.com&limit=2", "*/*").body();
        assertThat(first).contains("Mail 3", "Mail 2", "\"total\":3").doesNotContain("Mail 1", "Other");
        var next = first.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(get("/mailbox?to=ann@example.com&limit=2&cursor=" + next, "*/*")
                        .body())
                .contains("Mail 1", "\"total\":3")
                .doesNotContain("Mail 2", "\"next\"");
        assertThat(get("/mailbox?to=ann@example.com&limit=2", "text/html").body())
                .contains("/mailbox?cursor=" + next + "&amp;to=ann%40example.com");
        assertThat(get("/mailbox?limit=6", "*/*").body()).doesNotContain("\"next\"");
    }

    @Test
    void whatIsOutOfBoundsIsNamed() throws Exception {
        for (var wrong : new String[] {"limit=0", "limit=-5", "limit=201", "limit=some", "cursor=garbage"}) {
            var answer = get("/mailbox?" + wrong, "*/*");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).as(wrong).contains(wrong.substring(0, wrong.indexOf('=')), "use ");
        }
    }

    @Test
    void nothingOfAMailRunsInTheBrowserOfItsReader() throws Exception {
        mail("ann@example.com", "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>");
        var list = get("/mailbox", "text/html").body();
        assertThat(list).contains("&lt;script&gt;").doesNotContain("<script", "<img");
        var link = list.substring(list.indexOf("/mailbox/0"));
        var page = get(link.substring(0, link.indexOf('"')), "text/html");
        assertThat(page.body()).contains("&lt;img src=x").doesNotContain("<script", "<img");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void pagesOfOtherSitesAreTurnedAway() throws Exception {
        var move = HttpRequest.newBuilder(uri("/clock"))
                .header("Origin", "http://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"P1D\"}"))
                .build();
        assertThat(send(move).statusCode()).isEqualTo(403);
        assertThat(get("/clock", "*/*").body()).contains("2026-05-04T12:00:00Z");
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        assertThat(get("/nothing", "*/*").statusCode()).isEqualTo(404);
        assertThat(get("/mailbox/7", "*/*").statusCode()).isEqualTo(404);
        assertThat(post("/mailbox", "").statusCode()).isEqualTo(405);
    }

    private void mail(String to, String subject, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", smtpPort);
        var message = new MimeMessage(Session.getInstance(properties));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
