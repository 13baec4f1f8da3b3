package io.followthrough.intake.web;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Topics;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.Fixtures;
import io.followthrough.testkit.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whether somebody may be written to or called is heard whichever way it comes, and what cannot be read is told. */
class ContactByEveryDoorTests extends IntakeTest {

    private static final Instant TODAY = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void inTheAnswersOfALead() {
        postJson("/v1/leads", """
                {"channel": "WEB_FORM", "person": {"email": "http@doors.example"}, "consent": {"email": "GRANTED"},
                 "answers": {"Do_not_contact_me": "Yes"}}""");
        var doubtful = postJson("/v1/leads", """
                {"channel": "WEB_FORM", "person": {"email": "doubt@doors.example"}, "answers": {"May-we-call-you": "Perhaps in May"}}""");

        assertThat(captured("http@doors.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.DENIED, ConsentStatus.DENIED);
        assertThat(doubtful.statusCode()).isEqualTo(202);
        assertThat(read(doubtful.body(), "$.warnings[0].field").toString()).isEqualTo("answers.May-we-call-you");
        assertThat(captured("doubt@doors.example").consent().phone()).isEqualTo(ConsentStatus.UNKNOWN);
    }

    @Test
    void inTheAnswersOfACaptureOnATopic() {
        try (var inbound = TopicProbe.on(Topics.LEADS_INBOUND)) {
            inbound.write(Fixtures.anEvent(
                    "anything", TODAY, aCapture("kafka@doors.example", Map.of("phone_blacklisted", "TRUE"))));
        }

        assertThat(captured("kafka@doors.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.UNKNOWN, ConsentStatus.DENIED);
    }

    @Test
    void inTheQuestionsOfAForm() throws Exception {
        deliver("no", "no@doors.example", "Dürfen wir Ihnen E-Mails schicken?", false);
        deliver("yes", "yes@doors.example", "Would you like to receive our newsletter?", true);
        deliver("never", "never@doors.example", "Please do not contact me", true);

        assertThat(captured("no@doors.example").consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(captured("yes@doors.example").consent())
                .extracting(Consent::email, Consent::proof)
                .containsExactly(ConsentStatus.GRANTED, "question \"Would you like to receive our newsletter?\": true");
        assertThat(captured("never@doors.example").consent().phone()).isEqualTo(ConsentStatus.DENIED);
    }

    @Test
    void inTheColumnsOfAFile() {
        var file = "Name,E-Mail,Do not allow Emails,Werbesperre,Newsletter,Widerruf am,Gekündigt am\n"
                + "Dyn,dynamics@doors.example,Do Not Allow,,\n"
                + "Wes,werbesperre@doors.example,Allow,x,ja\n"
                + "Nele,newsletter@doors.example,Allow,,ja\n"
                + "Quin,question@doors.example,Allow,,spring issue\n"
                + "Wido,widerruf@doors.example,Allow,,,15.11.2026,\n"
                + "Kea,cancelled@doors.example,Allow,,,,15.11.2026\n";
        var preview = upload("/v1/imports/preview", file);
        upload("/v1/imports", file);

        assertThat(read(preview.body(), "$.first[3].warnings[0].field").toString())
                .isEqualTo("consent");
        assertThat(read(preview.body(), "$.first[5].warnings[0].problem").toString())
                .contains("(column \"Gekündigt am\")", "nobody is contacted");
        assertThat(read(preview.body(), "$.questions[*].field").toString())
                .contains("Newsletter", "Gekündigt am")
                .doesNotContain("Widerruf");
        assertThat(read(preview.body(), "$.questions[*].problem").toString()).contains("spring issue");
        assertThat(captured("widerruf@doors.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.DENIED, ConsentStatus.DENIED);
        assertThat(captured("dynamics@doors.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.DENIED, ConsentStatus.UNKNOWN);
        assertThat(captured("werbesperre@doors.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.DENIED, ConsentStatus.DENIED);
        assertThat(captured("newsletter@doors.example").consent().email()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(captured("question@doors.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.DENIED, ConsentStatus.UNKNOWN);
        assertThat(captured("cancelled@doors.example").consent())
                .extracting(Consent::email, Consent::phone)
                .containsExactly(ConsentStatus.DENIED, ConsentStatus.DENIED);
        assertThat(captured("question@doors.example").unreadable())
                .extracting(UnreadPart::value)
                .containsExactly("spring issue");
    }

    private static LeadCaptured captured(String email) {
        try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            return topic.await(
                    LeadCaptured.class, lead -> email.equals(lead.person().email()));
        }
    }

    private static LeadCaptured aCapture(String email, Map<String, String> answers) {
        return new LeadCaptured(
                "theirs",
                CaptureChannel.IMPORT,
                CaptureSource.of("crm"),
                Fixtures.aPersonWithEmail(email),
                null,
                answers,
                List.of(),
                null,
                Consent.UNKNOWN,
                Machine.UNKNOWN,
                null,
                false,
                TODAY);
    }

    private void deliver(String id, String email, String question, boolean answer) throws Exception {
        var body = """
                {"event_id": "contact-%s", "event_type": "form_response", "form_response": {
                 "definition": {"fields": [{"id": "e", "title": "E-mail"}, {"id": "q", "title": "%s"}]},
                 "answers": [{"type": "email", "email": "%s", "field": {"id": "e"}},
                             {"type": "boolean", "boolean": %s, "field": {"id": "q"}}]}}""".formatted(id, question, email, answer);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SENDER_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        var answered = send(anonymous("/v1/webhooks/forms", "Typeform-Signature", "sha256=" + signature)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(202);
    }

    private HttpResponse<String> upload(String path, String file) {
        var answer = send(request(path, EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="doors.csv"\r
                        \r
                        %s\r
                        --cut\r
                        Content-Disposition: form-data; name="as"\r
                        \r
                        live\r
                        --cut--\r
                        """.formatted(file))));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return answer;
    }
}
