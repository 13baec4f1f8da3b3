package io.followthrough.intake.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventJson;
import io.followthrough.intake.adapters.Adapter.Understood;
import io.followthrough.intake.domain.InputKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each kind of delivery of the shipped adapters: new people, news of known ones, what they ask for their data, tests. */
class KindsOfDeliveriesTests {

    /** Adapter | header | body | what becomes of it | fields that it has, or the words that say why. */
    private static final String TABLE = """
            typeform | | {"event_type": "form_response", "event_id": "1", "form_response": {"answers": [{"type": "email", "email": "a@k.example", "field": {"id": "f"}}]}} | CAPTURE | person.email=a@k.example
            typeform | | {"event_type": "form_response_partial"} | KEPT | form_response_partial
            tally | | {"eventType": "FORM_RESPONSE", "eventId": "1", "data": {"fields": [{"label": "E-mail", "type": "INPUT_EMAIL", "value": "a@k.example"}]}} | CAPTURE | person.email=a@k.example
            tally | | {"eventType": "FORM_DELETED"} | KEPT | FORM_DELETED
            jotform | | {"submissionID": "1", "rawRequest": "{\\"q4_email\\": \\"a@k.example\\"}"} | CAPTURE | person.email=a@k.example
            gravity-forms | | {"id": "1", "Email": "a@k.example"} | CAPTURE | person.email=a@k.example
            webflow | | {"triggerType": "form_submission", "payload": {"id": "1", "data": {"Email": "a@k.example"}}} | CAPTURE | person.email=a@k.example
            webflow | | {"triggerType": "site_publish", "payload": {}} | IGNORED | site
            webflow | | {"triggerType": "ecomm_new_order", "payload": {}} | KEPT | ecomm_new_order
            shopify-customer | x-shopify-topic: customers/create | {"id": 7, "email": "a@k.example", "email_marketing_consent": {"state": "subscribed", "opt_in_level": "confirmed_opt_in", "consent_updated_at": "2026-03-01T10:00:00-05:00"}} | CAPTURE | consent.email=GRANTED consent.proof=subscribed·confirmed_opt_in·2026-03-01T10:00:00-05:00 source.online=true historic=
            shopify-customer | x-shopify-topic: customers/update | {"id": 7, "email": "a@k.example", "email_marketing_consent": {"state": "unsubscribed"}} | CAPTURE | consent.email=DENIED reported=true historic=true
            shopify-customer | x-shopify-topic: customers/update | {"id": 7, "email": "a@k.example", "tags": "vip", "created_at": "2025-01-02T03:04:05-05:00", "updated_at": "2026-03-01T10:00:00-05:00"} | CAPTURE | reported=true historic=true capturedAt=2026-03-01T15:00:00Z
            shopify-customer | x-shopify-topic: customers_email_marketing_consent/update | {"customer_id": 7, "email_address": "a@k.example", "email_marketing_consent": {"state": "unsubscribed"}} | CONSENT_WITHDRAWN | person.email=a@k.example person.externalIds.shopify=7
            shopify-customer | x-shopify-topic: customers_email_marketing_consent/update | {"customer_id": 7, "email_address": "a@k.example", "email_marketing_consent": {"state": "subscribed", "consent_updated_at": "2026-03-01T10:00:00-05:00"}} | CAPTURE | consent.email=GRANTED person.email=a@k.example reported=false historic=false capturedAt=2026-03-01T15:00:00Z
            shopify-customer | x-shopify-topic: customers_email_marketing_consent/update | {"customer_id": 7, "email_address": "a@k.example", "email_marketing_consent": {"state": "not_subscribed"}} | CAPTURE | consent.email=UNKNOWN reported=true historic=true
            shopify-customer | x-shopify-topic: customers_marketing_consent/update | {"id": 7, "phone": "+493012345678", "sms_marketing_consent": {"state": "unsubscribed"}} | CAPTURE | answers.sms-marketing-consent=unsubscribed
            shopify-customer | x-shopify-topic: customers/email_marketing_consent_update | {"customer_id": 7, "email_address": "a@k.example", "email_marketing_consent": {"state": "unsubscribed"}} | CONSENT_WITHDRAWN | person.email=a@k.example person.externalIds.shopify=7
            shopify-customer | x-shopify-topic: customers/email_marketing_consent_update | {"customer_id": 7, "email_address": "a@k.example", "email_marketing_consent": {"state": "pending"}} | CAPTURE | consent.email=PENDING person.externalIds.shopify=7
            shopify-customer | x-shopify-topic: customers/marketing_consent_update | {"id": 7, "phone": "+493012345678", "sms_marketing_consent": {"state": "unsubscribed"}} | CAPTURE | answers.sms-marketing-consent=unsubscribed
            shopify-customer | x-shopify-topic: customers/create | {"id": 7, "email": "a@k.example", "accepts_marketing": false} | CAPTURE | consent.email=DENIED reported=
            shopify-customer | x-shopify-topic: customers/create | {"id": 7, "email": "a@k.example", "email_marketing_consent": {"state": "not_subscribed"}} | CAPTURE | consent.email=UNKNOWN
            shopify-customer | x-shopify-topic: customers/create | {"id": 7, "email": "a@k.example"} | CAPTURE | consent.email=
            shopify-customer | x-shopify-topic: customers/create | {"id": 7, "email": "a@k.example", "orders_count": 0, "total_spent": "0.00"} | CAPTURE | historic=
            shopify-customer | x-shopify-topic: customers/create | {"id": 7, "email": "a@k.example", "orders_count": 2, "total_spent": "120.00"} | CAPTURE | historic=true
            shopify-customer | x-shopify-topic: customers/redact | {"shop_id": 9, "shop_domain": "s.example", "customer": {"id": 7, "email": "a@k.example", "phone": "555-625-1199"}, "orders_to_redact": [1]} | QUESTION_ANSWERED | answers.reading=ERASURE person.email=a@k.example person.externalIds.shopify=7
            shopify-customer | x-shopify-topic: customers/redact | {"shop_id": 9, "shop_domain": "s.example", "customer": {"email": "a@k.example"}, "orders_to_redact": []} | QUESTION_ANSWERED | answers.reading=ERASURE person.email=a@k.example
            shopify-customer | x-shopify-topic: customers/data_request | {"shop_id": 9, "customer": {"id": 7, "email": "a@k.example"}, "orders_requested": [1], "data_request": {"id": 9999}} | QUESTION_ANSWERED | answers.reading=ACCESS_REQUEST answers.readingOf=sender:shopify-customer
            shopify-customer | x-shopify-topic: shop/redact | {"shop_id": 9, "shop_domain": "s.example"} | KEPT | erase whoever
            shopify-customer | x-shopify-topic: customers/delete | {"id": 7} | KEPT | shopify:<id>
            shopify-customer | x-shopify-topic: app/uninstalled | {"id": 9} | IGNORED | app
            shopify-customer | x-shopify-topic: orders/create | {"id": 9} | KEPT | orders/create
            shopify-customer | x-shopify-topic: customers/update, x-shopify-test: true | {"id": 7, "email": "bob@biller.example"} | IGNORED | test
            calendly | | {"event": "invitee.created", "payload": {"uri": "u", "email": "a@k.example"}} | CAPTURE | person.email=a@k.example
            calendly | | {"event": "invitee.canceled", "created_at": "2026-02-18T18:17:02.000000Z", "payload": {"uri": "u", "email": "a@k.example", "rescheduled": false, "cancellation": {"canceled_by": "A", "reason": "No need any more", "canceler_type": "invitee"}, "questions_and_answers": [{"question": "Team size", "answer": "5"}]}} | NOTE_TAKEN | text=No·need·any·more answers.canceledBy=invitee person.email=a@k.example answers.team-size=
            calendly | | {"event": "invitee.canceled", "payload": {"uri": "u", "email": "a@k.example", "rescheduled": false, "cancellation": {"reason": ""}}} | NOTE_TAKEN | text= remark=Cancelled·the·meeting
            calendly | | {"event": "invitee.canceled", "payload": {"uri": "u", "email": "a@k.example", "rescheduled": true}} | IGNORED | moved
            calendly | | {"event": "invitee_no_show.created", "payload": {"invitee": "u"}} | KEPT | /v1/activities
            calendly | | {"event": "routing_form_submission.created", "payload": {"uri": "u", "questions_and_answers": [{"question": "Email", "answer": "a@k.example"}, {"question": "Name", "answer": "Rou Ter"}]}} | CAPTURE | person.email=a@k.example person.name=Rou·Ter
            meta-lead | | {"id": "1", "field_data": [{"name": "email", "values": ["a@k.example"]}]} | CAPTURE | person.email=a@k.example
            meta-lead | | {"object": "page", "entry": [{"id": "1", "changes": [{"field": "leadgen", "value": {"leadgen_id": "444444444444"}}]}]} | KEPT | fetch
            meta-lead | | {"id": "1", "field_data": [{"name": "email", "values": ["test@meta.com"]}, {"name": "full_name", "values": ["<test lead: dummy data for full_name>"]}]} | IGNORED | test
            linkedin-lead | | {"id": "1", "submitter": "urn:li:person:x", "testLead": false, "formResponse": {"answers": [{"questionId": 1}]}} | CAPTURE | person.externalIds.linkedin=urn:li:person:x
            linkedin-lead | | {"id": "1", "submitter": "urn:li:person:x", "testLead": true, "formResponse": {"answers": [{"questionId": 1}]}} | IGNORED | test
            linkedin-lead | | {"type": "LEAD_ACTION", "leadAction": "CREATED", "leadGenFormResponse": "urn:li:leadGenFormResponse:1"} | KEPT | fetch
            linkedin-lead | | {"type": "LEAD_ACTION", "leadAction": "DELETED", "leadGenFormResponse": "urn:li:leadGenFormResponse:1"} | KEPT | erase
            mailchimp | | {"type": "subscribe", "data": {"id": "8a", "email": "a@k.example"}} | CAPTURE | consent.email=GRANTED
            mailchimp | | {"type": "profile", "fired_at": "2026-02-18 18:17:02", "data": {"id": "8a", "email": "a@k.example", "merges": {"FNAME": "Ann"}}} | CAPTURE | historic=true person.name=Ann consent.email= capturedAt=2026-02-18T18:17:02Z
            mailchimp | | {"type": "upemail", "fired_at": "2026-02-18 18:17:02", "data": {"new_id": "51", "new_email": "b@k.example", "old_email": "a@k.example"}} | CAPTURE | historic=true person.email=b@k.example person.externalIds.email=a@k.example person.externalIds.mailchimp=51 consent.email=
            mailchimp | | {"type": "unsubscribe", "data": {"action": "unsub", "reason": "manual", "email": "a@k.example"}} | CONSENT_WITHDRAWN | person.email=a@k.example
            mailchimp | | {"type": "unsubscribe", "data": {"email": "a@k.example"}} | CONSENT_WITHDRAWN | person.email=a@k.example
            mailchimp | | {"type": "unsubscribe", "data": {"action": "delete", "reason": "abuse", "email": "a@k.example"}} | COMPLAINT | person.email=a@k.example
            mailchimp | | {"type": "cleaned", "data": {"reason": "hard", "email": "a@k.example"}} | EMAIL_BOUNCED | person.email=a@k.example
            mailchimp | | {"type": "campaign", "data": {"id": "5a", "status": "sent"}} | IGNORED | campaign
            hubspot | | {"vid": 51, "properties": {"email": {"value": "a@k.example"}}} | CAPTURE | person.email=a@k.example reported=true
            hubspot | | {"vid": 51, "properties": {"email": {"value": "a@k.example"}, "lifecyclestage": {"value": "customer", "versions": [{"value": "customer", "timestamp": 1}]}}} | CAPTURE | historic=true
            hubspot | | {"vid": 51, "properties": {"email": "a@k.example", "lifecyclestage": "lead", "hs_lead_status": "OPEN"}} | CAPTURE | historic=
            hubspot | | {"hs_object_id": 51, "email": "a@k.example", "hs_lead_status": "UNQUALIFIED"} | CAPTURE | historic=true
            hubspot | | {"objectId": 6, "properties": {"phone": "+49 30 901820", "mobilephone": "+49 171 1234599"}} | CAPTURE | person.phone=+49·30·901820 person.otherPhones[0]=+49·171·1234599
            hubspot | | {"objectId": 6, "properties": {"mobilephone": {"value": "+49 171 1234599"}}} | CAPTURE | person.otherPhones[0]=+49·171·1234599
            hubspot | | {"objectId": 51, "eventId": 1, "subscriptionType": "contact.privacyDeletion", "portalId": 6, "occurredAt": 1771438622000} | QUESTION_ANSWERED | answers.reading=ERASURE person.externalIds.hubspot=51 at=2026-02-18T18:17:02Z
            hubspot | | {"objectId": 51, "subscriptionType": "contact.deletion"} | KEPT | hubspot:<objectId>
            hubspot | | {"objectId": 51, "subscriptionType": "contact.creation"} | KEPT | workflow
            hubspot | | {"objectId": 51, "subscriptionType": "contact.propertyChange", "propertyName": "email", "propertyValue": "b@k.example", "occurredAt": 1771438622000} | CAPTURE | historic=true person.email=b@k.example person.externalIds.hubspot=51 capturedAt=2026-02-18T18:17:02Z
            hubspot | | {"objectId": 51, "subscriptionType": "contact.propertyChange", "propertyName": "hs_email_optout", "propertyValue": "true", "occurredAt": 1771438622000} | CAPTURE | historic=true person.externalIds.hubspot=51 answers.hs_email_optout=true person.email=
            hubspot | | {"objectId": 51, "subscriptionType": "contact.propertyChange", "propertyName": "hs_email_optout_10798197", "propertyValue": "true", "occurredAt": 1771438622000} | CAPTURE | historic=true person.externalIds.hubspot=51 answers.hs_email_optout=true
            hubspot | | {"objectId": 51, "subscriptionType": "object.propertyChange", "objectTypeId": "0-1", "propertyName": "hs_email_optout_10798197", "propertyValue": "true"} | CAPTURE | historic=true answers.hs_email_optout=true
            hubspot | | {"objectId": 51, "subscriptionType": "contact.propertyChange", "propertyName": "hs_email_bounce", "propertyValue": "1"} | KEPT | workflow
            hubspot | | {"objectId": 51, "properties": {"email": "a@k.example", "hs_email_optout_10798197": "true", "hs_email_optout_1": "false"}} | CAPTURE | answers.hs_email_optout_10798197=true person.email=a@k.example
            hubspot | | {"vid": 51, "properties": {"email": {"value": "a@k.example"}, "do_not_contact": {"value": "true"}}} | CAPTURE | answers.do_not_contact=true person.email=a@k.example
            hubspot | | {"objectId": 51, "properties": {"email": "a@k.example", "hs_email_optout": "true"}} | CAPTURE | answers.hs_email_optout=true person.email=a@k.example
            hubspot | | {"vid": 51, "properties": {"email": {"value": "a@k.example"}, "hs_email_optout": {"value": "true"}}} | CAPTURE | answers.hs_email_optout=true
            linkedin-lead | | {"id": "1", "submitter": "urn:li:person:x", "formResponse": {"answers": [{"questionId": 1}], "consentResponses": [{"consentId": 12, "accepted": false}]}} | CAPTURE | consent.email=DENIED
            linkedin-lead | | {"id": "1", "submitter": "urn:li:person:x", "form": {"content": {"legalInfo": {"consents": [{"id": 12, "consent": {"localized": {"en_US": "I agree to receive calls"}}}]}}}, "formResponse": {"answers": [{"questionId": 1}], "consentResponses": [{"consentId": 12, "accepted": true}]}} | CAPTURE | consent.email= consent.phone=GRANTED
            typeform | | {"event_type": "form_response", "event_id": "1", "form_response": {"definition": {"fields": [{"id": "f", "title": "May we e-mail you?"}]}, "answers": [{"type": "boolean", "boolean": false, "field": {"id": "f"}}]}} | CAPTURE | consent.email=DENIED
            typeform | | {"event_type": "form_response", "event_id": "1", "form_response": {"definition": {"fields": [{"id": "f", "title": "Would you like to receive our newsletter?"}]}, "answers": [{"type": "boolean", "boolean": true, "field": {"id": "f"}}]}} | CAPTURE | consent.email=GRANTED
            tally | | {"eventType": "FORM_RESPONSE", "eventId": "1", "data": {"fields": [{"label": "Do not contact me", "type": "CHECKBOXES", "value": true}]}} | CAPTURE | consent.email=DENIED consent.phone=DENIED
            tally | | {"eventType": "FORM_RESPONSE", "eventId": "1", "data": {"fields": [{"label": "Dürfen wir Sie anrufen?", "type": "MULTIPLE_CHOICE", "value": ["a"], "options": [{"id": "a", "text": "Nein"}, {"id": "b", "text": "Ja"}]}]}} | CAPTURE | consent.phone=DENIED consent.email=
            webflow | | {"triggerType": "form_submission", "payload": {"id": "1", "data": {"Email": "a@k.example", "Opt out of emails": "true"}}} | CAPTURE | consent.email=DENIED
            jotform | | {"submissionID": "1", "rawRequest": "{\\"q4_email\\": \\"a@k.example\\", \\"q5_doNotContact\\": \\"Yes\\"}"} | CAPTURE | consent.email=DENIED
            hubspot | | {"objectId": 51, "subscriptionType": "contact.propertyChange", "propertyName": "lifecyclestage", "propertyValue": "lead"} | KEPT | workflow
            hubspot | | {"objectId": 51, "subscriptionType": "object.propertyChange", "objectTypeId": "0-1", "propertyName": "hs_email_optout", "propertyValue": "true", "occurredAt": 1771438622000} | CAPTURE | historic=true person.externalIds.hubspot=51 answers.hs_email_optout=true
            hubspot | | {"objectId": 51, "subscriptionType": "object.propertyChange", "objectTypeId": "0-1", "propertyName": "email", "propertyValue": "b@k.example"} | CAPTURE | historic=true person.email=b@k.example person.externalIds.hubspot=51
            hubspot | | {"objectId": 51, "subscriptionType": "contact.propertyChange", "objectTypeId": "0-1", "propertyName": "hs_email_optout", "propertyValue": "true"} | CAPTURE | answers.hs_email_optout=true
            hubspot | | {"objectId": 51, "subscriptionType": "object.propertyChange", "objectTypeId": "0-1", "propertyName": "lifecyclestage", "propertyValue": "lead"} | KEPT | workflow
            hubspot | | {"objectId": 51, "subscriptionType": "object.propertyChange", "objectTypeId": "0-2", "propertyName": "email", "propertyValue": "b@k.example"} | IGNORED | no contact
            hubspot | | {"objectId": 51, "subscriptionType": "object.creation", "objectTypeId": "0-1"} | KEPT | workflow
            hubspot | | {"objectId": 51, "subscriptionType": "object.deletion", "objectTypeId": "0-1"} | KEPT | hubspot:<objectId>
            hubspot | | {"objectId": 51, "subscriptionType": "object.deletion", "objectTypeId": "0-3"} | IGNORED | no contact
            hubspot | | {"primaryObjectId": 51, "mergedObjectIds": [52], "newObjectId": 53, "subscriptionType": "object.merge", "objectTypeId": "0-1"} | KEPT | join them
            hubspot | | {"objectId": 51, "subscriptionType": "object.restore", "objectTypeId": "0-1"} | KEPT | back
            hubspot | | {"objectId": 51, "subscriptionType": "object.privacyDeletion", "objectTypeId": "0-1", "occurredAt": 1771438622000} | QUESTION_ANSWERED | answers.reading=ERASURE person.externalIds.hubspot=51 at=2026-02-18T18:17:02Z
            hubspot | | {"objectId": 51, "subscriptionType": "object.associationChange", "fromObjectTypeId": "0-1", "toObjectTypeId": "0-2"} | IGNORED | no contact
            meta-lead | | {"id": "1", "field_data": [{"name": "email", "values": ["a@k.example"]}], "custom_disclaimer_responses": [{"checkbox_key": "i_agree_to_receive_marketing_emails", "is_checked": "1"}, {"checkbox_key": "i_agree_to_receive_calls", "is_checked": ""}]} | CAPTURE | consent.email=GRANTED consent.phone=DENIED answers.i-agree-to-receive-calls=no
            meta-lead | | {"id": "1", "field_data": [{"name": "email", "values": ["a@k.example"]}], "custom_disclaimer_responses": [{"checkbox_key": "optional_1", "is_checked": ""}]} | CAPTURE | consent.email=DENIED answers.consent-1=no
            meta-lead | | {"id": "1", "field_data": [{"name": "email", "values": ["a@k.example"]}], "custom_disclaimer_responses": [{"checkbox_key": "optional_1", "is_checked": "1"}]} | CAPTURE | consent.email= answers.consent-1=1
            meta-lead | | {"id": "1", "field_data": [{"name": "email", "values": ["a@k.example"]}], "form": {"legal_content": {"custom_disclaimer": {"checkboxes": [{"key": "optional_1", "text": "I agree to receive calls"}]}}}, "custom_disclaimer_responses": [{"checkbox_key": "optional_1", "is_checked": "1"}]} | CAPTURE | consent.email= consent.phone=GRANTED
            hubspot | | {"hs_object_id": 51, "email": "a@k.example", "firstname": "Ann", "lastname": "Archer", "hs_email_optout": "true"} | CAPTURE | person.email=a@k.example person.externalIds.hubspot=51 person.name=Ann·Archer answers.hs_email_optout=true
            hubspot | | {"email": "a@k.example", "phone": "+49 30 901820"} | CAPTURE | person.email=a@k.example person.phone=+49·30·901820
            shopify-customer | x-shopify-topic: customers_email_marketing_consent/update, x-shopify-triggered-at: 2026-02-18T18:17:02Z | {"customer_id": 7, "email_address": "a@k.example", "email_marketing_consent": {"state": "unsubscribed"}} | CONSENT_WITHDRAWN | at=2026-02-18T18:17:02Z
            """;

