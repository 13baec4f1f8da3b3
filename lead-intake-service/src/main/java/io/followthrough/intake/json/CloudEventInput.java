package io.followthrough.intake.json;

import io.cloudevents.CloudEvent;
import io.followthrough.intake.application.Input;
import io.followthrough.intake.application.Trace;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Validated;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvent of another publisher as an input. Its own id and source make it known again. */
public final class CloudEventInput {

    private CloudEventInput() {}

    public static Validated<Input> of(CloudEvent event, Instant receivedAt) {
        var kind = InputKind.ofType(event.getType());
        if (kind.isEmpty()) {
            return Validated.refused("type", "is not taken in here: " + event.getType(), "use " + allowedTypes());
        }
        var data = event.getData();
        if (data == null) {
            return Validated.refused("data", "is missing", "send the data as a JSON object");
        }
        return JsonInput.object(data.toBytes()).then(fields -> input(event, kind.get(), fields, receivedAt));
    }

    private static Validated<Input> input(CloudEvent event, InputKind kind, Fields fields, Instant receivedAt) {
        var time = event.getTime();
        var timed = time == null
                ? fields
                : fields.orElse(kind.timeField(), time.toInstant().toString());
        var correlationId = text(event, "correlationid");
        return new Validated.Accepted<>(new Input(
                kind,
                timed,
                new Origin.PublishedEvent(event.getSource().toString(), event.getId()),
                new Trace(
                        correlationId == null ? event.getId() : correlationId,
                        event.getId(),
                        text(event, "traceparent")),
                receivedAt));
    }

    private static @Nullable String text(CloudEvent event, String extension) {
        var value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }

    private static String allowedTypes() {
        return Arrays.stream(InputKind.values())
                .map(kind -> kind.eventType().wireName())
                .collect(Collectors.joining(" or "));
    }
}
