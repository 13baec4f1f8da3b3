package io.followthrough.testkit;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.Event;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events by name. */
public final class Fixtures {

    /** Monday, 2 March 2026, 08:00 in UTC. */
    public static final Instant MONDAY_8AM = Instant.parse("2026-03-02T08:00:00Z");

    private Fixtures() {}

    public static Person aPersonWithEmail(String email) {
        return new Person("Ann Lee", email, null, Map.of(), "Head of Operations", "en", "Europe/Berlin", Map.of());
    }

    public static Person aPersonKnownAs(String system, String id) {
        return new Person(null, null, null, Map.of(system, id), null, null, null, Map.of());
    }

    /** A web form filled in by somebody who may buy now and agrees to be contacted. */
    public static LeadCaptured aCapture(String leadId, Person person, Instant capturedAt) {
        return new LeadCaptured(
                leadId,
                CaptureChannel.WEB_FORM,
                CaptureSource.of("pricing-page"),
                person,
                new Company("Example Works", "example.com", "manufacturing", 120, "DE"),
                Map.of("need", "we lose track of follow-ups", "timeline", "this quarter"),
                List.of("scheduling"),
                "I've been looking for something like this",
                new Consent(ConsentStatus.GRANTED, ConsentStatus.GRANTED, "Contact me", null),
                Machine.HUMAN,
                null,
                false,
                capturedAt);
    }

    public static ActivityRecorded anActivity(String activityId, ActivityKind kind, String prospectId, Instant at) {
        return anActivity(activityId, kind, null, prospectId, at);
    }

    /** Of somebody who is named and not resolved yet. */
    public static ActivityRecorded anActivityOf(Person person, ActivityKind kind, Instant at) {
        return anActivity("activity-" + kind + "-" + at, kind, person, null, at);
    }

    private static ActivityRecorded anActivity(
            String activityId, ActivityKind kind, @Nullable Person person, @Nullable String prospectId, Instant at) {
        return new ActivityRecorded(
                activityId,
                kind,
                person,
                prospectId,
                null,
                null,
                at,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false);
    }

    /** The event around the data, with an id derived from key and data. */
    public static <E extends Event> EventEnvelope<E> anEvent(String subject, Instant time, E data) {
        return new EventEnvelope<>(
                DerivedIds.of("test", subject, data.toString()),
                URI.create("/tests"),
                subject,
                time,
                null,
                null,
                null,
                data);
    }
}
