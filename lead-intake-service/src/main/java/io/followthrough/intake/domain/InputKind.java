package io.followthrough.intake.domain;

import io.followthrough.events.EventType;
import java.util.Arrays;
import java.util.Optional;

/** The two things that come in. */
public enum InputKind {
    CAPTURE(Shape.CAPTURE, EventType.LEAD_CAPTURED, "capturedAt"),
    ACTIVITY(Shape.ACTIVITY, EventType.ACTIVITY_RECORDED, "at");

    private final Shape shape;
    private final EventType eventType;
    private final String timeField;

    InputKind(Shape shape, EventType eventType, String timeField) {
        this.shape = shape;
        this.eventType = eventType;
        this.timeField = timeField;
    }

    /** The kind that a CloudEvents {@code type} names. */
    public static Optional<InputKind> ofType(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventType.wireName().equals(wireName))
                .findFirst();
    }

    public Shape shape() {
        return shape;
    }

    public EventType eventType() {
        return eventType;
    }

    /** The field that says when it happened. */
    public String timeField() {
        return timeField;
    }
}
