package io.followthrough.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.followthrough.intake.application.CheckedInput;
import io.followthrough.intake.application.Intake;
import io.followthrough.intake.application.SenderIds;
import io.followthrough.intake.cloudevents.BinaryEvent;
import io.followthrough.intake.cloudevents.CloudEventInput;
import io.followthrough.intake.cloudevents.ReceivedEvent;
import io.followthrough.intake.cloudevents.StructuredEvent;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private final Intake intake;
    private final SenderIds ids;
    private final EventPublisher publisher;
    private final InstantSource clock;

    EventsController(Intake intake, SenderIds ids, EventPublisher publisher, InstantSource clock) {
        this.intake = intake;
        this.ids = ids;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * What became of an event.
     *
     * @param status of an event of a batch: 202, 400 or 422, as if it had been sent alone
     * @param warnings what could not be used and was kept as it came
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventAnswer(
            @Nullable Integer status,
            @Nullable String leadId,
            @Nullable String activityId,
            @Nullable List<FieldProblem> errors,
            @Nullable List<FieldProblem> warnings) {

        static EventAnswer of(Outgoing event, @Nullable Integer status) {
            var isCapture = InputKind.CAPTURE.eventType() == event.envelope().type();
            var id = Bodies.idOf(event);
            return new EventAnswer(
                    status, isCapture ? id : null, isCapture ? null : id, null, Bodies.warningsOf(event));
        }

        static EventAnswer of(List<Problem> problems) {
            return new EventAnswer(
                    IntakeProblems.status(problems).value(), null, null, IntakeProblems.inWordsOfHttp(problems), null);
        }
    }

    record BatchAnswer(List<EventAnswer> items) {}

    @Operation(
            operationId = "takeEvents",
            summary = "Take in CloudEvents",
            description =
                    "Types io.followthrough.lead.captured.v1 and io.followthrough.activity.recorded.v1. Binary (ce-…"
                            + " headers), structured (application/cloudevents+json) or a batch"
                            + " (application/cloudevents-batch+json): each event of a batch has its own answer, and 400"
                            + " answers one of which none can be taken in. An id that the same source used for something"
                            + " else within the last days is answered 422.")
    @PostMapping(path = "/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Record take(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        var type = contentType(headers);
        if (type.startsWith(StructuredEvent.BATCH_CONTENT_TYPE)) {
            return takeBatch(body);
        }
        if (type.startsWith("application/cloudevents") && !type.startsWith(StructuredEvent.CONTENT_TYPE)) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "CloudEvents are read as JSON here: send " + StructuredEvent.CONTENT_TYPE + " or the binary mode.");
        }
        var event = IntakeProblems.valueOf(ids.hold(check(
                type.startsWith(StructuredEvent.CONTENT_TYPE)
                        ? StructuredEvent.read(body)
                        : BinaryEvent.ofHttp(byName(headers), body))));
        publisher.publish(List.of(event));
        return EventAnswer.of(event, null);
    }

    private BatchAnswer takeBatch(byte[] body) {
        var json = IntakeProblems.valueOf(JsonInput.read(body));
        if (!json.isArray()) {
            IntakeProblems.valueOf(Validated.refused("", "is not a JSON array", "send [{…}, {…}]"));
        }
        var several = new ArrayList<Validated<CheckedInput>>();
        json.values().forEach(event -> several.add(check(StructuredEvent.read(event))));
        var checked = ids.hold(several);
        if (!checked.isEmpty() && checked.stream().noneMatch(Validated.Accepted.class::isInstance)) {
            Bodies.allOf(checked);
        }
        var events = new ArrayList<Outgoing>();
        var answers = new ArrayList<EventAnswer>();
        for (var each : checked) {
            switch (each) {
                case Validated.Accepted<Outgoing>(var event) -> {
                    events.add(event);
                    answers.add(EventAnswer.of(event, HttpStatus.ACCEPTED.value()));
                }
                case Validated.Refused<Outgoing>(var problems) -> answers.add(EventAnswer.of(problems));
            }
        }
        publisher.publish(events);
        return new BatchAnswer(answers);
    }

    private Validated<CheckedInput> check(Validated<ReceivedEvent> event) {
        return event.then(received -> CloudEventInput.of(received, clock.instant()))
                .then(intake::look);
    }

    private static String contentType(HttpHeaders headers) {
        return Objects.requireNonNullElse(headers.getFirst(HttpHeaders.CONTENT_TYPE), "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> byName(HttpHeaders headers) {
        var byName = new HashMap<String, List<String>>();
        headers.forEach(byName::put);
        return byName;
    }
}
