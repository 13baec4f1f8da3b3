package io.followthrough.cadence.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.followthrough.cadence.CadenceApplication;
import io.followthrough.cadence.People;
import io.followthrough.cadence.application.MailboxSilence;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Topics;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TestClock;
import io.followthrough.testkit.TopicProbe;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over a real broker, store and mail server, on a clock that the test moves. */
@SpringBootTest(
        classes = CadenceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=cadence-service",
            "followthrough.cadence.polling.interval=50ms",
            "followthrough.cadence.polling.idle=50ms"
        })
@Import(JourneyTest.Clock.class)
abstract class JourneyTest {

    static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-02T06:30:00Z"));
    static final String REPLIES = "replies@sales.example";
    static final GreenMail MAIL = started();

    /** Generous: the machine that runs the tests may be busy. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    /** Since when the mailbox is not heard; null while it is. */
    static volatile @Nullable Instant silentSince;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        @Primary
        MailboxSilence silenceOfTheTest() {
            return () -> Optional.ofNullable(silentSince);
        }

        @Bean
        InstantSource instantSource() {
            return CLOCK;
        }
    }

    private static GreenMail started() {
        var mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        mail.setUser(REPLIES, "listener", "secret");
        return mail;
    }

    /** Where it was, after it was stopped; it has forgotten mails and users. */
    static void mailServerComesBack() {
        MAIL.start();
        MAIL.setUser(REPLIES, "listener", "secret");
    }

    /** A port of its own, so that the server can come back where it was. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        EmbeddedPlatform.register(properties);
        // As in every system with more than one page: without a neighbour browsers are not told apart by their origin.
        properties.add("followthrough.pages.intake", () -> "https://intake.sales.example");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("followthrough.cadence.listening.host", () -> "127.0.0.1");
        properties.add("followthrough.cadence.listening.protocol", () -> "imap");
        properties.add(
                "followthrough.cadence.listening.port", () -> MAIL.getImap().getPort());
        properties.add("followthrough.cadence.listening.username", () -> "listener");
        properties.add("followthrough.cadence.listening.password", () -> "secret");
        properties.add("followthrough.cadence.listening.interval", () -> "200ms");
        properties.add("followthrough.cadence.listening.reply-address", () -> REPLIES);
        properties.add("followthrough.public-url", () -> "https://follow.example");
    }

    /** What an HTTP call gave back. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) {
        return call(HttpRequest.newBuilder(uri(path)).GET(), EmbeddedPlatform.ADMIN_KEY);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return call(HttpRequest.newBuilder(uri(path)).DELETE(), EmbeddedPlatform.ADMIN_KEY);
    }

    private Answer send(String method, String path, String json) {
        return call(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)),
                EmbeddedPlatform.ADMIN_KEY);
    }

    Answer call(HttpRequest.Builder request, String key) {
        try {
            var response = HTTP.send(
                    request.header("Authorization", "Bearer " + key).build(), HttpResponse.BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.valueToTree(response.body());
            return new Answer(response.statusCode(), body);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    static void qualified(ProspectQualified... decisions) {
        try (var topic = TopicProbe.on(Topics.PROSPECTS_QUALIFICATION)) {
            topic.write(Arrays.stream(decisions)
                    .map(decision -> event(decision.prospectId(), decision))
                    .toArray(EventEnvelope<?>[]::new));
        }
    }

    /** When first e-mails leave at once; other tests have moved the clock to whatever hour. */
    static void mondayMorning() {
        var now = CLOCK.instant().atZone(ZoneId.of("Europe/Berlin"));
        var monday =
                now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(8, 0);
        CLOCK.advance(Duration.between(now, monday.atZone(now.getZone())));
    }

    static void qualified(String prospectId) {
        qualified(People.aNewLead(prospectId));
    }

    static EventEnvelope<?> event(String subject, Event data) {
        return new EventEnvelope<>(
                DerivedIds.of("journey", subject, data.toString()),
                URI.create("/tests"),
                subject,
                CLOCK.instant(),
                null,
                null,
                null,
                data);
    }

    static List<MimeMessage> mailTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    static MimeMessage awaitMailTo(String address, int number) {
        Awaitility.await("mail " + number + " to " + address)
                .atMost(PATIENCE)
                .until(() -> mailTo(address).size() >= number);
        return mailTo(address).get(number - 1);
    }

    /** However many came before it; a mail server that comes back has forgotten them. */
    static MimeMessage awaitMailTo(String address, String subject) {
        return Awaitility.await(subject + " to " + address)
                .atMost(PATIENCE)
                .until(
                        () -> mailTo(address).stream()
                                .filter(message -> subjectOf(message).startsWith(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String subjectOf(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            var to = message.getRecipients(Message.RecipientType.TO);
            return to != null && to[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    JsonNode awaitTask(String prospectId) {
        return Awaitility.await("a task about " + prospectId)
                .atMost(PATIENCE)
                .until(() -> task(prospectId), Optional::isPresent)
                .orElseThrow();
    }

    Optional<JsonNode> task(String prospectId) {
        return get("/v1/worklist")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("prospectId").asString().equals(prospectId))
                .findFirst();
    }
}
