package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The law's month runs for whoever asks from an address that nobody here knows, too. */
class StrangersAskingTests extends JourneyTest {

    private static final String REASON = "a request to be forgotten of somebody whom nobody here knows";

    @Autowired
    private MeterRegistry metrics;

    @Test
    void aStrangersRequestHasItsDateAndIsCountedUntilItIsPutAway() throws MessagingException {
        assertThat(gauge(MetricNames.PRIVACY_REQUESTS_OPEN)).isZero();
        var askedAt = CLOCK.instant();
        var raw = """
                From: stranger@nobody.example
                To: %s
                Message-ID: <asks-to-be-forgotten@nobody.example>
                Content-Type: text/plain; charset=utf-8

                Bitte löschen Sie alle meine Daten. Ich stehe auf Ihrer Liste.
                """.formatted(REPLIES).replace("\n", "\r\n");
        MAIL.getUserManager()
                .getUser("listener")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));

        var kept = Awaitility.await("is kept")
                .atMost(PATIENCE)
                .until(this::request, Optional::isPresent)
                .orElseThrow();
        assertThat(kept.path("asks").asString()).isEqualTo("ERASURE");
        assertThat(Instant.parse(kept.path("dueBy").asString()))
                .isBetween(
                        askedAt.atZone(ZoneOffset.UTC)
                                .plusMonths(1)
                                .minusDays(1)
                                .toInstant(),
                        askedAt.atZone(ZoneOffset.UTC).plusMonths(1).plusDays(1).toInstant());
        assertThat(Duration.between(
                        Instant.parse(kept.path("receivedAt").asString()),
                        Instant.parse(kept.path("keptUntil").asString())))
                .as("longer than the month")
                .isGreaterThan(Duration.ofDays(60));
        assertThat(gauge(MetricNames.PRIVACY_REQUESTS_OPEN)).isEqualTo(1);
        assertThat(gauge(MetricNames.PRIVACY_REQUESTS_OVERDUE)).isZero();

        CLOCK.advance(Duration.ofDays(33));
        assertThat(gauge(MetricNames.PRIVACY_REQUESTS_OVERDUE)).isEqualTo(1);

        assertThat(delete("/v1/mailbox/unheard/" + kept.path("id").asString()).status())
                .isEqualTo(204);
        assertThat(gauge(MetricNames.PRIVACY_REQUESTS_OPEN)).isZero();
        assertThat(gauge(MetricNames.PRIVACY_REQUESTS_OVERDUE)).isZero();
    }

    private Optional<JsonNode> request() {
        return get("/v1/mailbox/unheard")
                .body()
                .path("items")
                .valueStream()
                .filter(mail -> REASON.equals(mail.path("reason").asString()))
                .findFirst();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }
}
