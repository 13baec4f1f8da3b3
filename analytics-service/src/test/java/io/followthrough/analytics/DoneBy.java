package io.followthrough.analytics;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Touch;
import io.followthrough.events.TouchCompleted;
import io.followthrough.events.TouchSent;
import org.jspecify.annotations.Nullable;

/** Events as told of another representative. */
public final class DoneBy {

    private DoneBy() {}

    /** @param rep null for what is sent by itself, and where nobody is named */
    public static EventEnvelope<?> by(@Nullable String rep, EventEnvelope<?> event) {
        Event data = switch (event.data()) {
            case TouchSent it -> new TouchSent(touch(it.touch(), rep));
            case TouchCompleted it -> new TouchCompleted(touch(it.touch(), rep));
            case ActivityRecorded it -> activity(it, rep);
            default -> throw new IllegalArgumentException("nobody does " + event.data());
        };
        return new EventEnvelope<>(event.id(), event.source(), event.subject(), event.time(), null, null, null, data);
    }

    private static Touch touch(Touch it, @Nullable String rep) {
        return new Touch(
                it.touchId(),
                it.enrolmentId(),
                it.prospectId(),
                it.cadence(),
                it.step(),
                it.attempt(),
                it.channel(),
                it.template(),
                rep,
                it.road(),
                it.plannedAt(),
                it.window(),
                it.reservedMinutes(),
                it.outcome(),
                it.reason(),
                it.minutes());
    }

    private static ActivityRecorded activity(ActivityRecorded it, @Nullable String rep) {
        return new ActivityRecorded(
                it.activityId(),
                it.kind(),
                it.person(),
                it.prospectId(),
                it.touchId(),
                rep,
                it.at(),
                it.minutes(),
                it.text(),
                it.answers(),
                it.objection(),
                it.deal(),
                it.until(),
                it.machine(),
                it.machineRule(),
                it.historic());
    }
}
