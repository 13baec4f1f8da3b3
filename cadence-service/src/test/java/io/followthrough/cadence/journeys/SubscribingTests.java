package io.followthrough.cadence.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calendar programs, which have no key, subscribe to what a representative has promised. */
class SubscribingTests extends JourneyTest {

    private static final HttpClient PROGRAM = HttpClient.newHttpClient();

    @AfterEach
    void revoke() {
        delete("/v1/reps/ben/calendar-address");
    }

    @Test
    void anAddressIsReadWithoutAKey() {
        var feed = read(address());

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\n");
    }

    @Test
    void theAddressStaysUntilItIsRevoked() {
        var first = address();
        assertThat(address()).isEqualTo(first);

        assertThat(delete("/v1/reps/ben/calendar-address").status()).isEqualTo(204);

        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(address()).isNotEqualTo(first);
    }

    @Test
    void theAddressNamesNobody() {
        var token = address().substring(address().lastIndexOf('/') + 1);
        var payload = new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);

        assertThat(payload).contains("CALENDAR").doesNotContainIgnoringCase("ben");
    }

    @Test
    void aForgedAddressLeadsNowhere() {
        var address = address();
        var forged = address.substring(0, address.length() - 6) + "AA.ics";

        assertThat(read(forged.equals(address) ? address.replace("AA.ics", "BB.ics") : forged)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        put("/v1/reps/quiet", IDLE);
        var address = address("quiet");
        var tag = read(address).headers().firstValue("ETag").orElseThrow();

        var again = read(HttpRequest.newBuilder(URI.create(address)).header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        var soon = CLOCK.instant().plus(Duration.ofDays(7));
        post(
                "/v1/reps/quiet/busy",
                "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(soon, soon.plus(Duration.ofHours(1))));
        assertThat(read(HttpRequest.newBuilder(URI.create(address)).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyWhoWorksGetsAnAddress() {
        var asked =
                HttpRequest.newBuilder(uri("/v1/reps/ben/calendar-address")).POST(HttpRequest.BodyPublishers.noBody());

        assertThat(call(asked, EmbeddedPlatform.READ_KEY).status()).isEqualTo(403);
        assertThat(post("/v1/reps/nobody/calendar-address", "").status()).isEqualTo(404);
    }

    private String address() {
        return address("ben");
    }

    private String address(String rep) {
        return post("/v1/reps/" + rep + "/calendar-address", "")
                .body()
                .path("url")
                .asString();
    }

    private static HttpResponse<String> read(String address) {
        return read(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> read(HttpRequest.Builder request) {
        try {
            return PROGRAM.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final String IDLE = """
            {"name": "Quiet", "email": "quiet@sales.example", "timeZone": "Europe/Lisbon", "country": "PT",
             "workingHours": [{"days": ["MONDAY"], "from": "08:00", "to": "17:00"}],
             "capacity": {"day": 0, "week": 0, "month": 0, "emailsPerDay": 0}, "active": false}
            """;
}
