package io.followthrough.intake.adapters;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesTests extends IntakeTest {

    private HttpResponse<String> deliver(String path, String type, String body, String... headers) {
        return send(
                anonymous(path, headers).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String signature(String body) {
        return "sha256="
                + Base64.getEncoder()
                        .encodeToString(SignatureRule.sign(SENDER_SECRET, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSignedDeliveryIsACaptureOnceHoweverOftenItComes() {
        var body = "{\"event_id\": \"t-1\", \"event_type\": \"form_response\", \"form_response\": {\"answers\": ["
                + "{\"type\": \"email\", \"email\": \"tf@deliveries.example\", \"field\": {\"id\": \"f\"}},"
                + "{\"type\": \"phone_number\", \"phone_number\": \"12\", \"field\": {\"id\": \"g\"}}]}}";
        var first = deliver("/v1/webhooks/forms", "application/json", body, "Typeform-Signature", signature(body));
        var second = deliver("/v1/webhooks/forms", "application/json", body, "Typeform-Signature", signature(body));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat((String) read(first.body(), "$.ids[0]")).isEqualTo(read(second.body(), "$.ids[0]"));
        assertThat(read(first.body(), "$.problems[0].field").toString()).isEqualTo("person.phone");
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class,
                    each -> "tf@deliveries.example".equals(each.person().email()));
            assertThat(lead.source().id()).isEqualTo("typeform");
            assertThat(lead.unreadable()).hasSize(1);
        }
    }

    @Test
    void aDeliveryThatComesBackWithSomebodyElseIsKeptAndNobodysRepetition() {
        var body = "{\"event_id\": \"t-reused\", \"event_type\": \"form_response\", \"form_response\": {\"answers\": ["
                + "{\"type\": \"email\", \"email\": \"%s@deliveries.example\", \"field\": {\"id\": \"f\"}}]}}";
        var ann = body.formatted("reused-ann");
        var bob = body.formatted("reused-bob");
        deliver("/v1/webhooks/forms", "application/json", ann, "Typeform-Signature", signature(ann));
        var other = deliver("/v1/webhooks/forms", "application/json", bob, "Typeform-Signature", signature(bob));

        assertThat(other.statusCode()).isEqualTo(202);
        assertThat((String) read(other.body(), "$.outcome")).isEqualTo("KEPT");
        assertThat((String) read(other.body(), "$.problems[0].field")).isEqualTo("id");
        try (var rejected = TopicProbe.on(Topics.INBOUND_REJECTED)) {
            rejected.awaitRecord(
                    each -> each.value() != null && new String(each.value(), StandardCharsets.UTF_8).equals(bob));
        }
    }

    @Test
    void aDeliveryOfAnUnknownKindIsAnsweredKeptAndListed() {
        var body = "{\"event_type\": \"form_deleted\", \"who\": \"nobody-knows-1\"}";
        var answer = deliver("/v1/webhooks/forms", "application/json", body, "Typeform-Signature", signature(body));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat((String) read(answer.body(), "$.outcome")).isEqualTo("KEPT");
        try (var rejected = TopicProbe.on(Topics.INBOUND_REJECTED)) {
            rejected.awaitRecord(
                    each -> each.value() != null && new String(each.value(), StandardCharsets.UTF_8).equals(body));
        }
        assertThat(get("/v1/deliveries?source=forms").body()).contains("KEPT", "form_deleted");
        assertThat(send(anonymous("/v1/deliveries").GET()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | null",
                "application/json | [null]",
                "application/json | ''",
                "multipart/form-data; boundary=cut | ''",
                "multipart/form-data; boundary=cut | --cut--",
                "multipart/form-data; boundary=cut | none",
                "multipart/form-data | none",
                "application/x-www-form-urlencoded | ''",
                "text/plain | null"
            })
    void whatNobodyCanReadIsAnsweredAndKept(String type, String body) {
        var answer = deliver("/v1/webhooks/list/" + SENDER_SECRET, type, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat((String) read(answer.body(), "$.outcome")).isEqualTo("KEPT");
    }

    @Test
    void theOnlyAddressOfAFormMakesALeadAndSaysWhereItStood() {
        var answer = deliver(
                "/v1/webhooks/site/" + SENDER_SECRET,
                "application/json",
                "{\"triggerType\": \"form_submission\", \"payload\": {\"id\": \"63\", \"data\": {\"Name 2\": \"Nora\","
                        + " \"Where to?\": \"only@deliveries.example\", \"Ihre Nachricht an uns\": \"Wann?\"}}}");

        assertThat((String) read(answer.body(), "$.outcome")).as(answer.body()).isEqualTo("TAKEN_IN");
        assertThat((String) read(answer.body(), "$.problems[0].field")).isEqualTo("answers.where-to");
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class,
                    each -> "only@deliveries.example".equals(each.person().email()));
            assertThat(lead.person().name()).isEqualTo("Nora");
            assertThat(lead.message()).isEqualTo("Wann?");
        }
    }

    @Test
    void aBookingIsAMeetingAndALead() {
        var body = """
                {"event": "invitee.created", "created_at": "2026-02-18T18:17:02Z", "payload": {"uri": "booking-1", "email": "cal@deliveries.example",
                 "scheduled_event": {"name": "Demo", "start_time": "2026-03-01T15:00:00Z", "end_time": "2026-03-01T15:30:00Z"}}}""";
        var first = deliver("/v1/webhooks/meetings/" + SENDER_SECRET, "application/json", body);
        var second = deliver("/v1/webhooks/meetings/" + SENDER_SECRET, "application/json", body);

        assertThat(read(first.body(), "$.ids").toString())
                .isEqualTo(read(second.body(), "$.ids").toString());
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED);
                var done = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            captured.await(
                    LeadCaptured.class,
                    each -> "cal@deliveries.example".equals(each.person().email()));
            var booking = done.await(
                    ActivityRecorded.class,
                    each -> each.person() != null
                            && "cal@deliveries.example".equals(each.person().email()));
            assertThat(booking.kind()).isEqualTo(ActivityKind.MEETING_BOOKED);
            assertThat(booking.until()).isEqualTo("2026-03-01T15:30:00Z");
        }
    }

    @Test
    void whatNothingFollowsIsAnsweredListedAndNotAmongTheRejects() {
        var answer = deliver(
                "/v1/webhooks/list/" + SENDER_SECRET,
                "application/x-www-form-urlencoded",
                "type=campaign&data%5Bid%5D=5a&data%5Bstatus%5D=sent");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat((String) read(answer.body(), "$.outcome")).isEqualTo("IGNORED");
        assertThat((String) read(answer.body(), "$.problems[0].problem")).contains("campaign");
        assertThat(get("/v1/deliveries?source=list").body()).contains("IGNORED");
    }

    @Test
    void theListComesPieceByPiece() {
        for (var index = 0; index < 3; index++) {
            deliver(
                    "/v1/webhooks/list/" + SENDER_SECRET,
                    "application/x-www-form-urlencoded",
                    "type=campaign&data%5Bid%5D=piece" + index + "&data%5Bstatus%5D=sent");
        }
        int total = read(get("/v1/deliveries?source=list").body(), "$.total");

        var seen = new ArrayList<String>();
        String next = null;
        do {
            var piece = get("/v1/deliveries?source=list&limit=2" + (next == null ? "" : "&cursor=" + next))
                    .body();
            List<String> ids = read(piece, "$.items[*].deliveryId");
            seen.addAll(ids);
            next = piece.contains("\"next\":\"") ? read(piece, "$.next") : null;
        } while (next != null);

        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
        assertThat(total).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whoProvesNothingIsRefusedAndListed() {
        assertThat(deliver("/v1/webhooks/forms", "application/json", "{}").statusCode())
                .isEqualTo(401);
        assertThat(deliver("/v1/webhooks/list/guessed-secret-1", "application/json", "{}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(deliver("/v1/webhooks/list", "application/json", "{}").statusCode())
                .isEqualTo(401);
        assertThat(get("/v1/deliveries").body()).contains("REFUSED");
    }

    @Test
    void aFormOfASenderThatDoesNotSignIsTakenInAtItsSecretAddress() {
        var answer = deliver(
                "/v1/webhooks/list/" + SENDER_SECRET,
                "application/x-www-form-urlencoded",
                "type=subscribe&fired_at=2026-02-18+18%3A17%3A02&data%5Bid%5D=8a&data%5Bemail%5D=mc%40deliveries.example&data%5Bmerges%5D%5BFNAME%5D=Mia");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat((String) read(answer.body(), "$.outcome")).isEqualTo("TAKEN_IN");
        assertThat(send(anonymous("/v1/webhooks/list/" + SENDER_SECRET).GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressIsProvedByItsOwnTokenAndNeverByASecretOfSignatures() {
        var asked = "/v1/webhooks/ads?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
        var proved = send(anonymous(asked + VERIFY_TOKEN).GET());

        assertThat(proved.statusCode()).isEqualTo(200);
        assertThat(proved.body()).isEqualTo("1158201444");
        assertThat(send(anonymous(asked + SENDER_SECRET).GET()).statusCode()).isEqualTo(403);
        assertThat(send(anonymous("/v1/webhooks/forms?hub.challenge=1&hub.verify_token=")
                                .GET())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aChallengeIsAnsweredWithItsSignatureAndNothingElseIsEverSigned() {
        var code = "890e4665-4dfe-4ab1-b689-ed553bceeed0";
        var answer = send(anonymous("/v1/webhooks/lead-forms?applicationId=1&challengeCode=" + code)
                .GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        var signed = SignatureRule.sign(SENDER_SECRET, code.getBytes(StandardCharsets.UTF_8));
        assertThat((String) read(answer.body(), "$.challengeResponse"))
                .isEqualTo(java.util.HexFormat.of().formatHex(signed));
        assertThat((String) read(answer.body(), "$.challengeCode")).isEqualTo(code);
        var forged = "/v1/webhooks/lead-forms?challengeCode=hmacsha256%3D%7B%7D";
        assertThat(send(anonymous(forged).GET()).statusCode()).isEqualTo(403);
        // Typeform asks nothing like it.
        assertThat(send(anonymous("/v1/webhooks/forms?challengeCode=" + code).GET())
                        .statusCode())
                .isEqualTo(403);
    }
}
