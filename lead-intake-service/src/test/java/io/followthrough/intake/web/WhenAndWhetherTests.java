package io.followthrough.intake.web;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.LeadWithdrawn;
import io.followthrough.events.Topics;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The service of a business in Berlin, over a broker and a store: when somebody came, and whether they may be contacted. */
@TestPropertySource(properties = "followthrough.business-zone=Europe/Berlin")
class WhenAndWhetherTests extends IntakeTest {

    private static final String LEAD =
            "{\"channel\": \"WEB_FORM\", \"person\": {\"email\": \"%s\"}, \"capturedAt\": \"%s\"}";

    @Test
    void aTimeWithoutAZoneIsThatOfTheBusinessAndThatIsTold() {
        var answer = postJson("/v1/leads", LEAD.formatted("noon@when.example", "13.07.2025 12:00"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(read(answer.body(), "$.warnings[0].problem").toString()).contains("it was read as of Europe/Berlin");
        var captured = captured("noon@when.example");
        assertThat(captured.capturedAt()).isEqualTo("2025-07-13T10:00:00Z");
        assertThat(captured.unreadable()).extracting(UnreadPart::value).containsExactly("13.07.2025 12:00");
    }

    @Test
    void whatCannotBeReadIsRefusedByEveryDoorWithFieldAndRemedy() {
        for (var written : List.of("03/04/2025", "yesterday", "2099-01-01", "1970-01-01T00:00:00Z")) {
            var answer = postJson("/v1/leads", LEAD.formatted("never@when.example", written));
            assertThat(answer.statusCode()).as(written).isEqualTo(400);
            assertThat(read(answer.body(), "$.errors[*].field").toString()).contains("capturedAt");
            assertThat(answer.body()).contains("leave it out for now");
        }
        var lines =
                LEAD.formatted("never@when.example", "Q4") + "\n" + LEAD.formatted("line@when.example", "13.12.2025");
        var batch = post("/v1/leads/batch", "application/x-ndjson", lines).body();
        assertThat(batch.lines().map(line -> read(line, "$.status").toString())).containsExactly("400", "202");
        captured("line@when.example");
        assertThat(seen("never@when.example")).isEmpty();
    }

    @Test
    void anEventWhoseTimeCannotBeReadLiesAmongTheRejectedAsItCame() {
        var value = LEAD.formatted("event@when.example", "gestern");
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND);
                var rejected = TopicProbe.on(Topics.INBOUND_REJECTED)) {
            inbound.writeRaw(List.of(event("when-1", value)));

            var record = rejected.awaitRecord(each -> "when-1".equals(each.key()));
            assertThat(text(record.value())).isEqualTo(value);
            assertThat(text(record.headers()
                            .lastHeader("followthrough-problems")
                            .value()))
                    .contains("capturedAt");
            assertThat(record.headers().lastHeader("followthrough-received")).isNotNull();
        }
    }

