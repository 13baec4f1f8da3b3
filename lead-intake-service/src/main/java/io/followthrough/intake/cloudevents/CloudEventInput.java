package io.followthrough.intake.cloudevents;

import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Validated;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads a CloudEvent of another publisher as an input. Its own id and source make it known again. */
public final class CloudEventInput {

    private CloudEventInput() {}

    public static Validated<Input> of(ReceivedEvent event, Instant receivedAt) {
        var type = event.required("type");
        return InputKind.ofType(type)
                .map(kind -> event.data().get().then(fields -> input(event, kind, fields, receivedAt)))
                .orElseGet(() -> Validated.refused("type", "is not taken in here: " + type, "use " + allowedTypes()));
    }

    private static Validated<Input> input(ReceivedEvent event, InputKind kind, Fields fields, Instant receivedAt) {
        var time = event.get("time");
        var timed = time == null
                ? fields
                : Attributes.time(time)
                        .map(at -> fields.orElse(kind.timeField(), at.toString()))
                        .orElse(fields);
        var id = event.required("id");
        var correlationId = event.get("correlationid");
        return new Validated.Accepted<>(new Input(
                kind,
                timed,
                new Origin.PublishedEvent(event.required("source"), id),
                new Trace(correlationId == null ? id : correlationId, id, event.get("traceparent")),
                receivedAt));
    }

    private static String allowedTypes() {
        return Arrays.stream(InputKind.values())
                .map(kind -> kind.eventType().wireName())
                .collect(Collectors.joining(" or "));
    }
}
