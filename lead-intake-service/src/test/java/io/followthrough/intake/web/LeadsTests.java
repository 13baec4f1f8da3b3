package io.followthrough.intake.web;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadsTests extends IntakeTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void aLeadIsAnsweredWithTheIdThatItHasInKafka() {
        var answer = postJson("/v1/leads", """
                {"channel": "STOREFRONT", "source": {"storeId": "7"}, "person": {"email": " Ann@Example.com "}}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String leadId = read(answer.body(), "$.leadId");
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class, capture -> capture.leadId().equals(leadId));
            assertThat(lead.channel()).isEqualTo(CaptureChannel.STOREFRONT);
            var record = captured.awaitRecord(
                    each -> new String(each.headers().lastHeader("ce_id").value()).equals(leadId));
            assertThat(record.key()).isEqualTo("email:ann@example.com");
        }
    }

    /** By the header of the request, when it is one; what comes first has its own id for all that follows. */
    @ParameterizedTest
    @ValueSource(strings = {TRACE, "", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void aLeadBelongsToTheTraceOfItsRequestAndBeginsAStory(String traceparent) {
        var request = request("/v1/leads", EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "application/json")
                .header("traceparent", traceparent)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"channel": "BLOG", "person": {"email": "%s@example.com"}}""".formatted(UUID.randomUUID())));
        String leadId = read(send(request).body(), "$.leadId");

        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            captured.await(LeadCaptured.class, capture -> capture.leadId().equals(leadId));
            assertThat(captured.events(LeadCaptured.class))
                    .filteredOn(event -> event.id().equals(leadId))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.correlationId()).isEqualTo(leadId);
                        assertThat(event.causationId()).isNull();
                        assertThat(event.traceparent()).isEqualTo(traceparent.equals(TRACE) ? TRACE : null);
                    });
        }
    }

    @Test
    void everyProblemOfABodyIsTold() {
        var answer = postJson("/v1/leads", """
                {"channel": "PIGEON", "person": {"email": "nobody"}, "mesage": "hello"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(read(answer.body(), "$.errors[*].field").toString()).contains("channel", "person.email", "mesage");
        assertThat(read(answer.body(), "$.errors[?(@.field=='mesage')].remedy").toString())
                .contains("did you mean message?");
    }

    @Test
    void jsonThatBreaksOffIsToldWithLineAndColumn() {
        var answer = postJson("/v1/leads", "{\"channel\": \"BLOG\",\n \"person\": {");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 2").contains("column");
    }

    @Test
    void aBodyOfTwoMegabytesIsRefused() {
        var answer = postJson("/v1/leads", "{\"message\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than");
    }

    @Test
    void aBodyThatIsNoJsonByItsTypeIsRefused() {
        assertThat(post("/v1/leads", "text/plain", "hello").statusCode()).isEqualTo(415);
    }

    @Test
    void nobodyWritesWithoutAKeyOrWithAReadersKey() {
        var body = HttpRequest.BodyPublishers.ofString("{}");
        var stranger = request("/v1/leads", "wrong")
                .header("Content-Type", "application/json")
                .POST(body);
        assertThat(send(stranger).statusCode()).isEqualTo(401);
        var reader = request("/v1/leads", EmbeddedPlatform.READ_KEY)
                .header("Content-Type", "application/json")
                .POST(body);
        assertThat(send(reader).statusCode()).isEqualTo(403);
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndOneCapture() {
        var key = UUID.randomUUID().toString();
        var body = """
                {"channel": "WEB_FORM", "person": {"email": "%s@example.com"}}""".formatted(key);

        var first = postJson("/v1/leads", body, "Idempotency-Key", key);
        var second = postJson("/v1/leads", body, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            String leadId = read(first.body(), "$.leadId");
            captured.await(LeadCaptured.class, capture -> capture.leadId().equals(leadId));
            assertThat(captured.events(LeadCaptured.class))
                    .filteredOn(event -> event.id().equals(leadId))
                    .hasSize(1);
        }
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        var body = """
                {"channel": "WEB_FORM", "person": {"email": "%s@example.com"}}""";
        postJson("/v1/leads", body.formatted("one"), "Idempotency-Key", key);

        var other = postJson("/v1/leads", body.formatted("other"), "Idempotency-Key", key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Idempotency-Key");
    }

    @Test
    void theSameKeyWithTheSameBodyWrittenAnewHasTheSameAnswer() {
        var key = UUID.randomUUID().toString();
        var lead = postJson("/v1/leads", """
                {"channel": "WEB_FORM", "person": {"name": "I Dem", "email": "anew@example.com"}}""", "Idempotency-Key", key);
        var again = postJson("/v1/leads", """
                {"person":{"email":"anew@example.com","name":"I Dem"},"channel":"WEB_FORM"}""", "Idempotency-Key", key);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(lead.body());

        var lines = UUID.randomUUID().toString();
        var batch = post("/v1/leads/batch", "application/x-ndjson", """
                {"channel": "BLOG", "person": {"email": "anew1@example.com"}}
                {"channel": "BLOG"
                """, "Idempotency-Key", lines);
        var batchAgain = post("/v1/leads/batch", "application/x-ndjson", """
                {"person":{"email":"anew1@example.com"},"channel":"BLOG"}
                {"channel": "BLOG"
                """, "Idempotency-Key", lines);
        assertThat(batchAgain.statusCode()).as(batchAgain.body()).isEqualTo(200);
        assertThat(batchAgain.body()).isEqualTo(batch.body());
    }

    @Test
    void aCaptureThatSaysWhenItHappenedIsTheSameWhenSentAgain() {
        var body = """
                {"channel": "BLOG", "person": {"email": "again@example.com"}, "capturedAt": "2026-01-02T03:04:05Z"}""";
        assertThat(postJson("/v1/leads", body).body())
                .isEqualTo(postJson("/v1/leads", body).body());
    }

    @Test
    void aBatchHasAnAnswerPerLine() {
        var answer = post("/v1/leads/batch", "application/x-ndjson", """
                {"channel": "BLOG", "person": {"email": "line1@example.com"}}

                {"channel": "BLOG"
                {"channel": "BLOG", "person": {"email": "line4@example.com"}}
                {"channel": "BLOG", "person": {}}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var lines = answer.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines).extracting(line -> (Integer) read(line, "$.line")).isEqualTo(List.of(1, 3, 4, 5));
        assertThat(lines).extracting(line -> (Integer) read(line, "$.status")).isEqualTo(List.of(202, 400, 202, 400));
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            captured.await(
                    LeadCaptured.class,
                    capture -> "line4@example.com".equals(capture.person().email()));
        }
    }

    @Test
    void aBatchOfTenThousandLinesIsTakenInAndOneMoreIsNot() {
        var line = "{\"channel\": \"BLOG\", \"person\": {\"externalIds\": {\"batch\": \"%d\"}}}\n";
        var lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append(line.formatted(i));
        }
        var full = post("/v1/leads/batch", "application/x-ndjson", lines.toString());
        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(full.body().lines()).hasSize(10_000).allMatch(each -> each.contains("202"));

        var more = post("/v1/leads/batch", "application/x-ndjson", lines + line.formatted(10_000));
        assertThat(more.statusCode()).isEqualTo(413);
    }

    @Test
    void aByteOrderMarkBeforeTheTextIsPassedOver() {
        var answer = postJson(
                "/v1/leads", "\uFEFF{\"channel\": \"WEB_FORM\", \"person\": {\"email\": \"mark@leads.example\"}}");

        assertThat(answer.statusCode()).isEqualTo(202);
    }
}