    @Test
    void whatIsGivenInAgainIsNoNewerThanItWas() {
        var value = "{\"channel\": \"WEB_FORM\", \"person\": {\"email\": \"again@when.example\"}}";
        var again = event("when-2", value);
        again.headers().add("followthrough-received", bytes("2026-01-02T03:04:05Z"));
        var lain = new ProducerRecord<>(
                Topics.LEADS_INBOUND,
                null,
                Instant.now().minus(Duration.ofDays(3)).toEpochMilli(),
                "when-3",
                bytes(value.replace("again@", "lain@")));
        event("when-3", value).headers().forEach(lain.headers()::add);
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND)) {
            inbound.writeRaw(List.of(again, lain));
        }

        assertThat(captured("again@when.example").capturedAt()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(captured("lain@when.example").capturedAt())
                .isBetween(
                        Instant.now().minus(Duration.ofDays(4)), Instant.now().minus(Duration.ofDays(2)));
    }

    @Test
    void theDatesOfAColumnAreOfOneOrderAndUndoingKnowsItToo() {
        var file = "Email,Created\nmonth@when.example,03/04/2025\nday@when.example,25/04/2025\n";
        var done = done(upload("/v1/imports", file, "mapping", "auto", "as", "live"));

        assertThat(read(done, "$.accepted").toString()).isEqualTo("2");
        var month = captured("month@when.example");
        assertThat(month.capturedAt()).isEqualTo("2025-04-02T22:00:00Z");
        assertThat(captured("day@when.example").capturedAt()).isEqualTo("2025-04-24T22:00:00Z");
        postJson("/v1/imports/" + read(done, "$.importId") + "/undo", "");
        try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            topic.await(LeadWithdrawn.class, each -> each.leadId().equals(month.leadId()));
        }
    }

    @Test
    void datesThatCouldBeTwoAreAskedAboutBeforeAndTheirRowsAreRejected() {
        var file = "Email,Created\nwhich@when.example,03/04/2025\n";
        var preview = upload("/v1/imports/preview", file).body();
        assertThat(read(preview, "$.questions[0].field").toString()).isEqualTo("column \"Created\"");
        assertThat(read(preview, "$.questions[0].remedy").toString()).contains("order: day-first");
        assertThat(read(preview, "$.rows.rejected").toString()).isEqualTo("1");

        var done = done(upload("/v1/imports", file, "mapping", "auto", "as", "live"));
        assertThat(read(done, "$.errors[0].problem").toString()).contains("could be");
        assertThat(read(done, "$.warnings[0].field").toString()).isEqualTo("column \"Created\"");
        assertThat(get(read(done, "$.rejectsFile")).body()).contains("03/04/2025");

        var mapping = "name: which\nkind: captures\nconstants: {channel: IMPORT}\n"
                + "fields: {person.email: Email, capturedAt: {column: Created, order: month-first}}\n";
        done(upload("/v1/imports", file, "mapping", mapping));
        assertThat(captured("which@when.example").capturedAt()).isEqualTo("2025-03-03T23:00:00Z");
    }

    @Test
    void aRefusalInAColumnThatTheMappingDoesNotNameIsHeardAndADoubtWaits() {
        var file = "Email,Name,Unsubscribed,May we contact you?\n"
                + "out@whether.example,Al,yes,\n"
                + "doubt@whether.example,Bo,,call me maybe\n"
                + "plain@whether.example,Cy,no,\n";
        var mapping = "name: unmapped\nkind: captures\nconstants: {channel: IMPORT}\n"
                + "fields: {person.email: Email, person.name: Name}\n";
        var preview = upload("/v1/imports/preview", file, "mapping", mapping).body();
        assertThat(read(preview, "$.questions[*].field").toString()).contains("May we contact you?");

        var done = done(upload("/v1/imports", file, "mapping", mapping));

        assertThat(read(done, "$.warnings[0].problem").toString()).contains("call me maybe", "not contacted");
        assertThat(captured("out@whether.example").answers()).containsEntry("Unsubscribed", "yes");
        assertThat(consents("out@whether.example")).containsOnly(ConsentStatus.DENIED);
        assertThat(consents("doubt@whether.example")).containsOnly(ConsentStatus.DENIED);
        assertThat(captured("doubt@whether.example").consent().proof())
                .isEqualTo(
                        "list \"unmapped\", row 3, column \"May we contact you?\": call me maybe (neither yes nor no)");
        assertThat(consents("plain@whether.example")).containsOnly(ConsentStatus.UNKNOWN);
    }

    @Test
    void whoeverLoadsTheListDecidesWhatItsWordsMean() {
        var file = "Email,Consent,Widerruf\n"
                + "maybe@decided.example,maybe,\n"
                + "na@decided.example,n/a,\n"
                + "new@decided.example,perhaps,\n"
                + "order@decided.example,yes,4711\n";
        var mapping = "name: decided\nkind: captures\nconstants: {channel: IMPORT}\nfields:\n"
                + "  person.email: Email\n  consent.email: {column: Consent, values: {maybe: DENIED, n/a: UNKNOWN}}\n"
                + "leaveOut: [Widerruf]\n";

        done(upload("/v1/imports", file, "mapping", mapping));

        assertThat(captured("maybe@decided.example").consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(captured("na@decided.example").consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
        assertThat(captured("new@decided.example").consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(captured("order@decided.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN);
    }

    @Test
    void aListThatComesLeadByLeadIsNoLessAList() {
        var lead = "{\"channel\": \"%s\", \"person\": {\"email\": \"%s\"}, \"answers\": {\"Consent\": \"maybe\"}}";
        postJson("/v1/leads", lead.formatted("PARTNER", "partner@whether.example"));
        postJson("/v1/leads", lead.formatted("WEB_FORM", "form@whether.example"));

        assertThat(captured("partner@whether.example").consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(captured("form@whether.example").consent().email()).isEqualTo(ConsentStatus.UNKNOWN);
    }

    private List<ConsentStatus> consents(String email) {
        var consent = captured(email).consent();
        return List.of(consent.email(), consent.phone());
    }

    private static LeadCaptured captured(String email) {
        try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            return topic.await(
                    LeadCaptured.class, lead -> email.equals(lead.person().email()));
        }
    }

    private static List<LeadCaptured> seen(String email) {
        try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            return topic.events(LeadCaptured.class).stream()
                    .map(event -> (LeadCaptured) event.data())
                    .filter(lead -> email.equals(lead.person().email()))
                    .toList();
        }
    }

    private static ProducerRecord<String, byte[]> event(String id, String value) {
        var record = new ProducerRecord<>(Topics.LEADS_INBOUND, id, bytes(value));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(id))
                .add("ce_source", bytes("/when"))
                .add("ce_type", bytes("io.followthrough.lead.captured.v1"))
                .add("content-type", bytes("application/json"));
        return record;
    }

    private String done(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var path = "/v1/imports/" + read(accepted.body(), "$.importId");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(path).body(), body -> body.contains("DONE") || body.contains("FAILED"));
    }

    private HttpResponse<String> upload(String path, String file, String... more) {
        var parts = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            parts.append("--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(more[i], more[i + 1]));
        }
        return send(request(path, EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="rows.csv"\r
                        \r
                        %s\r
                        %s--cut--\r
                        """.formatted(file, parts))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
