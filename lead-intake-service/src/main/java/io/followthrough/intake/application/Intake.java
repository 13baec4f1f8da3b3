package io.followthrough.intake.application;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.IdentityKey;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Topics;
import io.followthrough.events.UnreadPart;
import io.followthrough.intake.domain.ActivityRules;
import io.followthrough.intake.domain.CaptureRules;
import io.followthrough.intake.domain.Naming;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.metrics.MetricNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Checks inputs and says what is to be published for them; whoever received them publishes, in batches. */
public final class Intake {

    private static final URI SOURCE = URI.create("/services/lead-intake");

    private final CaptureRules captures;
    private final ActivityRules activities;
    private final Counter accepted;
    private final Counter rejected;

    public Intake(CaptureRules captures, ActivityRules activities, MeterRegistry meters) {
        this.captures = captures;
        this.activities = activities;
        this.accepted = meters.counter(MetricNames.INTAKE_INPUTS, "outcome", "accepted");
        this.rejected = meters.counter(MetricNames.INTAKE_INPUTS, "outcome", "rejected");
    }

    /** The event for an input, its id being that of the capture or activity, or everything that is wrong with it. */
    public Validated<Outgoing> check(Input input) {
        return counted(checked(input));
    }

    /** Parts of an input that could not be used although it was taken in. */
    public static List<UnreadPart> unreadable(Outgoing event) {
        return switch (event.envelope().data()) {
            case LeadCaptured capture -> capture.unreadable();
            case ActivityRecorded activity -> activity.unreadable();
            default ->
                throw new IllegalArgumentException(
                        "no input becomes a " + event.envelope().type());
        };
    }

    /** What {@link #check} would say, of an input that is only looked at. */
    public Validated<Outgoing> judge(Input input) {
        return checked(input);
    }

    /** What {@link #judge} would say, together with what was judged. */
    public Validated<CheckedInput> look(Input input) {
        return checked(input).then(event -> new Validated.Accepted<>(new CheckedInput(input, event)));
    }

    /** Counts what became of an input. */
    Validated<Outgoing> counted(Validated<Outgoing> outcome) {
        switch (outcome) {
            case Validated.Accepted<Outgoing> ignored -> accepted.increment();
            case Validated.Refused<Outgoing> ignored -> rejected.increment();
        }
        return outcome;
    }

    private Validated<Outgoing> checked(Input input) {
        Naming naming = somebody -> input.origin().id(input.kind(), somebody);
        return switch (input.kind()) {
            case CAPTURE ->
                captures.check(input.fields(), naming, input.receivedAt())
                        .then(capture -> accept(event(input, capture)));
            case ACTIVITY ->
                activities
                        .check(input.fields(), naming, input.receivedAt())
                        .then(activity -> accept(event(input, activity)));
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
        var trace = input.trace().orThatOf(id);
        return new Outgoing(
                topic,
                new EventEnvelope<>(
                        id, SOURCE, key, time, trace.correlationId(), trace.causationId(), trace.traceparent(), data));
    }

    private static Validated<Outgoing> accept(Outgoing event) {
        return new Validated.Accepted<>(event);
    }
}
