package io.followthrough.intake.application;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.IdentityKey;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.intake.domain.ActivityRules;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.Outgoing;
import java.net.URI;
import java.time.Instant;

/** Checks inputs and says what is to be published for them; whoever received them publishes, in batches. */
public final class Intake {

    private static final URI SOURCE = URI.create("/services/lead-intake");

    private final CaptureRules captures;
    private final ActivityRules activities;

    public Intake(CaptureRules captures, ActivityRules activities) {
        this.captures = captures;
        this.activities = activities;
    }

    /** The event for an input, its id being that of the capture or activity, or everything that is wrong with it. */
    public Validated<Outgoing> check(Input input) {
        var id = input.origin().id(input.kind());
        return switch (input.kind()) {
            case CAPTURE ->
                captures.check(input.fields(), id, input.receivedAt()).then(capture -> accepted(event(input, capture)));
            case ACTIVITY ->
                activities
                        .check(input.fields(), id, input.receivedAt())
                        .then(activity -> accepted(event(input, activity)));
        };
    }

    private static Outgoing event(Input input, LeadCaptured capture) {
        var key = IdentityKey.of(capture.person(), capture.company())
                .orElseThrow()
                .toString();
        return outgoing(Topics.LEADS_CAPTURED, input, capture.leadId(), key, capture.capturedAt(), capture);
    }

    private static Outgoing event(Input input, ActivityRecorded activity) {
        var prospectId = activity.prospectId();
        var key = prospectId != null
                ? prospectId
                : IdentityKey.of(activity.person(), null).orElseThrow().toString();
        return outgoing(Topics.ACTIVITIES_CAPTURED, input, activity.activityId(), key, activity.at(), activity);
    }

    private static Outgoing outgoing(String topic, Input input, String id, String key, Instant time, Event data) {
        var trace = input.trace();
        return new Outgoing(
                topic,
                new EventEnvelope<>(
                        id, SOURCE, key, time, trace.correlationId(), trace.causationId(), trace.traceparent(), data));
    }

    private static Validated<Outgoing> accepted(Outgoing event) {
        return new Validated.Accepted<>(event);
    }
}
