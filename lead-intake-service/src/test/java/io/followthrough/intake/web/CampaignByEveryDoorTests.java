package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.EmbeddedPlatform;
import io.followthrough.testkit.TopicProbe;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** By which campaign somebody came is one thing on the topic, whichever way it comes. */
class CampaignByEveryDoorTests extends IntakeTest {

    @Test
    void byHttp() {
        postJson("/v1/leads", """
                {"channel": "WEB_FORM", "person": {"email": "http@campaigns.example"}, "source": {"id": "pricing-page", "utm": {"source": "bing", "campaign": "spring"}}}""");

        assertCameByTheCampaign("http@campaigns.example");
    }

    @Test
    void byACloudEvent() {
        post("/v1/events", "application/cloudevents+json", """
                {"specversion": "1.0", "id": "campaign-1", "source": "/shop", "type": "io.followthrough.lead.captured.v1", "data":
                 {"channel": "WEB_FORM", "person": {"email": "event@campaigns.example"}, "source": {"landingPage": "https://shop.example/?utm_source=bing&utm_campaign=spring"}}}""");

        assertCameByTheCampaign("event@campaigns.example");
    }

    @Test
    void byTheWebhookOfAnother() {
        postJson("/v1/webhooks/site/" + SENDER_SECRET, """
                {"triggerType": "form_submission", "payload": {"id": "campaign-1", "data": {"Email": "hook@campaigns.example", "utm_source": "bing", "utm_campaign": "spring"}}}""");

        assertCameByTheCampaign("hook@campaigns.example");
    }

    @Test
    void byAHostedForm() {
        var form = Map.of(
                "person.name", "Form Campaigner",
                "person.email", "form@campaigns.example",
                "source.landingPage", "https://shop.example/roofs",
                "source.utm.source", "bing",
                "source.utm.campaign", "spring");
        send(anonymous("/forms/contact")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));

        assertCameByTheCampaign("form@campaigns.example");
    }

    @Test
    void byAFile() {
        send(request("/v1/imports", EmbeddedPlatform.CAPTURE_KEY)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="campaigns.csv"\r
                        \r
                        Name,E-Mail,utm_source,UTM Campaign
                        File Campaigner,file@campaigns.example,bing,spring
                        \r
                        --cut\r
                        Content-Disposition: form-data; name="as"\r
                        \r
                        live\r
                        --cut--\r
                        """)));

        assertCameByTheCampaign("file@campaigns.example");
    }

    private static void assertCameByTheCampaign(String email) {
        try (var topic = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var source = topic.await(
                            LeadCaptured.class,
                            lead -> email.equals(lead.person().email()))
                    .source();
            assertThat(source.campaign()).isEqualTo("spring");
            assertThat(source.utm()).isEqualTo(Map.of("source", "bing", "campaign", "spring"));
        }
    }
}
