package io.followthrough.intake.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventJson;
import io.followthrough.events.LeadCaptured;
import io.followthrough.intake.adapters.Adapter.Understood;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Validated;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sender has a way of its own to say by which campaign somebody came: what is measured is the same. */
class CampaignsOfSendersTests {

    private static final CaptureRules RULES =
            new CaptureRules((_, _) -> Reading.failed("is not asked for here", "leave it out"), IntakePolicy.DEFAULT);

    private static CaptureSource source(String adapter, String body) {
        var delivery = Delivery.of(EventJson.MAPPER.readTree(body), Map.of("x-shopify-topic", "customers/create"));
        var as = (Understood.As) AdapterFile.shipped(adapter).understand(delivery);
        var checked = RULES.check(as.fields(), _ -> "lead-1", Instant.parse("2026-03-02T08:00:00Z"));
        return ((Validated.Accepted<LeadCaptured>) checked).value().source();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "typeform | {'event_type': 'form_response', 'form_response': {'hidden': {'utm_source': 'bing', 'utm_campaign': 'spring', 'email': 'a@k.example'}, 'answers': []}}",
                "tally | {'eventType': 'FORM_RESPONSE', 'data': {'fields': [{'label': 'E-mail', 'type': 'INPUT_EMAIL', 'value': 'a@k.example'}, {'label': 'utm_source', 'type': 'HIDDEN_FIELDS', 'value': 'bing'}, {'label': 'utm_campaign', 'type': 'HIDDEN_FIELDS', 'value': 'spring'}]}}",
                "jotform | {\"rawRequest\": \"{\\\"q4_email\\\": \\\"a@k.example\\\", \\\"q7_utm_source\\\": \\\"bing\\\", \\\"q8_utmCampaign\\\": \\\"spring\\\"}\"}",
                "gravity-forms | {'id': '1', 'Email': 'a@k.example', 'source_url': 'https://shop.example/?utm_source=bing&utm_campaign=spring'}",
                "webflow | {'triggerType': 'form_submission', 'payload': {'data': {'Email': 'a@k.example', 'UTM Source': 'bing', 'utm_campaign': 'spring'}}}",
                "webflow | {'triggerType': 'form_submission', 'payload': {'data': {'Email': 'a@k.example'}, 'pageUrl': 'https://shop.example/?utm_source=bing&utm_campaign=spring'}}",
                "calendly | {'event': 'invitee.created', 'payload': {'email': 'a@k.example', 'tracking': {'utm_source': 'bing', 'utm_campaign': 'spring'}}}",
                "hubspot | {'objectId': 6, 'properties': {'email': 'a@k.example', 'hs_analytics_first_url': 'https://shop.example/?utm_source=bing&utm_campaign=spring'}}",
                "meta-lead | {'id': '1', 'field_data': [{'name': 'email', 'values': ['a@k.example']}, {'name': 'utm_source', 'values': ['bing']}, {'name': 'utm_campaign', 'values': ['spring']}]}",
                "linkedin-lead | {'id': '1', 'submitter': 'urn:li:person:x', 'form': {'hiddenFields': [{'name': 'utm_source', 'value': 'bing'}, {'name': 'utm_campaign', 'value': 'spring'}]}, 'formResponse': {'answers': [{'questionId': 1}]}}"
            })
    void theParametersOfALinkAreThose(String adapter, String body) {
        var source = source(adapter, body.replace('\'', '"'));

        assertThat(source.campaign()).isEqualTo("spring");
        assertThat(source.utm()).containsEntry("campaign", "spring").containsEntry("source", "bing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"leadMetadataInfo\": {\"sponsoredLeadMetadataInfo\": {\"campaign\": {\"id\": \"urn:li:sponsoredCampaign:7\", \"name\": \"Autumn\"}}}, | Autumn",
                "{\"leadMetadata\": {\"sponsoredLeadMetadata\": {\"campaign\": \"urn:li:sponsoredCampaign:7\"}}, | urn:li:sponsoredCampaign:7"
            })
    void linkedInNamesTheCampaignOfItsAd(String beginning, String campaign) {
        var lead =
                "\"id\": \"1\", \"submitter\": \"urn:li:person:x\", \"formResponse\": {\"answers\": [{\"questionId\": 1}]}}";

        assertThat(source("linkedin-lead", beginning + lead).campaign()).isEqualTo(campaign);
    }
}
