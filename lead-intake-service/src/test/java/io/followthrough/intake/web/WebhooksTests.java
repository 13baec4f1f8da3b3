package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of mail providers, signed by the reference library of Standard Webhooks. */
class WebhooksTests extends IntakeTest {

    private static final long NOW = Instant.now().getEpochSecond();

    @ParameterizedTest
    @CsvSource({
        "email.delivered, EMAIL_DELIVERED",
        "email.opened, EMAIL_OPENED",
        "email.clicked, LINK_CLICKED",
        "email.bounced, EMAIL_BOUNCED",
        "email.complained, COMPLAINT",
        "spam_report, COMPLAINT",
        "unsubscribed, CONSENT_WITHDRAWN"
    })
    void whatAProviderTellsBecomesAnActivityOfItsContact(String type, ActivityKind kind) {
        var prospect = "hook-" + type;
        var taken = deliver("mailer", "id-" + type, NOW, NEW_WEBHOOK_SECRET, """
                {"type": "%s", "timestamp": "2026-03-02T08:00:00Z",
                 "data": {"email": "%s@example.com", "message_id": "<%s.e1s2a1@sales.example>", "reason": "550 unknown"}}
                """.formatted(type, type, prospect));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var activity = captured.await(ActivityRecorded.class, each -> prospect.equals(each.prospectId()));
            assertThat(activity.kind()).isEqualTo(kind);
            assertThat(activity.touchId()).isEqualTo(prospect + ".e1s2a1");
            assertThat(activity.at()).isEqualTo("2026-03-02T08:00:00Z");
            assertThat(activity.text()).isEqualTo("550 unknown");
        }
    }

    @Test
    void aSourceMaySayWhereItWritesWhatAndWhatItsWordsMean() {
        var taken = deliver("flat", "flat-1", NOW, NEW_WEBHOOK_SECRET, """
                {"batch": {"events": [{"what": "Gone", "whom": "flat@example.com", "timestamp": 1772438400},
                                      {"what": "processed", "whom": "flat@example.com"}]}}
                """);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(JsonPath.<Integer>read(taken.body(), "$.ignored")).isEqualTo(1);
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var activity = captured.await(
                    ActivityRecorded.class,
                    each -> each.person() != null
                            && "flat@example.com".equals(each.person().email()));
            assertThat(activity.kind()).isEqualTo(ActivityKind.EMAIL_BOUNCED);
            assertThat(activity.at()).isEqualTo("2026-03-02T08:00:00Z");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data | {\"type\": \"bounced\", \"data\": {\"email\": \"data@usual.example\"}}",
                "top | {\"type\": \"bounced\", \"email\": \"top@usual.example\"}",
                "own | {\"what\": \"gone\", \"whom\": \"own@usual.example\", \"email\": \"sender@usual.example\"}"
            })
    void whereASourceWritesMoreIsLookedAtBeforeTheUsualPlacesAndNotInsteadOfThem(String name, String event) {
        var body = "{\"batch\": {\"events\": [" + event + "]}}";
        var taken = deliver("flat", "usual-" + name, NOW, NEW_WEBHOOK_SECRET, body);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var activity = captured.await(
                    ActivityRecorded.class,
                    each -> each.person() != null
                            && (name + "@usual.example").equals(each.person().email()));
            assertThat(activity.kind()).isEqualTo(ActivityKind.EMAIL_BOUNCED);
        }
    }

    @Test
    void whileASecretIsReplacedTheOldOneIsGoodToo() {
        assertThat(deliver("mailer", "rotated", NOW, OLD_WEBHOOK_SECRET, event("rotated"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void theVerySameCallIsAReplayAndASignedRetryIsNone() {
        assertThat(deliver("mailer", "again", NOW, NEW_WEBHOOK_SECRET, event("again"))
                        .statusCode())
                .isEqualTo(202);

        var replayed = deliver("mailer", "again", NOW, NEW_WEBHOOK_SECRET, event("again"));
        assertThat(replayed.statusCode()).isEqualTo(409);
        assertThat(field(replayed)).isEqualTo("webhook-id");
        var retried = deliver("mailer", "again", NOW + 1, NEW_WEBHOOK_SECRET, event("again"));
        assertThat(retried.statusCode()).isEqualTo(202);
        var different = deliver("mailer", "again", NOW + 2, NEW_WEBHOOK_SECRET, event("other"));
        assertThat(different.statusCode()).as("one id, two bodies").isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"-400", "400"})
    void aStaleTimeStampIsRefused(int secondsAway) {
        var refused = deliver("mailer", "stale", NOW + secondsAway, NEW_WEBHOOK_SECRET, event("stale"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(field(refused)).isEqualTo("webhook-timestamp");
    }

    @Test
    void whoCannotSignIsRefused() {
        var wrong = deliver("mailer", "forged", NOW, "whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldCBvZiB0aGVpcnM=", event("x"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(field(wrong)).isEqualTo("webhook-signature");

        var none = send(request("/v1/webhooks/mailer", "").POST(HttpRequest.BodyPublishers.ofString(event("x"))));
        assertThat(none.statusCode()).isEqualTo(401);
    }

    @Test
    void aChangedBodyIsRefused() {
        var signed = signature("tampered", NOW, NEW_WEBHOOK_SECRET, event("a"));
        assertThat(call("mailer", "tampered", NOW, signed, event("b")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownSourceIsNotFound() {
        assertThat(deliver("nobody", "1", NOW, NEW_WEBHOOK_SECRET, event("x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeReadNamesTheField() {
        var noKind = deliver("mailer", "bad-1", NOW, NEW_WEBHOOK_SECRET, "[{\"data\": {}}]");
        assertThat(noKind.statusCode()).isEqualTo(400);
        assertThat(field(noKind)).isEqualTo("[0].type");
        var nobody = deliver("mailer", "bad-2", NOW, NEW_WEBHOOK_SECRET, "{\"type\": \"email.opened\"}");
        assertThat(field(nobody)).isEqualTo("[0].person");
        assertThat(deliver("mailer", "bad-3", NOW, NEW_WEBHOOK_SECRET, "{").statusCode())
                .isEqualTo(400);
    }

    private static String event(String name) {
        return "{\"type\": \"email.opened\", \"data\": {\"email\": \"" + name + "@example.com\"}}";
    }

    private static String field(HttpResponse<String> refused) {
        return JsonPath.read(refused.body(), "$.errors[0].field");
    }

    private HttpResponse<String> deliver(String source, String id, long timestamp, String secret, String body) {
        return call(source, id, timestamp, signature(id, timestamp, secret, body), body);
    }

    private static String signature(String id, long timestamp, String secret, String body) {
        try {
            return "v1,bm90IHRoaXMgb25l " + new Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> call(String source, String id, long timestamp, String signature, String body) {
        return send(request("/v1/webhooks/" + source, "no key at all")
                .setHeader("Authorization", "")
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
