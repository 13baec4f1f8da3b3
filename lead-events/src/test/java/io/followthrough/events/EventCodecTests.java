package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventCodecTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final LeadCaptured LEAD = new LeadCaptured(
            "0f9f3c1e",
            CaptureChannel.WEB_FORM,
            CaptureSource.of("pricing-page"),
            new Person("Ann", "ann@example.com", null, Map.of("crm", "4711"), null, "de", "Europe/Berlin", Map.of()),
            null,
            Map.of("need", "yes"),
            List.of("scheduling"),
            null,
            Consent.UNKNOWN,
            Machine.HUMAN,
            null,
            false,
            NOON);

    private static final EventEnvelope<LeadCaptured> CAPTURED = new EventEnvelope<>(
            "e-1", URI.create("/services/lead-intake"), "email:ann@example.com", NOON, "c-1", null, null, LEAD);

    @Test
    void whatIsWrittenIsReadAgain() {
        var record = EventCodec.toRecord(Topics.LEADS_CAPTURED, CAPTURED);

        assertThat(record.key()).isEqualTo("email:ann@example.com");
        assertThat(EventCodec.decode(record.headers(), record.value())).isEqualTo(new Decoded.Readable(CAPTURED));
    }

    @Test
    void theFieldsOfATouchLieFlatInTheData() {
        var touch = new Touch(
                "t-1",
                "en-1",
                "p-1",
                new CadenceVersion("new-web-lead", 2),
                1,
                1,
                TouchChannel.CALL,
                null,
                "rep-1",
                Road.CURRENT_INTEREST,
                NOON,
                new TimeWindow(NOON, NOON.plusSeconds(3600)),
                10,
                null,
                null,
                null);
        var envelope = new EventEnvelope<>(
                "e-2", URI.create("/services/cadence"), "p-1", NOON, null, null, null, new TouchPlanned(touch));
        var record = EventCodec.toRecord(Topics.PROSPECTS_TOUCHES, envelope);

        assertThat(new String(record.value(), StandardCharsets.UTF_8)).startsWith("{\"touchId\":\"t-1\"");
        assertThat(EventCodec.decode(record.headers(), record.value())).isEqualTo(new Decoded.Readable(envelope));
    }

    @Test
    void aStructuredEventIsReadToo() {
        var json = """
                {"specversion":"1.0","id":"1","source":"/crm","type":"io.followthrough.activity.recorded.v1",
                 "subject":"p-1","time":"2026-03-02T12:00:00Z","datacontenttype":"application/json",
                 "data":{"activityId":"a-1","kind":"CALL_CONNECTED","prospectId":"p-1","at":"2026-03-02T12:00:00Z","extra":1}}
                """;
        var headers = new RecordHeaders()
                .add("content-type", "application/cloudevents+json; charset=utf-8".getBytes(StandardCharsets.UTF_8));

        var decoded = EventCodec.decode(headers, json.getBytes(StandardCharsets.UTF_8));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Readable.class,
                        readable -> assertThat(readable.event().data())
                                .isInstanceOfSatisfying(
                                        ActivityRecorded.class,
                                        activity ->
                                                assertThat(activity.kind()).isEqualTo(ActivityKind.CALL_CONNECTED)));
    }

    @Test
    void plainTextIsUnreadableAndTheReasonGivesTheRemedy() {
        var decoded = EventCodec.decode(new RecordHeaders(), "hello".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .contains("not a CloudEvent")
                                .contains("binary or structured mode"));
    }

    @Test
    void anEventWithoutTimeHappenedWhenItsFactSaysSo() {
        var record = EventCodec.toRecord(Topics.LEADS_CAPTURED, CAPTURED);
        record.headers().remove("ce_time");

        assertThat(EventCodec.decode(record.headers(), record.value())).isEqualTo(new Decoded.Readable(CAPTURED));
    }

    @Test
    void aDecisionWithoutTimeIsUnreadable() {
        var erased = new EventEnvelope<>(
                "e-3",
                URI.create("/services/qualification"),
                "p-1",
                NOON,
                null,
                null,
                null,
                new ProspectErased("p-1", "asked"));
        var record = EventCodec.toRecord(Topics.PROSPECTS_QUALIFICATION, erased);
        record.headers().remove("ce_time");

        assertThat(EventCodec.decode(record.headers(), record.value()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).startsWith("time: missing"));
    }

    @Test
    void nullsWithinListsAndMapsAreLeftOut() {
        var record = EventCodec.toRecord(Topics.LEADS_CAPTURED, CAPTURED);
        var withNulls = new String(record.value(), StandardCharsets.UTF_8)
                .replace("[\"scheduling\"]", "[null,\"scheduling\"]")
                .replace("{\"need\":\"yes\"}", "{\"budget\":null,\"need\":\"yes\"}");

        assertThat(withNulls).contains("[null,", "\"budget\":null");
        assertThat(EventCodec.decode(record.headers(), withNulls.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded.Readable(CAPTURED));
    }

    @Test
    void aTypeOfALaterVersionIsPassedOver() {
        var record = EventCodec.toRecord(Topics.LEADS_CAPTURED, CAPTURED);
        record.headers().remove("ce_type");
        record.headers().add("ce_type", "io.followthrough.lead.captured.v2".getBytes(StandardCharsets.UTF_8));

        assertThat(EventCodec.decode(record.headers(), record.value()))
                .isEqualTo(new Decoded.UnknownType("io.followthrough.lead.captured.v2"));
    }

    @Test
    void whenItHappenedIsReadFromTheHeaderAlone() {
        var headers = EventCodec.toRecord(Topics.LEADS_CAPTURED, CAPTURED).headers();
        assertThat(EventCodec.time(headers)).contains(CAPTURED.time());

        headers.remove("ce_time");
        assertThat(EventCodec.time(headers)).isEmpty();
        headers.add("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));
        assertThat(EventCodec.time(headers)).isEmpty();
    }
}
