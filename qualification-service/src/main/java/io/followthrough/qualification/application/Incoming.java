package io.followthrough.qualification.application;

import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.DerivedIds;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A capture or an activity whose person is still to be found out. */
sealed interface Incoming {

    EventEnvelope<?> cause();

    Instant at();

    /** Of the capture or activity. */
    String factId();

    /** Whom the event names; null when it names a prospect only. */
    @Nullable
    Person person();

    /** What leads to the person; read once. */
    IdentifyingKeys keys();

    /** The prospect that the event names itself; it may have been merged since. */
    @Nullable
    String namedProspect();

    /** The id of a new prospect, the same each time this event is handled. */
    String newProspectId();

    /** The prospect with this fact; the same one when it is held already. */
    Prospect addTo(Prospect prospect);

    /** Whether the prospect holds it as brought by imports that were undone: it shows nothing then. */
    default boolean isTakenBackBy(Prospect prospect) {
        return false;
    }

    record Capture(EventEnvelope<?> cause, LeadCaptured capture, IdentifyingKeys keys) implements Incoming {

        @Override
        public Instant at() {
            return capture.capturedAt();
        }

        @Override
        public String factId() {
            return capture.leadId();
        }

        @Override
        public Person person() {
            return capture.person();
        }

        @Override
        public @Nullable String namedProspect() {
            return null;
        }

        @Override
        public String newProspectId() {
            return idOf(keys(), capture.leadId());
        }

        @Override
        public Prospect addTo(Prospect prospect) {
            return prospect.with(capture);
        }

        @Override
        public boolean isTakenBackBy(Prospect prospect) {
            return prospect.isTakenBack(capture);
        }
    }

    record Activity(EventEnvelope<?> cause, ActivityRecorded activity, IdentifyingKeys keys) implements Incoming {

        @Override
        public Instant at() {
            return activity.at();
        }

        @Override
        public String factId() {
            return activity.activityId();
        }

        @Override
        public @Nullable Person person() {
            return activity.person();
        }

        @Override
        public @Nullable String namedProspect() {
            return activity.prospectId();
        }

        @Override
        public String newProspectId() {
            return idOf(keys(), activity.activityId());
        }

        @Override
        public Prospect addTo(Prospect prospect) {
            return prospect.with(activity);
        }
    }

    /** What the event is to this service; null when it is nothing. */
    static @Nullable Incoming of(EventEnvelope<?> event) {
        return switch (event.data()) {
            case LeadCaptured capture -> new Capture(event, capture, IdentifyingKeys.of(capture.person()));
            case ActivityRecorded activity -> new Activity(event, activity, IdentifyingKeys.of(activity.person()));
            default -> null; // events of other topics
        };
    }

    /** The id of somebody new whom a fact with these keys is about. */
    static String idOf(IdentifyingKeys keys, String factId) {
        return Stream.of(keys.own(), keys.shared())
                .flatMap(List::stream)
                .findFirst()
                .map(IdentifyingKeys::prospectOf)
                .orElseGet(() -> DerivedIds.of("prospect", "fact", factId));
    }
}
