package io.followthrough.intake.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.EventJson;
import io.followthrough.events.LeadCaptured;
import io.followthrough.intake.adapters.Adapter.Understood;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.IntakePolicy;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.domain.Validated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies of webhooks whose times and consents are written in other ways than their documents say: from the delivery to the capture. */
class HostileDeliveriesTests {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    /** Adapter | body | time (- : now, ! : refused with the field) | consent to e-mail and calls. */
    private static final String TABLE = """
            typeform | {"event_type": "form_response", "event_id": "1", "form_response": {"submitted_at": "2025-12-13T10:00:00Z", "answers": [{"type": "email", "email": "a@h.example", "field": {"id": "1"}}]}} | 2025-12-13T10:00:00Z | UNKNOWN UNKNOWN
            typeform | {"event_type": "form_response", "event_id": "1", "form_response": {"submitted_at": "last week", "answers": [{"type": "email", "email": "a@h.example", "field": {"id": "1"}}]}} | ! | -
            typeform | {"event_type": "form_response", "event_id": "1", "form_response": {"submitted_at": "", "answers": [{"type": "email", "email": "a@h.example", "field": {"id": "1"}}]}} | - | UNKNOWN UNKNOWN
            webflow | {"triggerType": "form_submission", "payload": {"id": "1", "submittedAt": "Sat Dec 13 2025 10:00:00 GMT+0100 (CET)", "data": {"Email": "a@h.example"}}} | 2025-12-13T09:00:00Z | UNKNOWN UNKNOWN
            webflow | {"triggerType": "form_submission", "payload": {"id": "1", "submittedAt": 1765616400, "data": {"Email": "a@h.example", "Please do not contact me": "on"}}} | 2025-12-13T09:00:00Z | DENIED DENIED
            webflow | {"triggerType": "form_submission", "payload": {"id": "1", "submittedAt": "03/04/2025 10:00", "data": {"Email": "a@h.example"}}} | ! | -
            tally | {"eventType": "FORM_RESPONSE", "eventId": "1", "createdAt": "2025-12-13 10:00:00", "data": {"fields": [{"label": "E-mail", "type": "INPUT_EMAIL", "value": "a@h.example"}]}} | 2025-12-13T10:00:00Z | UNKNOWN UNKNOWN
            tally | {"eventType": "FORM_RESPONSE", "eventId": "1", "createdAt": "2025-12-13T10:00:00.000Z", "data": {"fields": [{"label": "E-mail", "type": "INPUT_EMAIL", "value": "a@h.example"}, {"label": "Date", "type": "INPUT_DATE", "value": "2027-05-05"}]}} | 2025-12-13T10:00:00Z | UNKNOWN UNKNOWN
            gravity-forms | {"id": "1", "date_created": "2025-12-13 10:00:00", "Email": "a@h.example"} | 2025-12-13T10:00:00Z | UNKNOWN UNKNOWN
            gravity-forms | {"id": "1", "date_created": "2025-12-13 10:00:00", "date_updated": "2026-01-02 10:00:00", "Email": "a@h.example"} | 2026-01-02T10:00:00Z | UNKNOWN UNKNOWN
            gravity-forms | {"id": "1", "Email": "a@h.example", "I do not want a newsletter": "1"} | - | DENIED UNKNOWN
            meta-lead | {"id": "1", "created_time": "2025-12-13T10:00:00+0000", "field_data": [{"name": "email", "values": ["a@h.example"]}]} | 2025-12-13T10:00:00Z | UNKNOWN UNKNOWN
            meta-lead | {"id": "1", "created_time": 1765616400, "field_data": [{"name": "email", "values": ["a@h.example"]}]} | 2025-12-13T09:00:00Z | UNKNOWN UNKNOWN
            linkedin-lead | {"id": "1", "submittedAt": 1765616400000, "owner": {}, "formResponse": {"answers": [{"questionId": 1, "answerDetails": {"textQuestionAnswer": {"answer": "a@h.example"}}}]}, "form": {"content": {"questions": [{"questionId": 1, "predefinedField": "EMAIL", "question": {"localized": {"en_US": "Email"}}}]}}} | 2025-12-13T09:00:00Z | UNKNOWN UNKNOWN
            mailchimp | {"type": "subscribe", "fired_at": "2025-12-13 10:00:00", "data": {"email": "a@h.example"}} | 2025-12-13T10:00:00Z | GRANTED UNKNOWN
            mailchimp | {"type": "subscribe", "fired_at": "13.12.2025", "data": {"email": "a@h.example"}} | 2025-12-13T00:00:00Z | GRANTED UNKNOWN
            hubspot | {"vid": 51, "occurredAt": 0, "properties": {"email": {"value": "a@h.example"}}} | ! | -
            hubspot | {"vid": 51, "properties": {"email": {"value": "a@h.example"}, "hs_email_optout_7": {"value": "true"}}} | - | DENIED DENIED
            hubspot | {"vid": 51, "properties": {"email": {"value": "a@h.example"}, "hs_email_optout": {"value": "?"}}} | - | DENIED DENIED
            hubspot | {"vid": 51, "properties": {"email": {"value": "a@h.example"}, "hs_email_optout": {"value": ""}}} | - | UNKNOWN UNKNOWN
            calendly | {"event": "invitee.created", "created_at": "2025-12-13T10:00:00.000000Z", "payload": {"uri": "u", "email": "a@h.example", "created_at": "12/13/2025 10:00 AM"}} | 2025-12-13T10:00:00Z | UNKNOWN UNKNOWN
            """;

    static Stream<Arguments> table() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("table")
    void nobodyIsNewerThanTheyAreAndNoRefusalIsOverlooked(String name, String body, String time, String consents) {
        var rules = new CaptureRules(
                (_, _) -> Reading.failed("is not asked for here", "leave it out"), IntakePolicy.DEFAULT);
        var understood = AdapterFile.shipped(name).understand(Delivery.of(EventJson.MAPPER.readTree(body), Map.of()));
        var checked = rules.check(((Understood.As) understood).fields(), _ -> "lead", NOW);

        if (time.equals("!")) {
            assertThat(((Validated.Refused<LeadCaptured>) checked).problems())
                    .anySatisfy(problem -> assertThat(problem.field()).isEqualTo("capturedAt"));
            return;
        }
        var lead = ((Validated.Accepted<LeadCaptured>) checked).value();
        assertThat(lead.capturedAt()).isEqualTo(time.equals("-") ? NOW.toString() : time);
        assertThat(lead.consent().email() + " " + lead.consent().phone()).isEqualTo(consents);
    }
}