    static Stream<Arguments> table() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachKindHasItsPlace(String name, String headers, String body, String becomes, String says) {
        var json = EventJson.MAPPER.readTree(body);

        switch (AdapterFile.shipped(name).understand(Delivery.of(json, headers(headers)))) {
            case Understood.Ignored(var why) -> {
                assertThat("IGNORED").isEqualTo(becomes);
                assertThat(why).contains(says);
            }
            case Understood.Unknown(var why, var remedy) -> {
                assertThat("KEPT").isEqualTo(becomes);
                assertThat(why + " " + remedy).contains(says);
            }
            case Understood.As as -> {
                var kind = as.fields().get("kind");
                assertThat(kind == null ? as.kind().name() : kind).isEqualTo(becomes);
                for (var expected : says.split(" ")) {
                    var pair = expected.split("=", 2);
                    assertThat(as.fields().get(pair[0]))
                            .as(pair[0])
                            .isEqualTo(pair[1].isEmpty() ? null : pair[1].replace('·', ' '));
                }
                assertThat(as.kind().shape().misspelt(as.fields())).isEmpty();
            }
        }
    }

    @Test
    void whoBooksAMeetingIsSomebodyWithAMeeting() {
        var delivery = Delivery.of(EventJson.MAPPER.readTree("""
                {"event": "invitee.created", "created_at": "2026-02-18T18:17:02Z", "payload": {"uri": "u", "email": "a@k.example",
                 "scheduled_event": {"name": "Demo", "start_time": "2026-03-01T15:00:00Z", "end_time": "2026-03-01T15:30:00Z"}}}"""), Map.of());

        assertThat(AdapterFile.shipped("calendly").besides(delivery)).hasValueSatisfying(as -> {
            assertThat(as.kind()).isEqualTo(InputKind.ACTIVITY);
            assertThat(as.fields().get("kind")).isEqualTo("MEETING_BOOKED");
            assertThat(as.fields().get("person.email")).isEqualTo("a@k.example");
            assertThat(as.fields().get("until")).isEqualTo("2026-03-01T15:30:00Z");
            assertThat(as.fields().get("answers.meetingAt")).isEqualTo("2026-03-01T15:00:00Z");
            assertThat(as.kind().shape().misspelt(as.fields())).isEmpty();
        });
    }

