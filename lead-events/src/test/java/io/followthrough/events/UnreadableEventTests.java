package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside may be anything: reading it never throws, names field and remedy, and repeats no value. */
class UnreadableEventTests {

    private static final String LEAD = "io.followthrough.lead.captured.v1";
    private static final String ACTIVITY = "io.followthrough.activity.recorded.v1";
    private static final String STRUCTURED = "application/cloudevents+json";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"channel": "ann@example.com"}             | data.channel: not one of WEB_FORM, NEWSLETTER, STOREFRONT
            {"channel": "web_form"}                    | data.channel: not one of WEB_FORM
            {"channel": 0}                             | data.channel: not one of WEB_FORM
            {"channel": ""}                            | data.channel: not one of WEB_FORM
            {"capturedAt": "ann@example.com"}          | data.capturedAt: not a point in time; write ISO 8601
            {"capturedAt": "2026-03-02"}               | data.capturedAt: not a point in time; write ISO 8601
            {"capturedAt": "2026-03-02T12:00:00"}      | data.capturedAt: not a point in time; write ISO 8601 with an offset
            {"capturedAt": 1772452800000}              | data.capturedAt: not a point in time; write ISO 8601
            {"person": "ann@example.com"}              | data.person: not an object
            {"person": {"externalIds": {"crm": [1]}}}  | data.person.externalIds.crm: not a text
            {"interests": "ann@example.com"}           | data.interests: not a list
            {"historic": "ann@example.com"}            | data.historic: neither true nor false
            {"company": {"employees": 1.5}}            | data.company.employees: not a whole number
            {"company": {"employees": 99999999999}}    | data.company.employees: not a whole number in range
            {"company": {"employees": "many"}}         | data.company.employees: not a whole number
            []                                         | data: not an object
            "ann@example.com"                          | data: not an object
            {"person": ann@example.com}                | data: not JSON (line 1
            """)
    void aWrongValueIsReportedWithItsFieldAndWhatBelongsThere(String data, String reason) {
        assertThat(reasonFor(LEAD, data)).startsWith(reason).doesNotContain("ann@", "io.followthrough", "java.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"minutes": "NaN"}                | data.minutes: not a number
            {"minutes": "7"}                  | data.minutes: not a number
            {"deal": {"value": 1e999999999}}  | data.deal.value: not a number in range
            {"deal": {"value": "20,000"}}     | data.deal.value: not a number
            """)
    void aNumberIsAPlainNumberOfReasonableLength(String data, String reason) {
        assertThat(reasonFor(ACTIVITY, data)).startsWith(reason);
    }

    @Test
    void allMissingFieldsAreNamedAtOnce() {
        assertThat(reasonFor(LEAD, "{\"channel\": \"BLOG\", \"source\": {}}"))
                .isEqualTo(
                        "data.leadId: missing; data.source.id: missing; data.person: missing; data.capturedAt: missing");
    }

    @Test
    void aMissingNumberIsNotZero() {
        assertThat(reasonFor("io.followthrough.touch.due.v1", "{\"touchId\": \"t-1\", \"attempt\": 1}"))
                .isEqualTo("data.step: missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type"})
    void aMissingAttributeIsNamed(String attribute) {
        var headers = binary(LEAD);
        headers.remove(attribute);

        assertThat(reasonFor(headers, "{}"))
                .startsWith("not a CloudEvent: " + attribute.substring("ce_".length()) + " is missing or wrong");
    }

    @ParameterizedTest
    @CsvSource({"ce_time, ann@example.com", "ce_source, ann :: example", "ce_specversion, 9"})
    void aWrongAttributeIsNamedAndNotRepeated(String attribute, String value) {
        var headers = binary(LEAD);
        headers.remove(attribute).add(attribute, bytes(value));

        assertThat(reasonFor(headers, "{}"))
                .contains(attribute.substring("ce_".length()) + " is missing or wrong")
                .doesNotContain("ann");
    }

    @Test
    void anEmptyIdWouldMakeAllEventsOne() {
        var headers = binary(LEAD);
        headers.remove("ce_id").add("ce_id", bytes(" "));

        assertThat(reasonFor(headers, "{}")).startsWith("id: empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "ann@example.com",
                "{\"specversion\": \"1.0\", \"time\": \"ann@example.com\"}"
            })
    void aStructuredEventThatIsNoneIsToldHowToBecomeOne(String json) {
        assertThat(reasonFor(contentType(STRUCTURED), json))
                .startsWith("not a CloudEvent: ")
                .endsWith("send CloudEvents 1.0 in Kafka binary or structured mode")
                .doesNotContain("ann@", "jackson", "io.cloudevents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/cloudevents-batch+json", ""})
    void aRecordOfAnotherFormatIsToldHowToBecomeAnEvent(String contentType) {
        assertThat(reasonFor(contentType(contentType), "{}")).startsWith("not a CloudEvent: neither ce_ headers");
    }

    @Test
    void dataNestedWithoutEndIsRefusedInBothModes() {
        var deep = "[".repeat(5_000);

        assertThat(reasonFor(LEAD, "{\"x\": " + deep)).isEqualTo("data: nested too deeply or too long");
        assertThat(reasonFor(contentType(STRUCTURED), "{\"data\": " + deep)).startsWith("not a CloudEvent");
    }

    @Test
    void aRecordWithoutValueIsUnreadable() {
        assertThat(EventCodec.decode(binary(LEAD), null))
                .isEqualTo(new Decoded.Unreadable("data: missing; a " + LEAD + " needs its JSON data"));
    }

    private static String reasonFor(String type, String data) {
        return reasonFor(binary(type), data);
    }

    private static String reasonFor(Headers headers, @Nullable String value) {
        return switch (EventCodec.decode(headers, value == null ? null : bytes(value))) {
            case Decoded.Unreadable(var reason) -> reason;
            case Decoded other -> throw new AssertionError("was read: " + other);
        };
    }

    private static Headers contentType(String contentType) {
        return new RecordHeaders().add("content-type", bytes(contentType));
    }

    private static Headers binary(String type) {
        return contentType("application/json")
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes("e-1"))
                .add("ce_source", bytes("/crm"))
                .add("ce_type", bytes(type));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
