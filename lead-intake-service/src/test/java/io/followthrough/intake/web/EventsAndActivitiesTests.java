package io.followthrough.intake.web;

import static com.jayway.jsonpath.JsonPath.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.IntakeTest;
import io.followthrough.testkit.TopicProbe;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsAndActivitiesTests extends IntakeTest {

    private static final String STRUCTURED = """
            {"specversion": "1.0", "id": "%s", "source": "/shop", "type": "%s", "time": "2026-02-01T10:00:00Z",
             "datacontenttype": "application/json", "data": %s}""";
    private static final String CAPTURE = "io.followthrough.lead.captured.v1";
    private static final String ACTIVITY = "io.followthrough.activity.recorded.v1";
    private static final String LEAD = """
            {"channel": "PARTNER", "person": {"email": "event@example.com"}, "futureField": 1}""";

    @Test
    void aBinaryEventIsTakenInAndItsRepetitionHasTheSameId() {
        String[] headers = {"ce-specversion", "1.0", "ce-id", "e1", "ce-source", "/shop", "ce-type", CAPTURE};
        var first = postJson("/v1/events", LEAD, headers);
        var second = postJson("/v1/events", LEAD, headers);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anOddAttributeCostsNobodyThePersonAndIsTold() {
        var answer = post("/v1/events", "application/cloudevents+json", """
                {"specversion": "1.0", "id": "odd", "source": "/shop", "type": "%s", "time": "2026-02-01 10:00:00Z", "partitionKey": "7",
                 "data": "{\\"channel\\": \\"PARTNER\\", \\"person\\": {\\"email\\": \\"odd@example.com\\"}}"}""".formatted(CAPTURE));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(read(answer.body(), "$.warnings[*].field").toString()).isEqualTo("[\"partitionKey\"]");
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            assertThat(captured.await(
                                    LeadCaptured.class,
                                    lead -> "odd@example.com"
                                            .equals(lead.person().email()))
                            .capturedAt())
                    .isEqualTo("2026-02-01T10:00:00Z");
        }
    }

    @Test
    void anIdThatComesBackWithSomebodyElseIsRefusedAndItsRepetitionIsNot() {
        String[] ann = {"ce-specversion", "1.0", "ce-id", "reused", "ce-source", "/shop", "ce-type", CAPTURE};
        var lead = "{\"channel\": \"PARTNER\", \"person\": {\"email\": \"%s\"}}";
        var first = postJson("/v1/events", lead.formatted("reused-a@example.com"), ann);
        var other = postJson("/v1/events", lead.formatted("reused-b@example.com"), ann);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
        assertThat((String) read(other.body(), "$.errors[0].field")).isEqualTo("id");
        assertThat(postJson("/v1/events", lead.formatted("reused-a@example.com"), ann)
                        .body())
                .isEqualTo(first.body());

        var batch = "[" + STRUCTURED.formatted("reused", CAPTURE, lead.formatted("reused-b@example.com")) + ","
                + STRUCTURED.formatted("reused-2", CAPTURE, lead.formatted("reused-c@example.com")) + ","
                + STRUCTURED.formatted("reused-2", CAPTURE, lead.formatted("reused-d@example.com")) + "]";
        var answer = post("/v1/events", "application/cloudevents-batch+json", batch);
        assertThat(read(answer.body(), "$.items[*].status").toString()).isEqualTo("[422,202,422]");
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            captured.awaitRecord(record -> "email:reused-c@example.com".equals(record.key()));
            assertThat(captured.records())
                    .noneMatch(record -> List.of("email:reused-b@example.com", "email:reused-d@example.com")
                            .contains(String.valueOf(record.key())));
        }
    }

    @Test
    void aPackedBodyIsRefusedAsWhatItIs() {
        var packed = postJson("/v1/leads", "\u001F\u008B", "Content-Encoding", "gzip");
        assertThat(packed.statusCode()).isEqualTo(415);
        assertThat(packed.body()).contains("Content-Encoding: gzip");
    }

    @Test
    void aStructuredEventHappenedWhenItsTimeSays() {
        var answer = post("/v1/events", "application/cloudevents+json", STRUCTURED.formatted("e2", CAPTURE, LEAD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String leadId = read(answer.body(), "$.leadId");
        try (var captured = TopicProbe.on(Topics.LEADS_CAPTURED)) {
            var lead = captured.await(
                    LeadCaptured.class, capture -> capture.leadId().equals(leadId));
            assertThat(lead.capturedAt()).isEqualTo("2026-02-01T10:00:00Z");
        }
    }

    @Test
    void eachEventOfABatchHasItsOwnAnswer() {
        var note = "{\"kind\": \"NOTE_TAKEN\", \"prospectId\": \"p-1\"}";
        var mixed = "[" + STRUCTURED.formatted("e3", CAPTURE, LEAD) + "," + STRUCTURED.formatted("e6", CAPTURE, "{}")
                + ",{\"id\": 5}," + STRUCTURED.formatted("e4", ACTIVITY, note) + "]";
        var answer = post("/v1/events", "application/cloudevents-batch+json", mixed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat((String) read(answer.body(), "$.items[0].leadId")).isNotBlank();
        assertThat(read(answer.body(), "$.items[1].errors[*].field").toString()).contains("channel", "person");
        assertThat(read(answer.body(), "$.items[2].errors[*].field").toString()).contains("specversion");
        assertThat((String) read(answer.body(), "$.items[3].activityId")).isNotBlank();

        var none = post(
                "/v1/events",
                "application/cloudevents-batch+json",
                "[" + STRUCTURED.formatted("e5", CAPTURE, "{}") + "]");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(read(none.body(), "$.errors[*].field").toString()).contains("[0].channel", "[0].person");
    }

    @Test
    void aTextThatIsNoCloudEventAndATypeThatIsNotOursAreRefused() {
        assertThat(postJson("/v1/events", "hello").body()).contains("not a CloudEvent");
        var foreign = post("/v1/events", "application/cloudevents+json", STRUCTURED.formatted("e7", "com.foo", LEAD));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).contains(CAPTURE).contains(ACTIVITY);
    }

    @Test
    void oneActivityOrManyAreTakenIn() {
        var one = postJson("/v1/activities", """
                {"kind": "CALL_CONNECTED", "person": {"email": "called@example.com"}, "minutes": 12.5}""");
        assertThat(one.statusCode()).as(one.body()).isEqualTo(202);
        String id = read(one.body(), "$.activityId");
        try (var captured = TopicProbe.on(Topics.ACTIVITIES_CAPTURED)) {
            var activity = captured.await(
                    ActivityRecorded.class, each -> each.activityId().equals(id));
            assertThat(activity.minutes()).isEqualTo(12.5);
            captured.awaitRecord(record -> "email:called@example.com".equals(record.key()));
        }

        var many = postJson("/v1/activities", """
                [{"kind": "NOTE_TAKEN", "prospectId": "p-1"}, {"kind": "DEAL_OPENED", "prospectId": "p-1"}]""");
        assertThat((Integer) read(many.body(), "$.activityIds.length()")).isEqualTo(2);

        var wrong =
                postJson("/v1/activities", "[{\"kind\": \"NOTE_TAKEN\", \"prospectId\": \"p-1\"}, {\"kind\": \"X\"}]");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("[1].kind");
    }
}