    /** HubSpot counts its attempts, and parts its batches otherwise when it sends them again. */
    @Test
    void whatIsSentAgainWithAnotherAttemptIsTheSame() {
        assertThat(id("hubspot", hubspot(1, 51, 0))).isNotNull().isEqualTo(id("hubspot", hubspot(1, 51, 2)));
        assertThat(id("hubspot", hubspot(1, 51, 0)))
                .isNotEqualTo(id("hubspot", hubspot(2, 51, 0)))
                .isNotEqualTo(id("hubspot", hubspot(1, 52, 0)));
        assertThat(id(
                        "hubspot",
                        "{\"vid\": 51, \"portalId\": 1, \"properties\": {\"email\": {\"value\": \"a@k.example\"}}}"))
                .as("a workflow names no event")
                .isNull();
    }

    /** Form tools send again what somebody corrects, under the number that it had. */
    @Test
    void whatIsCorrectedAfterwardsIsAnotherDelivery() {
        var jotform = "{\"submissionID\": \"5\", \"rawRequest\": \"{\\\"q4_email\\\": \\\"%s\\\"}\"}";
        assertThat(id("jotform", jotform.formatted("a@k.example")))
                .isEqualTo(id("jotform", jotform.formatted("a@k.example")))
                .isNotEqualTo(id("jotform", jotform.formatted("b@k.example")))
                .doesNotContain("k.example");
        var gravity = "{\"id\": \"5\", \"date_updated\": \"2026-02-18 18:17:0%d\", \"Email\": \"a@k.example\"}";
        assertThat(id("gravity-forms", gravity.formatted(1)))
                .isEqualTo(id("gravity-forms", gravity.formatted(1)))
                .isNotEqualTo(id("gravity-forms", gravity.formatted(2)));
        assertThat(id("gravity-forms", "{\"id\": \"5\", \"Email\": \"a@k.example\"}"))
                .as("fields were chosen, without that time")
                .isEqualTo("5");
    }

