package io.followthrough.intake.web;

import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import io.followthrough.events.EventJson;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.CloudEventInput;
import io.followthrough.intake.json.JsonInput;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * CloudEvents 1.0 over HTTP: binary, structured, and batch. An event is known by its own source and id, so sending it
 * again is harmless without an Idempotency-Key.
 */
@RestController
class EventsController {

    private static final String BATCH = "application/cloudevents-batch+json";

    private final Intake intake;
    private final EventPublisher publisher;
    private final InstantSource clock;

    EventsController(Intake intake, EventPublisher publisher, InstantSource clock) {
        this.intake = intake;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What an event was taken in as. */
    record EventAnswer(@Nullable String leadId, @Nullable String activityId) {

        static EventAnswer of(Outgoing event) {
            return InputKind.CAPTURE.eventType() == event.envelope().type()
                    ? new EventAnswer(Bodies.idOf(event), null)
                    : new EventAnswer(null, Bodies.idOf(event));
        }
    }

    record BatchAnswer(List<EventAnswer> items) {}

    @Operation(
            summary = "Take in CloudEvents",
            description =
                    "Types io.followthrough.lead.captured.v1 and io.followthrough.activity.recorded.v1. Binary (ce-…"
                            + " headers), structured (application/cloudevents+json) or a batch"
                            + " (application/cloudevents-batch+json), of which all are taken in or none.")
    @PostMapping("/v1/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Record take(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        var type = headers.getContentType();
        if (type != null && BATCH.equals(type.getType() + "/" + type.getSubtype())) {
            return takeBatch(body);
        }
        var event = IntakeProblems.valueOf(check(headers, body));
        publisher.publish(List.of(event));
        return EventAnswer.of(event);
    }

    private BatchAnswer takeBatch(byte[] body) {
        var json = IntakeProblems.valueOf(JsonInput.read(body));
        if (!json.isArray()) {
            IntakeProblems.valueOf(Validated.refused("", "is not a JSON array", "send [{…}, {…}]"));
        }
        var checked = new ArrayList<Validated<Outgoing>>();
        json.values().forEach(event -> checked.add(check(structured(), EventJson.MAPPER.writeValueAsBytes(event))));
        var events = Bodies.allOf(checked);
        publisher.publish(events);
        return new BatchAnswer(events.stream().map(EventAnswer::of).toList());
    }

    private Validated<Outgoing> check(HttpHeaders headers, byte[] body) {
        return cloudEvent(headers, body)
                .then(event -> CloudEventInput.of(event, clock.instant()))
                .then((Input input) -> intake.check(input));
    }

    private static Validated<CloudEvent> cloudEvent(HttpHeaders headers, byte[] body) {
        try {
            return new Validated.Accepted<>(HttpMessageFactory.createReader(
                            each -> headers.forEach((name, values) -> each.accept(name, values.getFirst())), body)
                    .toEvent());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException wrong) {
            return Validated.refused(
                    "", "is not a CloudEvent: " + wrong.getMessage(), "send CloudEvents 1.0, binary or structured");
        }
    }

    private static HttpHeaders structured() {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.CONTENT_TYPE, JsonFormat.CONTENT_TYPE);
        return headers;
    }
}
