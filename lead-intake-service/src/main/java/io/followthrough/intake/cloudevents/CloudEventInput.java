package io.followthrough.intake.cloudevents;

import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.cloudevents.ReceivedEvent.Odd;
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
        for (var odd : event.odd()) {
            timed = told(odd, kind, timed);
        }
        var id = event.required("id");
        var correlationId = event.get("correlationid");
        return new Validated.Accepted<>(new Input(
                kind,
                timed,
                new Origin.PublishedEvent(event.required("source"), id),
                new Trace(correlationId == null ? id : correlationId, id, event.get("traceparent")),
                receivedAt));
    }

    /** A time is read as that of the data would be; what else is odd comes back in the warnings. */
    private static Fields told(Odd odd, InputKind kind, Fields fields) {
        var problem = odd.problem();
        if (problem.field().equals("time") && !odd.value().isEmpty() && fields.get(kind.timeField()) == null) {
            return fields.orElse(kind.timeField(), odd.value());
        }
        int free = 0;
        while (fields.hasBelow("unreadable[" + free + "]")) {
            free++;
        }
        var part = "unreadable[" + free + "].";
        return fields.orElse(part + "field", problem.field())
                .orElse(part + "value", odd.value())
                .orElse(part + "problem", problem.problem())
                .orElse(part + "remedy", problem.remedy());
    }

    private static String allowedTypes() {
        return Arrays.stream(InputKind.values())
                .map(kind -> kind.eventType().wireName())
                .collect(Collectors.joining(" or "));
    }
}