    private static String hubspot(int event, int contact, int attempt) {
        return "{\"portalId\": 6, \"eventId\": %d, \"subscriptionType\": \"contact.privacyDeletion\", \"objectId\": %d, \"attemptNumber\": %d, \"occurredAt\": 1771438622000}"
                .formatted(event, contact, attempt);
    }

    private static @Nullable String id(String adapter, String body) {
        var delivery = Delivery.of(EventJson.MAPPER.readTree(body), Map.of());
        return ((Understood.As) AdapterFile.shipped(adapter).understand(delivery)).id();
    }

    @Test
    void aBookingAndItsEndAreTwoThingsThoughTheyHaveOneId() {
        var calendly = AdapterFile.shipped("calendly");
        var payload = "\"payload\": {\"uri\": \"u\", \"email\": \"a@k.example\", \"rescheduled\": false}";
        var booked =
                Delivery.of(EventJson.MAPPER.readTree("{\"event\": \"invitee.created\", " + payload + "}"), Map.of());
        var ended =
                Delivery.of(EventJson.MAPPER.readTree("{\"event\": \"invitee.canceled\", " + payload + "}"), Map.of());

        assertThat(((Understood.As) calendly.understand(ended)).id())
                .isNotEqualTo(calendly.besides(booked).orElseThrow().id());
    }

    @Test
    void theTableHasEveryAdapter() {
        assertThat(table().map(row -> row.get()[0]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(AdapterFile.SHIPPED);
    }

    private static Map<String, String> headers(String text) {
        var headers = new HashMap<String, String>();
        Arrays.stream(text.split(", "))
                .filter(header -> header.contains(": "))
                .forEach(header -> headers.put(header.split(": ")[0], header.split(": ")[1]));
        return headers;
    }
}
