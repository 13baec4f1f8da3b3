package io.followthrough.qualification.web;

import static io.followthrough.testkit.Fixtures.MONDAY_8AM;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.Topics;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two who are merged over HTTP and parted again, with all that is told of them over the broker. */
class PartedPeopleTests extends ListeningService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String company = UUID.randomUUID().toString().substring(0, 8) + ".example";

    @Test
    void dealsOfTwoAreTwoAndEachGetsTheirOwnBack() {
        var otto = known("otto", null);
        var olga = known("olga", null);
        sold(otto, 100);
        sold(olga, 200);
        await().atMost(PATIENCE)
                .until(() -> values(otto).equals(List.of(100)) && values(olga).equals(List.of(200)));

        var merged = post("/v1/merges", "{\"prospectIds\": [\"%s\", \"%s\"]}".formatted(otto, olga));
        assertThat(values(merged.path("prospectId").asString())).containsExactlyInAnyOrder(100, 200);

        var undone = post("/v1/merges/" + merged.path("mergeId").asString() + "/undo", "{}");
        assertThat(undone.path("state").asString()).isEqualTo("UNDONE");
        assertThat(undone.path("stillMerged")).isEmpty();
        assertThat(values(otto)).containsExactly(100);
        assertThat(values(olga)).containsExactly(200);
    }

    @Test
    void whoWasTakenForTheirReferrerIsRecommendedAgain() {
        var ruth = known("ruth", null);
        var xaver = known("xaver", "ruth@" + company);
        await().atMost(PATIENCE).until(() -> referral(ruth).equals("PENDING of " + xaver));

        var merged = post("/v1/merges", "{\"prospectIds\": [\"%s\", \"%s\"]}".formatted(ruth, xaver));
        await().atMost(PATIENCE).until(() -> referral(ruth).startsWith("REFUSED_SELF"));
        post("/v1/merges/" + merged.path("mergeId").asString() + "/undo", "{}");

        await().atMost(PATIENCE).until(() -> referral(ruth).equals("PENDING of " + xaver));
        sold(xaver, 10);
        await().atMost(PATIENCE).until(() -> referral(ruth).equals("EARNED of " + xaver));
    }

    private String known(String name, @Nullable String referredBy) {
        var email = name + "@" + company;
        var capture = new LeadCaptured(
                email,
                CaptureChannel.WEB_FORM,
                new CaptureSource("friends", null, null, Map.of(), null, null, referredBy),
                new Person(name, email, null, Map.of(), null, null, null, Map.of()),
                null,
                Map.of(),
                List.of(),
                null,
                Consent.UNKNOWN,
                Machine.HUMAN,
                null,
                false,
                MONDAY_8AM.minus(Duration.ofDays(1)));
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            captured.write(anEvent(email, capture.capturedAt(), capture));
        }
        await().atMost(PATIENCE)
                .until(() -> get("/v1/prospects?q=" + email).path("total").asInt() == 1);
        return get("/v1/prospects?q=" + email).at("/items/0/prospectId").asString();
    }

    private void sold(String id, int value) {
        post(
                "/v1/prospects/" + id + "/deal",
                "{\"outcome\": \"WON\", \"value\": %d, \"currency\": \"EUR\"}".formatted(value));
    }

    private List<Integer> values(String id) {
        return get("/v1/prospects/" + id)
                .path("deals")
                .valueStream()
                .map(deal -> deal.path("value").asInt())
                .toList();
    }

    private String referral(String referrer) {
        var first = get("/v1/referrals?referrer=" + referrer).at("/items/0");
        return first.path("state").asString("") + " of "
                + first.path("referredProspectId").asString("");
    }

    private JsonNode get(String path) {
        return call(request(path).GET());
    }

    private JsonNode post(String path, String body) {
        return call(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + EmbeddedPlatform.ADMIN_KEY);
    }

    private static JsonNode call(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
